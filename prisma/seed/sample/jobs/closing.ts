/** Sample jobs that are paid: one that waits for its closing, one closed (JOB-18). */
import { contactId } from '../clients';
import { confirmedRehearsal, outsourced, signedStrategy } from '../preparation';
import { answers, decides, line, step, yuan } from '../story';
import type { SampleJob } from '../story';

export const jobsInClosing: SampleJob[] = [
  {
    key: 'jinmaitian-autumn-gift',
    title: '中秋月饼礼盒门店与社群推广',
    client: 'jinmaitian',
    contact: 'hu',
    ae: 'wutong',
    opened: [88, '10:22'],
    story: ({ day }) => [
      step(88, '16:15', 'wutong', 'record-background', {
        commissioned: '中秋月饼礼盒门店物料与社群推广内容。',
        why: '礼盒预售占全季六成，需要在节前六周启动。',
        market: '上海现烤月饼礼盒价格带 98–298 元，企业券占三成。',
        competitors: '两家老字号与一家咖啡连锁推出联名礼盒。',
        consumers: '28–45 岁白领与社区家庭。',
        opportunities: '低糖配方与可再利用餐盒。',
      }),
      step(86, '11:25', 'wutong', 'record-brief', {
        goal: '预售 2.6 万盒，社群新增 8,000 人。',
        problem: '礼盒多，记不住品牌。',
        budgetFen: yuan(46000),
        deadline: day(60),
        restrictions: '低糖须标注与同类产品的比较基准；包装层数按国标。',
        clientMaterial: '检测报告、礼盒实物、门店清单。',
      }),
      ...signedStrategy(85, 'wutong', {
        audience: '给同事和邻居送礼的上班族。',
        message: '当天烤的月饼。',
        support: '门店烘焙时刻表。',
        tone: '温暖；保质期如实标注。',
        deliverables: '门店海报、社群素材十二张。',
        creative: 'luoxin',
        neededOn: day(82),
      }),
      ...confirmedRehearsal(
        { day },
        82,
        { ae: 'wutong', creative: 'luoxin' },
        {
          summary: '门店海报与社群素材样稿。',
          findings: '出炉时间做成可替换。',
        },
      ),
      step(81, '14:20', 'wutong', 'present-proposal', {
        presentedOn: day(81),
        summary: '“留一块给明天”：主打低糖与餐盒再利用。',
        costFen: yuan(2900),
      }),
      step(80, '10:45', 'wutong', 'record-proposal-outcome', { outcome: 'accepted', feedback: '通过。' }),
      step(78, '15:55', 'wutong', 'submit-estimate', {
        lines: [
          line('主视觉与门店物料设计', 1, '套', 16800),
          line('社群内容（四周）', 4, '周', 4200),
          line('产品拍摄', 1, '次', 6500, 3800),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(64),
      }),
      decides(77, '11:40', 'lirong', 'approve'),
      step(77, '15:10', 'wutong', 'send-estimate', { contactId: contactId('jinmaitian', 'hu'), expiresInDays: 14 }),
      answers(76, '13:36', '胡婷', 'confirmed'),
      ...outsourced(75, 'wutong', day(69), [
        {
          line: 3,
          quoted: 3800,
          offers: [
            ['谷雨摄影', '产品拍摄一天，二十张精修', 3600],
            ['南京一格影像', '产品拍摄一天', 3900],
          ],
          reason: '含精修，样片合格。',
        },
      ]),
      step(68, '16:25', 'wutong', 'submit-final-proof', {
        version: 'V3',
        description: '门店物料、社群海报与产品图完稿。',
      }),
      step(67, '10:35', 'yaojing', 'sign-final-proof', {
        version: 'V3',
        passed: true,
        opinion: '低糖比较基准已注明，同意发布。',
      }),
      step(64, '09:45', 'wutong', 'go-live', {
        on: day(64),
        where: '上海 41 家门店与企业微信社群。',
        pageTest: '预售小程序下单、退款、核销流程测试通过。',
      }),
      step(38, '14:15', 'wutong', 'request-billing', {
        amountFen: 4_250_600,
        proofOfPerformance: '门店上架照片、社群数据周报四份、客户验收邮件（胡婷）。',
      }),
      decides(37, '10:50', 'lirong', 'approve'),
      decides(37, '16:15', 'sunlihua', 'approve'),
      step(36, '11:05', 'zhengwei', 'record-invoice', {
        billing: 1,
        invoiceNumber: '26312000000507714398',
        issuedOn: day(36),
        amountFen: 4_250_600,
        title: '上海金麦田食品有限公司',
      }),
      step(5, '15:40', 'zhengwei', 'record-receipt', {
        billing: 1,
        amountFen: 4_250_600,
        receivedOn: day(5),
        payer: '上海金麦田食品有限公司',
        reference: '网银回单 SH88401276，全款。',
      }),
    ],
  },
  {
    key: 'yuekang-summer-care',
    title: '夏季清凉节门店海报与公众号长图文',
    client: 'yuekang',
    contact: 'xie',
    ae: 'liuchang',
    opened: [132, '11:10'],
    story: ({ day }) => [
      step(132, '16:50', 'liuchang', 'record-background', {
        commissioned: '夏季清凉节门店海报六款与公众号长图文两篇。',
        why: '防暑品类进入旺季，门店陈列分散。',
        market: '深圳夏季长，防暑及肠胃用品六至九月销售占全年一半。',
        competitors: '连锁药房普遍以堆头与买赠为主。',
        consumers: '社区居民与户外工作者。',
        opportunities: '“免费凉茶站”已有口碑，可做成地图。',
      }),
      step(130, '10:15', 'liuchang', 'record-brief', {
        goal: '凉茶站服务 5 万人次，带动到店 1.5 万人。',
        problem: '公益做了很多，没人知道。',
        budgetFen: yuan(30000),
        deadline: day(105),
        restrictions: '药品不得出现在公益画面中；凉茶须标注成分。',
        clientMaterial: '凉茶站地址、志愿者照片。',
      }),
      ...signedStrategy(129, 'liuchang', {
        audience: '带孩子来买防暑用品的家长。',
        message: '天热，先问药师。',
        support: '药师值班表与防暑手册。',
        tone: '可靠；不作疗效保证。',
        deliverables: '门店海报三款、公众号长图文一篇。',
        creative: 'tangyue',
        neededOn: day(127),
      }),
      ...confirmedRehearsal(
        { day },
        127,
        { ae: 'liuchang', creative: 'tangyue' },
        {
          summary: '海报三款与长图文提纲。',
          findings: '药师头像统一风格。',
        },
      ),
      step(126, '15:00', 'liuchang', 'present-proposal', {
        presentedOn: day(126),
        summary: '“一城凉茶地图”：六款手绘海报与两篇长图文。',
        costFen: yuan(1800),
      }),
      step(125, '11:20', 'liuchang', 'record-proposal-outcome', { outcome: 'accepted', feedback: '通过。' }),
      step(123, '14:25', 'liuchang', 'submit-estimate', {
        lines: [
          line('手绘海报', 6, '款', 1500),
          line('公众号长图文', 2, '篇', 6200),
          line('地图小程序页面', 1, '项', 4500, 2600),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(110),
      }),
      decides(122, '10:00', 'lirong', 'approve'),
      step(122, '15:30', 'liuchang', 'send-estimate', { contactId: contactId('yuekang', 'xie'), expiresInDays: 14 }),
      step(120, '11:15', 'liuchang', 'record-confirmation', {
        contactId: contactId('yuekang', 'xie'),
        medium: 'e-mail',
        confirmedOn: day(120),
        evidence: '谢文斌回复邮件《关于清凉节估价单的确认》，已存项目邮箱。',
      }),
      ...outsourced(119, 'liuchang', day(114), [
        {
          line: 3,
          quoted: 2600,
          offers: [
            ['广州小巷软件', '地图小程序页面一套', 2400],
            ['深圳千图科技', '地图小程序页面一套', 2900],
          ],
          reason: '有现成的地图组件。',
        },
      ]),
      step(113, '15:45', 'liuchang', 'submit-final-proof', {
        version: 'V2',
        description: '六款海报、两篇长图文与地图页面完稿。',
      }),
      step(112, '10:50', 'yaojing', 'sign-final-proof', {
        version: 'V2',
        passed: true,
        opinion: '画面无药品，成分标注齐全，同意发布。',
      }),
      step(109, '09:40', 'liuchang', 'go-live', {
        on: day(109),
        where: '深圳 68 家门店与悦康药房公众号。',
        pageTest: '地图页面在微信内打开与导航测试通过。',
      }),
      step(96, '14:10', 'liuchang', 'request-billing', {
        amountFen: 2_745_400,
        proofOfPerformance: '门店张贴照片、图文后台数据、地图访问报表、客户验收邮件。',
      }),
      decides(95, '11:05', 'lirong', 'approve'),
      decides(95, '16:30', 'sunlihua', 'approve'),
      step(94, '15:20', 'zhengwei', 'record-invoice', {
        billing: 1,
        invoiceNumber: '26442000000327185046',
        issuedOn: day(94),
        amountFen: 2_745_400,
        title: '深圳悦康百姓大药房连锁有限公司',
      }),
      step(76, '10:30', 'zhengwei', 'record-receipt', {
        billing: 1,
        amountFen: 2_745_400,
        receivedOn: day(76),
        payer: '深圳悦康百姓大药房连锁有限公司',
        reference: '网银回单 SZ60317722，全款。',
      }),
      step(74, '15:05', 'liuchang', 'record-closing', {
        cardsReturned: '创意与制作两张工作卡均已交回。',
        archived: '终稿、审查意见、验收邮件与发票存根归档，档案号 A-2026-031。',
        review: '地图页面临时加项未及时变更，下次超过半天的增项一律走变更单。',
      }),
      step(73, '11:00', 'liuchang', 'close-job', {}),
    ],
  },
];
