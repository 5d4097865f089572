/** Sample jobs in the proposal stage: one whose creative brief waits to be signed (JOB-23), one in its second round (JOB-9), one paused (JOB-21). */
import { contactId } from '../clients';
import { personId } from '../people';
import { confirmedRehearsal, reviewedPresentation, signedStrategy, submitsStrategy } from '../preparation';
import { answers, step, yuan } from '../story';
import type { SampleJob } from '../story';

export const jobsInProposal: SampleJob[] = [
  {
    key: 'xinghe-fresh-milk',
    title: '冬季高端鲜奶社区推广',
    client: 'xinghe',
    contact: 'bao',
    ae: 'zhangbo',
    opened: [7, '09:48'],
    story: ({ day }) => [
      step(7, '15:20', 'zhangbo', 'record-background', {
        commissioned: '“牧场到门 24 小时”冷藏鲜奶在上海 60 个社区的冬季推广。',
        why: '冬季鲜奶订户流失明显，客户希望元旦前净增 8,000 户月订。',
        market: '华东低温鲜奶年增速约 12%，社区团购与到家平台占比已过四成。',
        competitors: '两家本地乳企以订奶箱和送奶员见长，一家全国品牌在到家平台满减力度大。',
        consumers: '有 3–12 岁孩子的家庭为主，妈妈决策，关注奶源、日期和冷链。',
        opportunities: '牧场直播与社区试饮结合，用“看得见的 24 小时”做信任背书。',
      }),
      step(5, '11:05', 'zhangbo', 'record-brief', {
        goal: '元旦前新增月订 8,000 户，试饮到订购转化不低于 9%。',
        problem: '消费者分不清鲜奶与常温奶，嫌冬天喝冷奶麻烦。',
        budgetFen: yuan(360000),
        deadline: day(-22),
        restrictions: '不得使用绝对化用语；营养功效表述须有检测报告支持；试饮点位需物业书面同意。',
        clientMaterial: '产品检测报告、牧场航拍素材、包装三视图、社区物业合作清单。',
      }),
      submitsStrategy(1, '11:30', 'zhangbo', {
        audience: '三到十二岁孩子的妈妈，分不清鲜奶与常温奶。',
        message: '看得见的二十四小时。',
        support: '牧场直播、当日检测报告与冷链温度记录。',
        tone: '清楚、安心；营养表述须有检测报告。',
        deliverables: '社区主视觉一套、试饮物料、直播预告短片两条。',
        creative: 'tangyue',
        neededOn: day(-6),
      }),
    ],
  },
  {
    key: 'haituo-launch-event',
    title: '海拓 H5 华东区域上市发布会',
    client: 'haituo',
    contact: 'ying',
    ae: 'liuchang',
    opened: [26, '10:03'],
    story: ({ day }) => [
      step(26, '17:10', 'liuchang', 'record-background', {
        commissioned: '纯电 SUV “海拓 H5” 华东五城上市发布会及会前预热。',
        why: '新车错过春季车展，需要在年底冲量季前建立认知并完成首批 600 台大定。',
        market: '15–20 万元纯电 SUV 月均上险约 4.2 万台，华东占三成。',
        competitors: '两款同级车型近期改款并降价，均以智能座舱为主要卖点。',
        consumers: '30–45 岁家庭首购或增购，关注续航、空间和售后网点。',
        opportunities: '宁波本地制造、五城 38 家服务网点，是竞品没有的“家门口”优势。',
      }),
      step(24, '10:45', 'liuchang', 'record-brief', {
        goal: '发布会到场媒体与车主 260 人，线索 3,500 条，首月大定 600 台。',
        problem: '品牌知名度低，消费者担心售后。',
        budgetFen: yuan(860000),
        deadline: day(-30),
        restrictions: '续航里程须注明工况；不得与竞品直接对比；现场预算含搭建与直播。',
        clientMaterial: '车型参数表、实车四台、官方渲染图、代言人肖像授权书。',
      }),
      step(24, '17:20', 'liuchang', 'send-job-card', {
        material: '车型参数表、官方渲染图、竞品发布会录像六场，项目盘 /海拓/资料。',
        items: [
          { what: '首轮提案定稿', ownerId: personId('tangyue'), dueOn: day(18), forClient: false },
          { what: '五城门店名单确认', ownerId: personId('liuchang'), dueOn: day(16), forClient: true },
          { what: '发布会场地签约', ownerId: personId('liuchang'), dueOn: day(-8), forClient: true },
        ],
      }),
      ...signedStrategy(23, 'liuchang', {
        audience: '首购或增购的家庭，担心新品牌“买了没人管”。',
        message: '服务就在家门口。',
        support: '五城 38 家网点与 24 小时救援名单。',
        tone: '踏实，不比竞品；续航注明工况。',
        deliverables: '发布会主题与主视觉、预热短视频三条、门店物料。',
        creative: 'tangyue',
        neededOn: day(18),
      }),
      ...confirmedRehearsal(
        { day },
        18,
        { ae: 'liuchang', creative: 'tangyue' },
        {
          summary: '主会场流程、四城连线与预热排期，文件在项目盘 /海拓/提案一。',
          findings: '连线环节压缩到十分钟。',
        },
      ),
      step(18, '15:10', 'tangyue', 'finish-schedule-item', { item: 1, result: '定稿在项目盘 /海拓/提案一。' }),
      step(17, '15:30', 'liuchang', 'present-proposal', {
        presentedOn: day(17),
        summary: '首轮提案“向海而生”：宁波主会场加四城分会场同步直播，会前以地铁灯箱和短视频预热。',
        costFen: yuan(18600),
      }),
      step(16, '10:30', 'liuchang', 'finish-schedule-item', { item: 2, result: '三十八家门店名单已由客户确认。' }),
      step(16, '11:20', 'liuchang', 'record-proposal-outcome', {
        outcome: 'revise',
        feedback: '主题偏虚，希望突出“家门口的服务”；四个分会场成本太高，改为门店直播间；预热要有老车主故事。',
      }),
      ...reviewedPresentation(
        { day },
        [16, 6],
        { ae: 'liuchang', creative: 'tangyue' },
        {
          participants: '周雅琴、李蓉、唐悦、刘畅',
          conclusions: '客户最在意售后网点，提案把它放在了最后五页；预算页没有备选方案。',
          what: '以“家门口的服务”重写主线，分会场改门店直播间',
          result: '新主线与直播间方案已写好，成本降了四成。',
        },
      ),
      step(5, '10:20', 'liuchang', 'record-call', {
        ...{ topic: '门店直播间的数量与车主授权由谁收', heldOn: day(5), heldAt: '09:30' },
      }),
      step(5, '11:40', 'liuchang', 'send-minutes', {
        meeting: 1,
        attendees: '海拓：应晨；我方：刘畅、李蓉',
        conclusions: '38 家门店全部开直播间；车主授权书由我方收，海拓提供名单；预热从元旦前两周开始。',
        points: [{ what: '收齐十二位车主的授权书', ownerId: personId('liuchang'), dueOn: day(-3) }],
        contactId: contactId('haituo', 'ying'),
      }),
      answers(5, '16:05', '应晨', 'confirmed'),
      ...confirmedRehearsal(
        { day },
        4,
        { ae: 'liuchang', creative: 'tangyue' },
        {
          summary: '门店直播间动线与十二位车主短片脚本，文件在项目盘 /海拓/提案二。',
          findings: '车主短片每条不超过四十秒。',
        },
      ),
      step(3, '14:15', 'liuchang', 'present-proposal', {
        presentedOn: day(3),
        summary: '第二轮提案“把家门口开成远方”：宁波主会场，38 家门店直播间联动，12 位老车主短片预热。',
        costFen: yuan(11200),
      }),
      step(3, '16:20', 'liuchang', 'record-discussion', {
        heldOn: day(3),
        participants: '周雅琴、李蓉、唐悦、邓洁、刘畅',
        conclusions: '客户关心门店直播的稳定性与车主授权，两件事在答复前先落实。',
        points: [
          { what: '十二位车主肖像授权书收齐', ownerId: personId('liuchang'), dueOn: day(-2) },
          { what: '短片缩短到四十秒以内的分镜', ownerId: personId('tangyue'), dueOn: day(1) },
          { what: '三十八家门店网络测速表', ownerId: personId('dengjie'), dueOn: day(2) },
        ],
      }),
      step(1, '15:05', 'tangyue', 'settle-point', {
        point: 4,
        result: '分镜已改，每条三十八秒，放在项目盘 /海拓/分镜 V3。',
      }),
    ],
  },
  {
    key: 'tuan-brand-film',
    title: '车险直通车品牌短片',
    client: 'tuan',
    contact: 'bai',
    ae: 'zhaoyiming',
    opened: [41, '09:36'],
    story: ({ day }) => [
      step(41, '14:05', 'zhaoyiming', 'record-background', {
        commissioned: '“车险直通车”线上投保服务品牌短片一支（90 秒与 15 秒两个版本）。',
        why: '车险综改后价格趋同，客户希望用理赔服务建立差异。',
        market: '北京私家车约 530 万辆，线上投保比例超过六成。',
        competitors: '头部公司广告声量大，以“快赔”“免单证”为主要承诺。',
        consumers: '28–50 岁私家车主，出险时最怕“来回跑、说不清”。',
        opportunities: '客户有 24 小时视频定损坐席，可用真实对话录音改编。',
      }),
      step(38, '10:30', 'zhaoyiming', 'record-brief', {
        goal: '短片全网播放 800 万次，投保小程序新增注册 3 万。',
        problem: '消费者认为经纪公司“只管卖不管赔”。',
        budgetFen: yuan(420000),
        deadline: day(-12),
        restrictions: '不得承诺理赔时效以外的结果；须注明保险经纪机构名称与许可证号。',
        clientMaterial: '许可证副本、视频定损系统演示、脱敏案例三则。',
      }),
      ...signedStrategy(37, 'zhaoyiming', {
        audience: '私家车主，以为经纪公司只管卖。',
        message: '出事有人接。',
        support: '24 小时视频定损坐席的真实记录。',
        tone: '克制、真实；不承诺理赔结果。',
        deliverables: '品牌短片 90 秒与 15 秒各一版。',
        creative: 'luoxin',
        neededOn: day(30),
      }),
      ...confirmedRehearsal(
        { day },
        30,
        { ae: 'zhaoyiming', creative: 'luoxin' },
        {
          summary: '短片脚本、分镜与配乐小样。',
          findings: '结尾字幕放大。',
        },
      ),
      step(29, '15:00', 'zhaoyiming', 'present-proposal', {
        presentedOn: day(29),
        summary: '“有人接”：从一通深夜电话讲到视频定损，真实坐席出镜。',
        costFen: yuan(9800),
      }),
      step(27, '10:10', 'zhaoyiming', 'record-proposal-outcome', {
        outcome: 'revise',
        feedback: '方向认可，坐席出镜需换成演员；结尾补充监管要求的提示语。',
      }),
      ...reviewedPresentation(
        { day },
        [27, 20],
        { ae: 'zhaoyiming', creative: 'luoxin' },
        {
          participants: '韩东、陈嘉、罗欣、赵一鸣',
          conclusions: '真人坐席没有先问客户合规部；监管提示语应在脚本阶段就写进去。',
          what: '选三位演员试镜，提示语写进分镜',
          result: '试镜片与新分镜在项目盘 /途安/提案二。',
        },
      ),
      step(18, '16:50', 'zhaoyiming', 'pause-job', {
        reason: '客户总部调整四季度预算，书面通知暂缓至新预算批复。',
      }),
    ],
  },
];
