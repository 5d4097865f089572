/**
 * Sample jobs in billing (JOB-17): a request that waits for its approval, one approved that waits for the invoice, and
 * one whose invoice was sent long ago and is paid in part only.
 */
import { contactId } from '../clients';
import { confirmedRehearsal, outsourced, signedStrategy } from '../preparation';
import { answers, decides, line, step, yuan } from '../story';
import type { SampleJob } from '../story';

export const jobsInBilling: SampleJob[] = [
  {
    key: 'jinghe-short-videos',
    title: '秋季新品空气炸锅短视频与会场视觉',
    client: 'jinghe',
    contact: 'gu',
    ae: 'linxiaoyu',
    opened: [60, '09:58'],
    story: ({ day }) => [
      step(60, '15:45', 'linxiaoyu', 'record-background', {
        commissioned: '空气炸锅 K6 上市短视频六支与电商会场视觉。',
        why: '新品需要在大促前完成种草。',
        market: '空气炸锅线上年销约 1,900 万台，可视化机型占比升至三成。',
        competitors: '同价位两款机型均以容量为卖点。',
        consumers: '年轻家庭与独居白领，关心油烟与清洗。',
        opportunities: '可视窗与静音两个点尚无人组合表达。',
      }),
      step(58, '10:30', 'linxiaoyu', 'record-brief', {
        goal: '会场转化率提升 1.5 个百分点，短视频互动率 5%。',
        problem: '卖点多，消费者记不住。',
        budgetFen: yuan(130000),
        deadline: day(15),
        restrictions: '噪声分贝须附检测报告；对比测试须注明条件。',
        clientMaterial: '检测报告、样机四台、会场尺寸。',
      }),
      ...signedStrategy(57, 'linxiaoyu', {
        audience: '第一次买空气炸锅的年轻人。',
        message: '会用的第一天。',
        support: '十道菜的真实时间与耗电实测。',
        tone: '轻松；数据注明测试条件。',
        deliverables: '短视频十条、会场主视觉一套。',
        creative: 'luoxin',
        neededOn: day(52),
      }),
      ...confirmedRehearsal(
        { day },
        52,
        { ae: 'linxiaoyu', creative: 'luoxin' },
        {
          summary: '十条短视频脚本与会场视觉。',
          findings: '第七条改为耗电实测。',
        },
      ),
      step(51, '14:00', 'linxiaoyu', 'present-proposal', {
        presentedOn: day(51),
        summary: '“看得见的安静”：六个深夜场景，六支短片，会场以窗为视觉母题。',
        costFen: yuan(7200),
      }),
      step(50, '11:10', 'linxiaoyu', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '通过，增加一支亲子场景。',
      }),
      step(47, '16:10', 'linxiaoyu', 'submit-estimate', {
        lines: [
          line('短视频拍摄与剪辑', 6, '支', 11800, 29500),
          line('会场视觉与组件', 1, '套', 22000),
          line('演员与场地', 1, '项', 15600, 13200),
        ],
        outsidePartners: true,
        discountPercent: 3,
        deliveryDate: day(20),
      }),
      decides(46, '10:05', 'wangsiyuan', 'approve', '长期客户，折扣按框架协议。'),
      decides(45, '14:50', 'zhouyaqin', 'approve'),
      decides(45, '17:05', 'sunlihua', 'approve'),
      step(44, '09:40', 'linxiaoyu', 'send-estimate', { contactId: contactId('jinghe', 'gu'), expiresInDays: 14 }),
      answers(43, '10:26', '顾伟强', 'confirmed', '请按约定时间交付。'),
      ...outsourced(42, 'linxiaoyu', day(28), [
        {
          line: 1,
          quoted: 29500,
          offers: [
            ['上海橙幕影视', '六支拍摄与剪辑，含两次修改', 28800],
            ['杭州云台影像', '六支拍摄，剪辑另计', 31200],
          ],
          reason: '价格含剪辑，合作过两次，准时。',
        },
        {
          line: 3,
          quoted: 13200,
          offers: [
            ['苏州拾光演艺', '演员三名与样板厨房一天', 13200],
            ['上海众艺经纪', '演员三名，场地另计', 12600],
          ],
          reason: '含场地，免去转场。',
        },
      ]),
      step(26, '15:15', 'linxiaoyu', 'submit-final-proof', {
        version: 'V3',
        description: '六支成片与会场组件完稿，检测报告编号已入画。',
      }),
      step(25, '14:20', 'yaojing', 'sign-final-proof', {
        version: 'V3',
        passed: true,
        opinion: '噪声数据与检测报告一致，对比条件已注明，同意发布。',
      }),
      step(21, '10:00', 'linxiaoyu', 'go-live', {
        on: day(21),
        where: '品牌旗舰店会场与三个短视频平台官方账号。',
        pageTest: '会场页面在 12 款机型上测试通过，链接与优惠券均可用，截图存档。',
      }),
      step(1, '11:35', 'linxiaoyu', 'request-billing', {
        amountFen: 11_145_688,
        proofOfPerformance: '六支短视频发布链接与后台数据截图、会场页面留档、客户验收邮件（顾伟强）。',
      }),
    ],
  },
  {
    key: 'shuxiang-reunion',
    title: '中秋团圆宴门店物料',
    client: 'shuxiang',
    contact: 'tan',
    ae: 'wutong',
    opened: [66, '13:50'],
    story: ({ day }) => [
      step(66, '17:05', 'wutong', 'record-background', {
        commissioned: '23 家门店中秋团圆宴桌卡、海报、外摆与外卖插卡。',
        why: '中秋家庭聚餐客单价高，门店希望提前锁位。',
        market: '中秋前后成都、上海家庭聚餐订位量上涨约四成。',
        competitors: '同类品牌以套餐折扣为主。',
        consumers: '三代同堂家庭，决策人为 30–40 岁子女。',
        opportunities: '免费全家福拍立得，适合社交传播。',
      }),
      step(64, '10:15', 'wutong', 'record-brief', {
        goal: '节前锁定订位 3,200 桌。',
        problem: '物料年年相似，顾客视而不见。',
        budgetFen: yuan(45000),
        deadline: day(45),
        restrictions: '门店消防通道不得摆放物料；价格须与收银系统一致。',
        clientMaterial: '门店平面图、套餐价格表、品牌字体授权。',
      }),
      ...signedStrategy(63, 'wutong', {
        audience: '中秋聚餐的家庭，订不到大桌。',
        message: '一桌人，一锅圆。',
        support: '各店大桌数量与订位时段。',
        tone: '热闹；价格标明适用门店。',
        deliverables: '门店海报、桌卡、外卖插卡。',
        creative: 'tangyue',
        neededOn: day(61),
      }),
      ...confirmedRehearsal(
        { day },
        61,
        { ae: 'wutong', creative: 'tangyue' },
        {
          summary: '海报、桌卡与外卖插卡样稿。',
          findings: '桌卡加订位电话。',
        },
      ),
      step(60, '15:25', 'wutong', 'present-proposal', {
        presentedOn: day(60),
        summary: '“蜀巷全家福”：每桌一张手绘全家福桌卡，凭卡换拍立得。',
        costFen: yuan(2600),
      }),
      step(59, '11:40', 'wutong', 'record-proposal-outcome', { outcome: 'accepted', feedback: '通过，外卖插卡同步。' }),
      step(57, '14:10', 'wutong', 'submit-estimate', {
        lines: [
          line('主视觉与延展设计', 1, '套', 13500),
          line('物料印制与配送', 23, '店', 860, 14300),
          line('外卖插卡', 30000, '张', 0.15, 2900),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(48),
      }),
      decides(56, '09:55', 'lirong', 'approve'),
      step(56, '14:35', 'wutong', 'send-estimate', { contactId: contactId('shuxiang', 'tan'), expiresInDays: 14 }),
      answers(55, '15:12', '谭小川', 'confirmed'),
      ...outsourced(54, 'wutong', day(49), [
        {
          line: 2,
          quoted: 14300,
          offers: [
            ['成都锦图印务', '23 店印制与配送', 13900],
            ['成都快彩数码', '印制，配送另计', 12800],
          ],
          reason: '含配送，总价更低。',
        },
        {
          line: 3,
          quoted: 2900,
          offers: [
            ['成都锦图印务', '插卡三万张', 2700],
            ['川西印刷厂', '插卡三万张', 2950],
          ],
          reason: '与物料同厂，颜色一致。',
        },
      ]),
      step(51, '16:30', 'wutong', 'submit-final-proof', {
        version: 'V2',
        description: '桌卡、海报、外摆、插卡全部完稿，质检员宋雨已核对价格与条码。',
      }),
      step(50, '11:00', 'yaojing', 'sign-final-proof', {
        version: 'V2',
        passed: true,
        opinion: '价格与系统一致，无违规用语，同意付印。',
      }),
      step(46, '10:20', 'wutong', 'go-live', {
        on: day(46),
        where: '成都 15 店、上海 8 店全部上架。',
        pageTest: '订位小程序二维码逐店扫码测试通过。',
      }),
      step(6, '15:00', 'wutong', 'request-billing', {
        amountFen: 4_004_680,
        proofOfPerformance: '23 店上架照片、配送签收单、订位数据报表、客户验收单（谭小川签字）。',
      }),
      decides(5, '10:40', 'lirong', 'approve', '验收单齐全。'),
      decides(4, '15:05', 'zhengwei', 'approve'),
    ],
  },
  {
    key: 'haituo-auto-show',
    title: '宁波秋季车展展台传播',
    client: 'haituo',
    contact: 'ying',
    ae: 'liuchang',
    opened: [98, '10:30'],
    story: ({ day }) => [
      step(98, '16:45', 'liuchang', 'record-background', {
        commissioned: '宁波秋季车展展台主题、预热与现场传播。',
        why: '首次以独立展台参展，需要与经销商联合引流。',
        market: '宁波车展历年观众约 25 万人次，成交集中在周末。',
        competitors: '同馆六个新能源品牌，均有试驾与直播。',
        consumers: '本地首购与置换家庭。',
        opportunities: '本地制造身份与工厂参观路线。',
      }),
      step(96, '11:10', 'liuchang', 'record-brief', {
        goal: '展台留资 2,800 组，现场订单 180 台。',
        problem: '展位偏，需要靠内容把人带过来。',
        budgetFen: yuan(220000),
        deadline: day(70),
        restrictions: '展台高度不超过 4.5 米；现场音量按展馆要求。',
        clientMaterial: '展位图、车型资料、工厂参观许可。',
      }),
      ...signedStrategy(95, 'liuchang', {
        audience: '逛车展的家庭，只记得排队。',
        message: '坐进来，再决定。',
        support: '实车四台与试驾预约数。',
        tone: '开放；续航注明工况。',
        deliverables: '展台主视觉、短视频三条、手卡。',
        creative: 'luoxin',
        neededOn: day(91),
      }),
      ...confirmedRehearsal(
        { day },
        91,
        { ae: 'liuchang', creative: 'luoxin' },
        {
          summary: '展台动线、主视觉与短视频脚本。',
          findings: '试驾预约放到入口。',
        },
      ),
      step(90, '14:50', 'liuchang', 'present-proposal', {
        presentedOn: day(90),
        summary: '“从这里开出去”：展台做成工厂大门，每小时一场“下线仪式”。',
        costFen: yuan(9600),
      }),
      step(89, '10:55', 'liuchang', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '通过，仪式改为整点与半点各一场。',
      }),
      step(86, '15:35', 'liuchang', 'submit-estimate', {
        lines: [
          line('展台主题与视觉设计', 1, '项', 38000),
          line('预热与现场内容', 1, '项', 52000, 18500),
          line('主持、演员与执行人员（五天）', 5, '天', 13600, 54000),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(68),
      }),
      decides(85, '10:15', 'lirong', 'approve'),
      decides(84, '11:30', 'zhouyaqin', 'approve'),
      decides(84, '15:45', 'zhengwei', 'approve'),
      step(83, '10:00', 'liuchang', 'send-estimate', { contactId: contactId('haituo', 'ying'), expiresInDays: 14 }),
      answers(82, '16:08', '应晨', 'confirmed'),
      ...outsourced(81, 'liuchang', day(70), [
        {
          line: 2,
          quoted: 18500,
          offers: [
            ['上海前滩文化', '预热视频与现场拍摄', 18200],
            ['鹿鸣传媒', '预热视频与现场拍摄', 19800],
          ],
          reason: '报价较低，现场团队熟悉展馆。',
        },
        {
          line: 3,
          quoted: 54000,
          offers: [
            ['上海星汇会务', '主持一名、演员六名、执行十名，五天', 52500],
            ['汇众会展服务', '同等人数，五天', 56000],
          ],
          reason: '人员名单已确认，含保险。',
        },
      ]),
      step(72, '14:05', 'liuchang', 'submit-final-proof', {
        version: 'V5',
        description: '展台画面、预热长图、现场脚本完稿；续航工况标注已补。',
      }),
      step(71, '16:30', 'yaojing', 'sign-final-proof', {
        version: 'V5',
        passed: true,
        opinion: '工况标注清楚，同意制作与发布。',
      }),
      step(68, '09:30', 'liuchang', 'go-live', {
        on: day(68),
        where: '宁波国际会展中心 2 号馆 B07 展台，品牌公众号与视频号。',
        pageTest: '留资页面与试驾预约全流程测试通过。',
      }),
      step(61, '11:20', 'liuchang', 'request-billing', {
        amountFen: 16_748_000,
        proofOfPerformance: '展台五天照片与视频、留资报表（2,964 组）、媒体发布清单、客户验收单（应晨签字）。',
      }),
      decides(60, '10:25', 'lirong', 'approve'),
      decides(59, '15:15', 'sunlihua', 'approve', '金额与确认总额一致。'),
      step(58, '14:40', 'zhengwei', 'record-invoice', {
        billing: 1,
        invoiceNumber: '26332000000418906275',
        issuedOn: day(58),
        amountFen: 16_748_000,
        title: '宁波海拓新能源汽车销售有限公司',
      }),
      step(40, '10:35', 'zhengwei', 'record-receipt', {
        billing: 1,
        amountFen: 8_000_000,
        receivedOn: day(40),
        payer: '宁波海拓新能源汽车销售有限公司',
        reference: '网银回单 NB20251840031，首笔款。',
      }),
    ],
  },
];
