/** Words for every code the server may answer with: what happened and what to do about it. */
import type { RefusalCode } from '../../../domain/shared/refusal';
import type { Pair, Texts } from './texts';

/** Codes of the API's border (a test compares them with the API's own list), and `NETWORK`, which is ours. */
type BorderCode =
  | 'NOT_SIGNED_IN'
  | 'SIGN_IN_REFUSED'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_MANY_ROWS'
  | 'CROSS_SITE'
  | 'KEY_MISSING'
  | 'MALFORMED_BODY'
  | 'BODY_TOO_LARGE'
  | 'WRONG_CONTENT_TYPE'
  | 'UNKNOWN_ROUTE'
  | 'METHOD_NOT_ALLOWED'
  | 'RANGE_NOT_SATISFIABLE'
  | 'SHOWN_CHANGED'
  | 'SHOWN_ONCE'
  | 'CODE_MISSING'
  | 'CODE_WRONG'
  | 'CODE_EXPIRED'
  | 'CODE_LOCKED'
  | 'CODE_UNAVAILABLE'
  | 'MAIL_UNAVAILABLE'
  | 'NOT_ACCEPTED'
  | 'UNAVAILABLE'
  | 'UNEXPECTED'
  | 'NETWORK';

export const refusalTexts = {
  NOT_FOUND: ['没有找到，或者不对您开放', 'Not found, or not open to you'],
  FORBIDDEN: ['您没有权限办理', 'You may not do this'],
  INVALID: ['填写的内容有误，请按提示修改', 'Something you filled in is not right, see the marked fields'],
  KEY_REUSED: [
    '同一次提交的内容前后不一致，请重新提交',
    'The same submission came with different content, please submit again',
  ],
  ENDED: ['已经结束，不能再办理', 'It has ended, nothing more can be done'],
  NOT_YOUR_TURN: ['还没有轮到您', 'It is not your turn yet'],
  NOT_YOUR_TASK: ['这项待办不是您的', 'This task is not yours'],
  OWN_REQUEST: ['不能审批自己发起的申请', 'Nobody decides their own request'],
  MAY_NOT_SIT: ['该人员不能参与这项审批，请换一位', 'This person may not decide here, choose somebody else'],
  STALE_TASK: [
    '这项待办刚刚有变化，请看过最新情况再决定',
    'This task has just changed, look at it again before you decide',
  ],
  STALE_SUBJECT: [
    '审批内容已更新，请看过变化再决定',
    'What is to be decided has changed, look at it again before you decide',
  ],
  ALREADY_DECIDED: ['已经有人作出决定', 'Somebody has already decided'],
  COMMENT_REQUIRED: ['请写明理由', 'A comment is required'],
  ROUNDS_EXHAUSTED: ['退回次数已用完，只能同意或驳回', 'It cannot be returned any more, approve or reject it'],
  WITHDRAW_NOT_ALLOWED: ['已有人审批，不能再撤回', 'Somebody has decided, it cannot be withdrawn any more'],
  CASE_RETURNED: ['已退回给发起人，正在等待重新提交', 'It was returned and waits to be submitted again'],
  CASE_IN_INCIDENT: ['审批出现异常，正在等待管理员处理', 'It is stuck and waits for an administrator'],
  NO_SUCH_STAGE: ['没有这个审批环节', 'There is no such stage'],
  CASE_SUSPENDED: [
    '审批已被管理员暂停，恢复后才能办理',
    'An administrator has suspended it; it goes on when it is resumed',
  ],
  WAITS_FOR_SIGNERS: ['正在等待加签人处理', 'It waits for the signers who are asked first'],
  SIGNERS_MIXED: ['同一席位一次只能用一种加签方式', 'Only one kind of signers at a time on a seat'],
  SIGNERS_TOO_DEEP: ['加签最多两层', 'Signers may add signers once, not any deeper'],
  LAST_SEAT: ['这是最后一个有效席位，不能减签', 'It is the last seat that counts and cannot be removed'],
  TAKE_BACK_TOO_LATE: ['后面的人已经处理，不能再撤销', 'Others have decided since, it cannot be taken back any more'],
  URGED_RECENTLY: ['刚刚催办过，请稍后再催', 'It was urged a short while ago, wait a little'],
  CLAIMED: ['已被同事认领', 'A colleague has claimed it'],
  NOT_CLAIMABLE: ['这个环节不能认领', 'This stage cannot be claimed'],
  OUTPUTS_INVALID: ['请填写本环节要求的内容', 'Fill in what this stage asks for'],
  CHOICE_INVALID: ['请选择审批人', 'Choose who decides'],
  MIGRATION_REFUSED: ['不能切换到这个版本', 'It cannot be moved to this version'],
  DEFINITION_MISSING: [
    '没有已发布的审批流程，请联系管理员',
    'No approval rules are published for this, ask an administrator',
  ],
  SUBJECT_INVALID: ['送审内容不完整', 'What is to be approved is incomplete'],
  WRONG_STAGE: ['当前阶段不能办理这一步', 'This step does not belong to the present stage'],
  STEP_NOT_READY: ['前面的事项还没有完成', 'Something before it is not done'],
  JOB_PAUSED: ['工作已暂停，恢复后才能办理', 'The job is paused, resume it first'],
  CASE_RUNNING: ['审批正在进行，请等待结果', 'An approval is running, wait for its outcome'],
  NO_SUCH_STEP: ['没有这个步骤', 'There is no such step'],
  LINK_EXPIRED: ['链接已过期', 'The link has expired'],
  LINK_ANSWERED: ['已经答复过了', 'It has been answered'],
  LINK_UNKNOWN: ['链接无效', 'The link is not valid'],
  SUBSTITUTE_CYCLE: [
    '代理关系会形成循环，请换一位代理人或调整时间',
    'The substitutes would stand in for each other in a circle, choose somebody else or other dates',
  ],
  SUBSTITUTE_CHAIN_TOO_LONG: [
    '代理链条最多五层，请换一位代理人',
    'A chain of substitutes has five links at most, choose somebody else',
  ],
  SUBSTITUTION_OVER: ['该代理已结束，不能再修改', 'This absence is over and cannot be changed any more'],
  MANAGER_CIRCLE: ['上下级关系会形成循环', 'The reporting line would run in a circle'],
  DATES_OVERLAP: [
    '之后已有一项生效安排，请先处理它',
    'Another change is planned for later than this one, deal with that first',
  ],
  USERNAME_TAKEN: ['用户名或邮箱已被使用', 'The user name or the address is taken'],
  LAST_ADMINISTRATOR: ['至少要保留一位管理员', 'At least one administrator has to remain'],
  STALE_REVIEW: ['您查看之后情况有变化，请重新查看', 'Something has changed since you looked, look at it again'],
  DEPARTURE_RUNNING: ['该人员的离职交接已在进行', 'A departure of this person is planned or under way already'],
  FILE_EMPTY: ['文件是空的', 'The file is empty'],
  FILE_TOO_LARGE: ['文件超过这类文档的大小上限', 'The file is larger than documents of this kind may be'],
  FILE_TYPE_REFUSED: ['这类文档不接受该文件格式', 'Documents of this kind are not kept in this format'],
  FILE_TYPE_MISMATCH: [
    '文件内容与扩展名不符，请检查文件',
    'What the file holds is not what its name says, check the file',
  ],
  DOCUMENT_WITHDRAWN: ['文档已撤下，不能再办理', 'The document was withdrawn, nothing more can be done with it'],
  NOT_SIGNED_IN: ['请先登录', 'Please sign in'],
  SIGN_IN_REFUSED: ['用户名或密码不正确', 'Wrong user name or password'],
  TOO_MANY_ROWS: ['结果太多，请先缩小筛选范围', 'Too many rows; narrow the list first'],
  TOO_MANY_REQUESTS: ['操作过于频繁，请稍后再试', 'Too many attempts, try again later'],
  CROSS_SITE: ['请求来自其他网站，已拒绝', 'The request came from another site and was refused'],
  KEY_MISSING: ['提交缺少编号，请刷新页面后重试', 'The submission has no key, reload the page and try again'],
  MALFORMED_BODY: ['提交的内容无法识别', 'What was sent cannot be read'],
  BODY_TOO_LARGE: ['内容太长', 'Too large'],
  WRONG_CONTENT_TYPE: ['提交的格式不支持', 'The format is not supported'],
  UNKNOWN_ROUTE: ['服务器没有这个功能，请刷新页面', 'The server does not know this, reload the page'],
  METHOD_NOT_ALLOWED: ['服务器没有这个功能，请刷新页面', 'The server does not know this, reload the page'],
  RANGE_NOT_SATISFIABLE: ['文件没有这一部分，请重新下载', 'The file has no such part, download it again'],
  SHOWN_CHANGED: [
    '内容刚刚更新，请看过最新内容再答复',
    'What is shown has just changed, read it again before you answer',
  ],
  CODE_MISSING: ['请输入邮件中的验证码', 'Enter the code from the mail'],
  CODE_WRONG: ['验证码不正确', 'This is not the code'],
  CODE_EXPIRED: ['验证码已失效，请重新发送', 'The code is no longer valid, ask for another one'],
  CODE_LOCKED: ['验证码输错次数过多', 'Too many wrong codes'],
  CODE_UNAVAILABLE: [
    '目前不能在线答复，请直接回复您的客户执行',
    'This cannot be answered here, please reply to your account executive',
  ],
  MAIL_UNAVAILABLE: [
    '邮件发不到这位联系人，请复制链接自行发送',
    'This contact cannot be mailed, copy the link and pass it on',
  ],
  SHOWN_ONCE: ['令牌只显示一次，请重新创建', 'A token is shown once only, make a new one'],
  NOT_ACCEPTED: ['系统正忙，还没有受理', 'The system is busy and has not accepted it yet'],
  UNAVAILABLE: ['系统暂时不可用，请稍后再试', 'The system is not available right now, try again in a moment'],
  UNEXPECTED: ['系统出错了，请把问题编号告诉管理员', 'Something failed, give the reference to an administrator'],
  NETWORK: ['连接不上服务器，请检查网络', 'The server cannot be reached, check your connection'],
} satisfies Texts & Record<RefusalCode | BorderCode, Pair>;
