/** A small agency, valid content for every step, and a way to tell a job's story event by event. Every state and event passes through JSON. */
import { expect } from 'vitest';
import { jobBlockers, jobLoopView, stages, stepJob, type JobCommand } from '../../../domain/jobs';
import type { Chosen } from '../../../domain/approvals';
import type { JobEvent, JobFacts, JobState, Stage, StepKind } from '../../../domain/jobs';
import type { Actor, Blocker, Json, TrailEntry } from '../../../domain/shared/process';
import type { Refusal } from '../../../domain/shared/refusal';

export const today = '2026-11-23';
export const number = 'J2026-0042';
const estimateCase = (version: number) => `approval/job/${number}/estimate-${version}`;
const billingCase = (billing: number) => `approval/job/${number}/billing-${billing}`;
const exceptionCase = (exception: number) => `approval/job/${number}/exception-${exception}`;
const outsourcingCase = (request: number) => `approval/job/${number}/outsourcing-${request}`;
const strategyCase = (version: number) => `approval/job/${number}/strategy-${version}`;
const rehearsalCase = (rehearsal: number) => `approval/job/${number}/rehearsal-${rehearsal}`;
export const cases = {
  rehearsal: rehearsalCase,
  outsourcing: outsourcingCase,
  strategy: strategyCase,
  estimate: estimateCase,
  billing: billingCase,
  exception: exceptionCase,
};

const person = (id: string, roles: string[], managerId: string | null, active = true) => ({
  id,
  roles,
  managerId,
  active,
});

export const people: JobFacts['people'] = [
  person('ae', ['ae'], 'manager'),
  person('other-ae', ['ae'], 'manager'),
  person('left-ae', ['ae'], 'manager', false),
  person('manager', ['account-manager'], 'director'),
  person('director', ['account-director'], 'gm'),
  person('gm', ['gm'], null),
  person('reviewer', ['ad-reviewer'], 'gm'),
  person('reviewing-ae', ['ae', 'ad-reviewer'], 'manager'),
  person('finance', ['finance'], 'gm'),
  person('creative', ['creative'], 'gm'),
  person('left-creative', ['creative'], 'gm', false),
];

export const clientName = '北京晨曦乳业有限公司';

/** The world as the recorder would load it for someone who acts on a job of `aeId`. */
export function factsFor(actorId: string | null, aeId = 'ae', vatPercent = 6): JobFacts {
  const actor = people.find(({ id }) => id === actorId);
  const line: string[] = [];
  for (let at = people.find(({ id }) => id === aeId)?.managerId ?? null; at;) {
    line.push(at);
    at = people.find(({ id }) => id === at)?.managerId ?? null;
  }
  return {
    actor: actorId === null ? null : { id: actorId, roles: actor?.roles ?? [] },
    today,
    timeZone: 'Asia/Shanghai',
    aeLine: line,
    client: { id: 'client-1', name: clientName, contacts: [{ id: 'contact-1', name: '许文静' }] },
    people,
    invoiceNumbersTaken: [],
    vatPercent,
  };
}

export const opened: JobEvent = {
  type: 'JobOpened',
  id: `job/${number}`,
  number,
  title: '新年礼盒推广',
  clientId: 'client-1',
  contactId: 'contact-1',
  aeId: 'ae',
};

