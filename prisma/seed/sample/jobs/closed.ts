/** A sample job of many months ago, closed after two proposal rounds and two payments (JOB-9, JOB-17, JOB-18). */
import { contactId } from '../clients';
import { confirmedRehearsal, outsourced, reviewedPresentation, signedStrategy } from '../preparation';
import { answers, decides, line, step, yuan } from '../story';
import type { SampleJob } from '../story';

export const closedJobs: SampleJob[] = [
  {
    key: 'yunling-spring-tea',
    title: '春季新品上市推广',
    client: 'yunling',
    contact: 'duan',
    ae: 'linxiaoyu',
    opened: [158, '09:40'],
    story: ({ day }) => [
      step(158, '15:05', 'linxiaoyu', 'record-background', {
        commissioned: '明前春茶新品公众号长图文、门店品鉴与朋友圈投放。',
        why: '新品“雪芽”首年上市，需在清明前后打开认知。',
        market: '名优绿茶明前价高量少，线上预售占比逐年上升。',
        competitors: '江浙产区品牌声量占优，云南绿茶认知低。',
        consumers: '30–50 岁爱茶人群，看重产地与采摘时间。',
        opportunities: '云南春早，上市可比江浙早三周。',
      }),
      step(156, '10:30', 'linxiaoyu', 'record-brief', {
        goal: '预售 6,000 罐，公众号新增关注 1.2 万。',
        problem: '消费者不知道云南也有明前绿茶。',
        budgetFen: yuan(90000),
        deadline: day(120),
        restrictions: '采摘日期须可追溯；不得宣称保健功效。',
        clientMaterial: '茶园视频、采摘记录、检测报告。',
      }),
      ...signedStrategy(155, 'linxiaoyu', {
        audience: '爱茶的中年人，不知道云南有明前茶。',
        message: '春天先到云南。',
        support: '采摘记录与检测报告可查。',
        tone: '清新；不宣称保健功效。',
        deliverables: '主视觉一套、长图文三篇、短视频五条。',
        creative: 'tangyue',
        neededOn: day(151),
      }),
      ...confirmedRehearsal(
        { day },
        151,
        { ae: 'linxiaoyu', creative: 'tangyue' },
        {
          summary: '上市方案与预算结构。',
          findings: '采茶人故事提前。',
        },
      ),
      step(150, '14:40', 'linxiaoyu', 'present-proposal', {
        presentedOn: day(150),
        summary: '首轮“春天先到云南”：长图文三篇与门店品鉴卡。',
        costFen: yuan(4800),
      }),
      step(149, '11:00', 'linxiaoyu', 'record-proposal-outcome', {
        outcome: 'revise',
        feedback: '概念好，希望加入采茶人的名字与日期。',
      }),
      ...reviewedPresentation(
        { day },
        [149, 148],
        { ae: 'linxiaoyu', creative: 'tangyue' },
        {
          participants: '王思远、唐悦、林晓雨',
          conclusions: '采茶人的故事有了，人没有出现；签名卡的成本先算好。',
          what: '签名卡样稿，带采茶人姓名与日期',
          result: '样稿两款，单张成本四角。',
        },
      ),
      ...confirmedRehearsal(
        { day },
        147,
        { ae: 'linxiaoyu', creative: 'tangyue' },
        {
          summary: '压缩后的排期与素材清单。',
          findings: '无。',
        },
      ),
      step(146, '15:20', 'linxiaoyu', 'present-proposal', {
        presentedOn: day(146),
        summary: '第二轮“她在三月七日采下这一芽”：每罐附采茶人签名卡。',
        costFen: yuan(2100),
      }),
      step(145, '10:10', 'linxiaoyu', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '通过，签名卡很打动人。',
      }),
      step(143, '16:00', 'linxiaoyu', 'submit-estimate', {
        lines: [
          line('公众号长图文', 3, '篇', 8600),
          line('采茶人拍摄（云南三天）', 1, '项', 18500, 11200),
          line('朋友圈投放素材与代运营', 1, '项', 26000, 15000),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(128),
      }),
      decides(142, '10:20', 'wangsiyuan', 'approve'),
      decides(141, '14:10', 'zhouyaqin', 'approve'),
      decides(141, '16:45', 'sunlihua', 'approve', '代运营成本需留存平台账单。'),
      step(140, '09:50', 'linxiaoyu', 'send-estimate', { contactId: contactId('yunling', 'duan'), expiresInDays: 14 }),
      answers(139, '11:18', '段慕华', 'confirmed'),
      ...outsourced(138, 'linxiaoyu', day(130), [
        {
          line: 2,
          quoted: 11200,
          offers: [
            ['昆明山野影像', '云南三天，含航拍', 10800],
            ['大理风物工作室', '云南三天', 11500],
          ],
          reason: '熟悉茶山，报价含航拍。',
        },
        {
          line: 3,
          quoted: 15000,
          offers: [
            ['微澜代运营', '素材与四周投放代运营', 15000],
            ['上海点众网络', '素材与四周投放代运营', 16800],
          ],
          reason: '能留存平台账单。',
        },
      ]),
      step(131, '15:30', 'linxiaoyu', 'submit-final-proof', {
        version: 'V3',
        description: '三篇长图文与投放素材完稿，采摘记录编号入画。',
      }),
      step(130, '10:15', 'yaojing', 'sign-final-proof', {
        version: 'V3',
        passed: true,
        opinion: '采摘日期可追溯，无功效宣称，同意发布。',
      }),
      step(127, '10:00', 'linxiaoyu', 'go-live', {
        on: day(127),
        where: '云岭春茶业公众号、朋友圈广告、昆明 16 家直营店。',
        pageTest: '预售页、签名卡二维码与溯源页测试通过。',
      }),
      step(112, '14:30', 'linxiaoyu', 'request-billing', {
        amountFen: 7_451_800,
        proofOfPerformance: '图文后台数据、投放平台账单、门店品鉴照片、客户验收单（段慕华签字）。',
      }),
      decides(111, '10:05', 'wangsiyuan', 'approve'),
      decides(110, '15:20', 'sunlihua', 'approve'),
      step(109, '11:30', 'zhengwei', 'record-invoice', {
        billing: 1,
        invoiceNumber: '26532000000196650317',
        issuedOn: day(109),
        amountFen: 7_451_800,
        title: '云南云岭春茶业股份有限公司',
      }),
      step(95, '10:20', 'zhengwei', 'record-receipt', {
        billing: 1,
        amountFen: 4_000_000,
        receivedOn: day(95),
        payer: '云南云岭春茶业股份有限公司',
        reference: '网银回单 KM20260331，首笔款。',
      }),
      step(82, '15:10', 'zhengwei', 'record-receipt', {
        billing: 1,
        amountFen: 3_451_800,
        receivedOn: day(82),
        payer: '云南云岭春茶业股份有限公司',
        reference: '网银回单 KM20260352，尾款。',
      }),
      step(80, '14:00', 'linxiaoyu', 'record-closing', {
        cardsReturned: '创意、媒介、制作三张工作卡均已交回。',
        archived: '终稿、审查意见、检测报告、合同与账单归档，档案号 A-2026-018。',
        review: '外出拍摄比计划多一天，下次须与茶园提前确认采摘时间；签名卡创意可沿用到秋茶。',
      }),
      step(79, '10:40', 'linxiaoyu', 'close-job', {}),
    ],
  },
];
