/** What the people of the demonstration say and enter: the words of one job, no order of events. */
import { personId } from '../../prisma/seed/sample/people';
import { clientId, contactId, sampleClients } from '../../prisma/seed/sample/clients';

export const ae = 'linxiaoyu';
export const accountManager = 'wangsiyuan';
export const director = 'zhouyaqin';
export const finance = 'zhengwei';
export const reviewer = 'yaojing';
export const administrator = 'guanwenbo';

const [client] = sampleClients;
const [contact] = client.contacts;
export const clientName = contact.name;

/** A local date, `days` from today. */
const day = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000));

export const opening = {
  title: '春季新品上市推广：地铁灯箱与公众号长图文',
  clientId: clientId(client.key),
  contactId: contactId(client.key, contact.key),
};

export const background = {
  commissioned: '春茶新品“雪芽”上市：昆明地铁灯箱、公众号长图文与门店品鉴。',
  why: '新品首年上市，需要在明前窗口期建立认知。',
  market: '名优绿茶明前价高量少，线上预售占比逐年上升。',
  competitors: '江浙产区品牌声量占优，云南绿茶认知低。',
  consumers: '30–50 岁爱茶人群，看重产地与采摘时间。',
  opportunities: '云南春早，上市可比江浙早三周。',
};

export const brief = () => ({
  goal: '预售 8,000 罐，公众号新增关注 1.5 万。',
  problem: '消费者不知道云南也有明前绿茶。',
  budgetFen: 16_000_000,
  deadline: day(75),
  restrictions: '采摘日期须可追溯；不得宣称保健功效。',
  clientMaterial: '茶园视频、采摘记录、检测报告。',
});

export const creative = 'luoxin';
export const strategy = () => ({
  audience: '30–50 岁爱茶人群，不知道云南也有明前绿茶。',
  message: '春天先到云南。',
  support: '采摘记录逐批可查，上市比江浙早三周。',
  tone: '清新、具体；不宣称保健功效。',
  deliverables: '灯箱六款、公众号长图文三篇、门店品鉴物料。',
  creativeId: personId(creative),
  neededOn: day(7),
});
export const creativeComment = '信息清楚，可以开始。';

export const discussion = () => ({
  heldOn: day(0),
  participants: '王思远、罗欣、林晓雨',
  conclusions: '灯箱只留一个人、一个日期；采摘记录先核实再写进画面。',
  points: [{ what: '核对六款灯箱的采摘日期与批次', ownerId: personId(creative), dueOn: day(2) }],
});
export const settledPoint = { point: 2, result: '六款均已与采摘记录核对，批次号写进画面角标。' };

export const review = () => ({
  heldOn: day(0),
  participants: '客户部、创意部',
  conclusions: '一款灯箱说了三件事；先问采茶人，再写文案。',
  points: [{ what: '每款只留一个人、一个日期', ownerId: personId(creative), dueOn: day(2) }],
});

export const rehearsal = (findings: string) => ({
  heldOn: day(0),
  presenterId: personId(ae),
  summary: '灯箱画面与长图文样稿，文件在项目盘 /雪芽/提案。',
  findings,
});
export const firstFindings = '开场改由创意讲。';
export const secondFindings = '每款灯箱再删一行字。';

export const firstProposal = () => ({
  presentedOn: day(0),
  summary: '首轮“春天先到云南”：灯箱六款，长图文三篇。',
  costFen: 520_000,
});
export const firstOutcome = { outcome: 'revise', feedback: '灯箱信息太多，请突出采茶人与采摘日期。' };
export const secondProposal = () => ({
  presentedOn: day(0),
  summary: '第二轮“她采下这一芽的那一天”：每款灯箱只留一个人、一个日期。',
  costFen: 210_000,
});
export const secondOutcome = { outcome: 'accepted', feedback: '通过，很打动人。' };

const lines = [
  { description: '灯箱创意与画面', unit: '款', quantity: 6, unitPriceFen: 680_000, outsideCostFen: 0 },
  {
    description: '昆明地铁灯箱媒体（两周）',
    unit: '块',
    quantity: 12,
    unitPriceFen: 420_000,
    outsideCostFen: 4_080_000,
  },
  { description: '公众号长图文', unit: '篇', quantity: 3, unitPriceFen: 860_000, outsideCostFen: 0 },
];
export const firstEstimate = () => ({
  lines,
  outsidePartners: true,
  discountPercent: 0,
  deliveryDate: day(45),
  note: '媒体价含上刊监测报告。',
});
export const returnComment = '长图文缺采茶人拍摄费用，请补一行再报。';
export const secondEstimate = () => ({
  ...firstEstimate(),
  lines: [
    ...lines,
    {
      description: '采茶人拍摄（云南两天）',
      unit: '项',
      quantity: 1,
      unitPriceFen: 1_450_000,
      outsideCostFen: 880_000,
    },
  ],
});
export const directorComment = '媒体成本合理，同意。';

/** What partners offer for the two lines that they do; the first is dear enough for four eyes. */
export const mediaRequest = () => ({
  line: 2,
  offers: [
    { partner: '昆明地铁传媒', what: '12 块两周，含上刊监测', costFen: 4_000_000, deliveryDate: day(40) },
    { partner: '云广媒体', what: '12 块两周', costFen: 4_050_000, deliveryDate: day(40) },
  ],
  proposed: 1,
  reason: '价格较低且含监测报告。',
});
export const shootingRequest = () => ({
  line: 4,
  offers: [
    { partner: '昆明山野影像', what: '云南两天，含航拍', costFen: 850_000, deliveryDate: day(30) },
    { partner: '大理风物工作室', what: '云南两天', costFen: 870_000, deliveryDate: day(30) },
  ],
  proposed: 1,
  reason: '熟悉茶山，含航拍。',
});

export const sending = { contactId: opening.contactId, expiresInDays: 14 };
export const clientComment = '确认，请按期执行。';

export const finalProof = { version: 'V3', description: '六款灯箱与三篇长图文完稿，采摘记录编号已入画。' };
export const signature = { version: 'V3', passed: true, opinion: '采摘日期可追溯，无功效宣称，同意制作与发布。' };
export const live = () => ({
  on: day(0),
  where: '昆明地铁 12 块灯箱，云岭春茶业公众号。',
  pageTest: '预售页与溯源二维码测试通过。',
});

export const billing = (amountFen: number) => ({
  amountFen,
  proofOfPerformance: '上刊监测报告、图文后台数据、客户验收单（段慕华签字）。',
});
/** A number of its own for each job that is played. */
export const invoice = (jobNumber: string, amountFen: number) => ({
  billing: 1,
  invoiceNumber: `26532${jobNumber.replaceAll(/\D/g, '').padStart(15, '0')}`,
  issuedOn: day(0),
  amountFen,
  title: client.name,
});
export const receipt = (amountFen: number, which: string) => ({
  billing: 1,
  amountFen,
  receivedOn: day(0),
  payer: client.name,
  reference: `演示回单 ${which}`,
});

export const closing = {
  cardsReturned: '创意、媒介、制作三张工作卡均已交回。',
  archived: '终稿、审查意见、监测报告、合同与发票存根已归档。',
  review: '估价单漏列拍摄费用一次；下次报价前先与制作部核对清单。',
};
