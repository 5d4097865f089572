/** The house rules in one sentence each, for those who meet them on a page. Ids as in docs/rules.md. */
import type { Texts } from './texts';

export const ruleTexts = {
  'JOB-1': ['没有简报不能开始工作', 'No job starts without a brief'],
  'JOB-2': ['简报前须收集背景资料', 'Background is collected before the briefing'],
  'JOB-3': [
    '简报须写明营销目标、问题、预算、期限、限制和客户应提供的资料',
    'The brief records goal, problem, budget, deadline, restrictions and the material the client owes us',
  ],
  'JOB-4': [
    '客户会议和电话须有纪要，24 小时内发出并经客户确认',
    'Meetings and calls have minutes, sent within 24 hours and confirmed by the client',
  ],
  'JOB-5': ['工作卡连同资料和时间表 24 小时内发出', 'The job card goes out within 24 hours with material and schedule'],
  'JOB-6': [
    '时间表分对内、对客户，每项有一位负责人和日期，并及时更新',
    'The schedule has an internal and a client version, one owner and a date an item, and is kept up to date',
  ],
  'JOB-7': ['内部讨论须有结论、负责人和日期', 'A discussion ends with conclusions, owners and dates'],
  'JOB-8': ['提案送出前须经内部确认', 'A proposal is rehearsed inside before it leaves the house'],
  'JOB-9': [
    '提案须有结果：接受、修改或否决，并记录轮次',
    'A proposal ends accepted, to be revised, or rejected; rounds are counted',
  ],
  'JOB-10': [
    '须说明是否需要外部合作方，外发项目须有批准的外发申请单',
    'The estimate states whether outside partners are needed; each outsourced item needs an approved request',
  ],
  'JOB-11': ['估价单须经主管审批后才能给客户', 'The estimate is approved by the supervisor before the client sees it'],
  'JOB-12': ['客户书面确认估价单后才能执行', 'The client confirms the estimate in writing before execution starts'],
  'JOB-13': ['创意须经客户确认后才能制作', 'Creative work is confirmed by the client before production'],
  'JOB-14': ['定稿须由广告审查员签署', 'The ad reviewer signs the final proof'],
  'JOB-15': ['制作、检查、页面测试后方可上线', 'Production, media check and page test come before going live'],
  'JOB-16': ['上线后须向客户提供投放报告', 'After launch the client gets placement reports'],
  'JOB-17': [
    '请款须附执行凭证，经审批后开票并跟进到款',
    'Billing needs proof of performance and approval, then an invoice, and is followed until paid',
  ],
  'JOB-18': ['工作卡收回、资料归档后才能结卡', 'Cards come back and the archive is complete before the job closes'],
  'JOB-19': [
    '确认后的范围或预算变更须重新审批估价单',
    'A change of scope or budget goes through the estimate approval again',
  ],
  'JOB-20': ['每项工作须有内部复盘', 'Each job has an internal review'],
  'JOB-21': [
    '工作可以暂停、取消（须写明原因并结算）或转交',
    'A job can be paused, cancelled with reason and settlement, or handed over',
  ],
  'JOB-22': [
    '客户会议须有经客户确认的议程，提案后须内部检讨',
    'A client meeting has an agreed agenda; a presentation is gone over inside',
  ],
  'JOB-23': ['创作前策略须由客户总监签署', 'The strategy is signed by the account director before creation starts'],
  'ADR-6': ['广告审查员在制作和发布前签署审查意见', 'The ad reviewer signs an opinion before production and release'],
  'REC-3': ['核对金额、日期和付款方名称后才能开票', 'An invoice follows once amount, date and payer are checked'],
  'APR-1': ['审批流程由已发布的定义决定', 'Published definitions decide who approves'],
  'APR-2': ['进行中的审批沿用开始时的版本', 'A running case keeps the version it started with'],
  'APR-3': ['审批人按岗位、关系或指定确定', 'Approvers are named by role, relation or person'],
  'APR-4': ['任何人不得审批自己的申请', 'Nobody approves their own request'],
  'APR-5': ['期限按工作时间计算', 'Deadlines run in working time'],
  'APR-6': ['每个决定都留有记录，不能更改', 'Every decision is kept and cannot be altered'],
  'APR-7': [
    '看到什么才能决定什么：内容变更后须重新确认',
    'What was seen is what is decided: a changed subject is asked again',
  ],
} satisfies Texts;