/** Content that each step accepts where it belongs; the second round of something may need other values. */
export const content: Record<StepKind, { [field: string]: Json }> = {
  'record-background': {
    commissioned: '新年礼盒的整合推广',
    why: '新品上市，知名度低',
    market: '礼盒市场约 40 亿元，年增 8%',
    competitors: '两家全国品牌，一家区域品牌',
    consumers: '25–45 岁城市家庭',
    opportunities: '社区团购渠道尚无强势品牌',
  },
  'record-brief': {
    goal: '春节前销售 5 万盒',
    problem: '消费者分不清新旧包装',
    budgetFen: 50_000_000,
    deadline: '2027-01-20',
    restrictions: '不得使用绝对化用语',
    clientMaterial: '产品照片、检测报告',
  },
  'record-discussion': {
    heldOn: today,
    participants: '客户部、创意部',
    conclusions: '先做家庭场景，礼盒拆箱留到第二波',
    points: [
      { what: '整理三年包装对比图', ownerId: 'creative', dueOn: '2026-11-25' },
      { what: '向客户要检测报告', ownerId: 'ae', dueOn: '2026-11-24' },
    ],
  },
  'settle-point': { point: 2, result: '检测报告已收到' },
  'send-minutes': {
    meeting: 1,
    attendees: '许文静；林、王',
    conclusions: '主推家庭装，元旦前上市',
    points: [
      { what: '补交检测报告', ownerId: 'ae', dueOn: '2026-11-26' },
      { what: '家庭装拆箱脚本', ownerId: 'creative', dueOn: '2026-11-27' },
    ],
    contactId: 'contact-1',
  },
  'confirm-minutes': {
    meeting: 1,
    contactId: 'contact-1',
    confirmedOn: today,
    medium: 'wechat',
    evidence: '许文静微信回复“纪要无误”，截图存档',
  },
  'agree-agenda': {
    topic: '新年礼盒首次提案',
    heldOn: '2026-11-24',
    heldAt: '14:30',
    place: '客户三楼会议室',
    presenterId: 'ae',
    participants: '客户：许文静；我方：客户部、创意部',
    agreedWithId: 'contact-1',
    agreedBy: 'phone',
  },
  'record-call': { topic: '确认上市日期', heldOn: today, heldAt: '09:30' },
  'cancel-meeting': { meeting: 1, reason: '客户临时出差' },
  'send-job-card': {
    material: '产品照片、检测报告、三年包装图，NAS/晨曦/资料',
    items: [
      { what: '主视觉初稿', ownerId: 'creative', dueOn: '2026-11-30', forClient: true },
      { what: '核对内部成本', ownerId: 'ae', dueOn: '2026-12-01', forClient: false },
    ],
  },
  'finish-schedule-item': { item: 2, result: '成本已核对' },
  'change-schedule-item': {
    ...{ item: 1, what: '主视觉初稿', ownerId: 'creative', dueOn: '2026-12-02', forClient: true },
    reason: '客户晚交产品照片',
  },
  'add-schedule-items': { items: [{ what: '短片脚本', ownerId: 'creative', dueOn: '2026-12-03', forClient: true }] },
  'submit-strategy': {
    audience: '25–45 岁城市家庭，以为礼盒都是给长辈的',
    message: '给自己家过的年',
    support: '小份装、当日奶源，检测报告可查',
    tone: '亲近，不煽情；不得使用绝对化用语',
    deliverables: '主视觉一套，短视频三条',
    creativeId: 'creative',
    neededOn: '2026-12-01',
  },
  'rehearse-proposal': {
    heldOn: today,
    presenterId: 'ae',
    summary: '三个创意方向，文件在 NAS/晨曦/提案',
    findings: '第二个方向的开场缩短',
  },
  'present-proposal': { presentedOn: today, summary: '三个创意方向', costFen: 320_000 },
  'record-proposal-outcome': { outcome: 'accepted' },
  'review-presentation': {
    heldOn: today,
    participants: '客户部、创意部',
    conclusions: '开场太长，数据页看不清',
    points: [{ what: '开场缩到三分钟', ownerId: 'creative', dueOn: '2026-11-25' }],
  },
  'submit-estimate': {
    lines: [
      { description: '平面设计', unit: '款', quantity: 3, unitPriceFen: 800_000, outsideCostFen: 0 },
      { description: '视频拍摄', unit: '天', quantity: 1.5, unitPriceFen: 2_000_000, outsideCostFen: 1_500_000 },
    ],
    outsidePartners: true,
    discountPercent: 10,
    deliveryDate: '2026-12-20',
    note: '含两次修改',
  },
  'request-outsourcing': {
    line: 2,
    offers: [
      { partner: '星河影视', what: '拍摄一天半，含器材', costFen: 1_400_000, deliveryDate: '2026-12-10' },
      { partner: '蓝山影像', what: '拍摄两天', costFen: 1_700_000, deliveryDate: '2026-12-12' },
    ],
    proposed: 1,
    reason: '报价较低，档期合适',
  },
  'send-estimate': { contactId: 'contact-1' },
  'record-confirmation': {
    contactId: 'contact-1',
    confirmedOn: today,
    medium: 'signed-copy',
    evidence: '盖章扫描件，存档案柜 3',
  },
  'request-exception': { reason: '媒体版位今晚截止', expectedConfirmation: '2026-11-27' },
  'submit-final-proof': { version: 'V1', description: '主视觉 A，地铁灯箱' },
  'sign-final-proof': { version: 'V1', passed: true, opinion: '资质齐全，无绝对化用语' },
  'go-live': { on: today, where: '地铁一号线灯箱、公众号', pageTest: '链接与二维码均正常' },
  'submit-change-order': {
    reason: '客户增加一支短视频',
    lines: [{ description: '短视频', unit: '支', quantity: 1, unitPriceFen: 9_000_000, outsideCostFen: 0 }],
    outsidePartners: false,
    discountPercent: 0,
    deliveryDate: '2026-12-28',
  },
  'withdraw-change-order': { reason: '客户决定维持原方案' },
  'request-billing': { amountFen: 5_151_600, proofOfPerformance: '上刊照片 12 张，存 NAS/晨曦' },
  'record-invoice': {
    billing: 1,
    invoiceNumber: '26112000000012345678',
    issuedOn: today,
    amountFen: 5_151_600,
    title: clientName,
  },
  'record-receipt': { billing: 1, amountFen: 5_151_600, receivedOn: today, payer: clientName, reference: 'BOC-77120' },
  'record-closing': { cardsReturned: '创意、制作各一张，已收回', archived: '源文件入库', review: '估价偏晚，下次提前' },
  'close-job': {},
  'pause-job': { reason: '客户调整预算' },
  'resume-job': {},
  'cancel-job': { reason: '客户撤销项目', settlementFen: 1_200_000, settlementNote: '设计费由客户承担' },
  'hand-over-job': { toUserId: 'other-ae', reason: '区域调整' },
};

/** 2400000 + 3000000, less 10 %, plus 6 %. */
export const totalFen = 5_151_600;

/** Who takes a step by rights. */
export const whoTakes = (kind: StepKind, job: JobState): string => {
  if (kind === 'sign-final-proof') return 'reviewer';
  return kind === 'record-invoice' || kind === 'record-receipt' ? 'finance' : job.aeId;
};

const json = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export type Outcome = { job: JobState | null; refusal?: Refusal; commands: JobCommand[]; trail: TrailEntry[] };

/** One job from its opening on. Refusals leave it as it was; that is checked each time. */
export class Story {
  job: JobState | null = null;
  at = Date.parse('2026-11-23T02:00:00.000Z');
  last: Outcome = { job: null, commands: [], trail: [] };
  trail: TrailEntry[] = [];

  tell(body: JobEvent, actor: Actor = { kind: 'system', what: 'test' }): this {
    const before = JSON.stringify(this.job);
    this.at += 60_000;
    const at = new Date(this.at).toISOString();
    const answer = json(stepJob(json(this.job), json({ key: `k${this.at}`, at, actor, body })));
    expect(JSON.stringify(this.job)).toBe(before);
    if ('refusal' in answer) {
      this.last = { job: this.job, refusal: answer.refusal, commands: [], trail: [] };
    } else {
      this.job = answer.state;
      this.trail.push(...answer.trail);
      this.last = { job: this.job, commands: answer.commands, trail: answer.trail };
    }
    return this;
  }

  open(by = 'ae'): this {
    return this.tell({ ...opened, facts: factsFor(by) } as JobEvent, { kind: 'person', id: by });
  }

  /** Attempts a step, with valid content unless other is given, by who takes it unless someone else does. */
  attempt(kind: StepKind, more: { [field: string]: Json | undefined } = {}, as?: string): this {
    const job = this.state;
    const by = as ?? whoTakes(kind, job);
    const given = JSON.parse(JSON.stringify({ ...content[kind], ...more })) as Json;
    return this.tell(
      { type: 'StepTaken', kind, content: given, facts: factsFor(by, job.aeId) },
      { kind: 'person', id: by },
    );
  }

  /** Attempts a step with valid content and a choice of approvers beside it. */
  choose(kind: StepKind, chosen: Chosen): this {
    const by = whoTakes(kind, this.state);
    return this.tell(
      { type: 'StepTaken', kind, content: content[kind], chosen, facts: factsFor(by, this.state.aeId) },
      { kind: 'person', id: by },
    );
  }

  /** A step that must be accepted; what it allows the loop to enter is entered. */
  take(kind: StepKind, more: { [field: string]: Json | undefined } = {}, as?: string): this {
    this.attempt(kind, more, as);
    expect(this.last.refusal, `${kind} should be accepted`).toBeUndefined();
    const outcome = this.last;
    this.advance();
    this.last = outcome;
    return this;
  }

  approvalEnds(caseId: string, outcome: 'approved' | 'rejected' | 'withdrawn' | 'terminated' = 'approved'): this {
    return this.tell({ type: 'ApprovalEnded', caseId, outcome }).advance();
  }

  approvalReturns(caseId: string, comment = '请补充外发报价'): this {
    return this.tell({ type: 'ApprovalReturned', caseId, comment });
  }

  answer(linkId: string, answer: 'confirmed' | 'declined', comment?: string): this {
    return this.tell(
      { type: 'LinkAnswered', linkId, answer, byName: '许文静', ...(comment === undefined ? {} : { comment }) },
      { kind: 'client', contactId: 'contact-1', linkId, name: '许文静' },
    ).advance();
  }

  /** The strategy is agreed and signed (JOB-23). */
  sign(): this {
    this.take('submit-strategy');
    return this.approvalEnds(strategyCase(this.state.strategies.length));
  }

  /** All that is done in the house before a round is presented (JOB-8, JOB-22, JOB-23). */
  prepare(): this {
    if (this.blockers.some(({ code }) => code === 'PRESENTATION_UNREVIEWED')) this.take('review-presentation');
    if (this.state.strategies.at(-1)?.outcome !== 'approved') this.sign();
    this.take('rehearse-proposal');
    return this.approvalEnds(rehearsalCase(this.state.rehearsals.length));
  }

  /** The partner of the outsourced line is approved (JOB-10). */
  outsource(): this {
    this.take('request-outsourcing');
    return this.approvalEnds(outsourcingCase(this.state.outsourcings.length));
  }

  /** What the loop does: enters stage after stage while nothing blocks. */
  advance(): this {
    while (!this.state.ended && jobBlockers(this.state).length === 0) {
      const next = stages[stages.indexOf(this.state.stage) + 1];
      if (!next) throw new Error('Nothing blocks the last stage, and the job has not ended');
      const outcome = this.last;
      this.tell({ type: 'StageEntered', stage: next });
      expect(this.last.refusal).toBeUndefined();
      this.last = { ...outcome, job: this.job };
    }
    return this;
  }

  get state(): JobState {
    if (!this.job) throw new Error('The job was not opened');
    return this.job;
  }

  get blockers(): Blocker[] {
    return jobBlockers(this.state);
  }

  get stage(): Stage {
    return jobLoopView(this.state).stage;
  }

  /** The blockers as rule, code and holder, which is what most tests are about. */
  get waits(): string[] {
    return this.blockers.map(({ rule, code, holders }) => `${rule} ${code} ${holders.join('+')}`.trim());
  }

  copy(): Story {
    const other = new Story();
    other.job = json(this.job);
    other.at = this.at;
    return other;
  }
}

const entered = new Map<Stage, Story>();

/** A job that has just entered a stage in the ordinary way. */
export function jobIn(stage: Stage): Story {
  const known = entered.get(stage) ?? tellUntil(stage);
  entered.set(stage, known);
  return known.copy();
}

function tellUntil(stage: Stage): Story {
  const story = new Story().open();
  const index = stages.indexOf(stage);
  if (index > 0) story.take('record-background').take('record-brief');
  if (index > 1) story.prepare().take('present-proposal').take('record-proposal-outcome');
  if (index > 2) story.take('submit-estimate').approvalEnds(estimateCase(1)).take('send-estimate');
  if (index > 2) story.outsource().answer(`${number}-l1`, 'confirmed');
  if (index > 3) story.take('submit-final-proof').take('sign-final-proof').take('go-live');
  if (index > 4) {
    story.take('request-billing').approvalEnds(billingCase(1)).take('record-invoice').take('record-receipt');
  }
  expect(story.stage).toBe(stage);
  return story;
}
