/** One job from brief to closed as the sample people take it, in pieces that tests put together. */
import type { ActAnswer, LoopInput } from '../../workflows/shared/messages';
import { answerLink, decide, openJob, takeStep, until } from './drive';
import type { Driven } from './drive';

/** Days from today in the agency's zone, e.g. `2026-12-01`. */
export function dayFromNow(days: number): string {
  const zone = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return zone.format(new Date(Date.now() + days * 86_400_000));
}

export async function briefed(driven: Driven, number: string, input: Partial<LoopInput> = {}): Promise<void> {
  await openJob(driven, number, { input });
  await takeStep(driven, number, 'linxiaoyu', 'record-background', {
    ...{ commissioned: '春茶上市整合推广', why: '新品上市', market: '茶饮市场稳步增长', competitors: '两家区域品牌' },
    ...{ consumers: '25 至 40 岁白领', opportunities: '春季尝鲜' },
  });
  await takeStep(driven, number, 'linxiaoyu', 'record-brief', brief());
}

export const brief = () => ({
  ...{ goal: '首月铺货率 60%', problem: '知名度低', budgetFen: 50_000_000, deadline: dayFromNow(120) },
  ...{ restrictions: '无', clientMaterial: '产品图' },
});

export const strategy = () => ({
  ...{ audience: '25 至 40 岁白领', message: '第一口春天', support: '明前采摘，批次可查', tone: '清新，不夸大' },
  ...{ deliverables: '主视觉一套，短视频三条', creativeId: 'u-luoxin', neededOn: dayFromNow(10) },
});

/** All that is done in the house before a proposal is presented. */
export async function prepared(driven: Driven, number: string): Promise<void> {
  await takeStep(driven, number, 'linxiaoyu', 'submit-strategy', strategy());
  await confirmedInside(driven, number, 'strategy');
  await takeStep(driven, number, 'linxiaoyu', 'rehearse-proposal', {
    ...{ heldOn: dayFromNow(0), presenterId: 'u-linxiaoyu', summary: '三个方向', findings: '无' },
  });
  await confirmedInside(driven, number, 'rehearsal');
}

/** The newest case of this kind is approved by all, and the job has heard of it. */
async function confirmedInside(
  driven: Driven,
  number: string,
  kind: 'strategy' | 'rehearsal' | 'outsourcing',
): Promise<void> {
  const { id } = await driven.db.case.findFirstOrThrow({
    where: { ownerId: `job/${number}`, definitionKey: kind },
    orderBy: { startedAt: 'desc' },
  });
  await approvedByAll(driven, id);
  await until(async () => {
    const { blockers } = await driven.db.job.findUniqueOrThrow({ where: { number } });
    return (blockers as { code: string }[]).every(({ code }) => code !== `${kind.toUpperCase()}_IN_APPROVAL`);
  }, driven.patienceMs);
}

export async function proposed(driven: Driven, number: string): Promise<void> {
  await prepared(driven, number);
  await takeStep(driven, number, 'linxiaoyu', 'present-proposal', {
    ...{ presentedOn: dayFromNow(0), summary: '以“第一口春天”为主题', costFen: 800_000 },
  });
  await takeStep(driven, number, 'linxiaoyu', 'record-proposal-outcome', { outcome: 'accepted' });
}

/** Submits the estimate, or submits it again; returns its case. `unitPriceFen` is the price of the first line. */
export async function estimated(driven: Driven, number: string, unitPriceFen = 6_000_000): Promise<string> {
  await takeStep(driven, number, 'linxiaoyu', 'submit-estimate', {
    lines: [
      { description: '主视觉设计', unit: '套', quantity: 1, unitPriceFen, outsideCostFen: 0 },
      { description: '户外投放执行', unit: '周', quantity: 4, unitPriceFen: 1_500_000, outsideCostFen: 2_000_000 },
    ],
    ...{ outsidePartners: true, discountPercent: 0, deliveryDate: dayFromNow(60) },
  });
  const { id } = await driven.db.case.findFirstOrThrow({
    where: { ownerId: `job/${number}` },
    orderBy: { startedAt: 'desc' },
  });
  return id;
}

/** The line of `estimated` that a partner does. */
export const outsourcing = () => ({
  line: 2,
  offers: [
    { partner: '昆明地铁传媒', what: '四周，含监测', costFen: 1_900_000, deliveryDate: dayFromNow(50) },
    { partner: '云广媒体', what: '四周', costFen: 1_950_000, deliveryDate: dayFromNow(50) },
  ],
  ...{ proposed: 1, reason: '点位更好' },
});

/** The partner of the outsourced line is requested and approved by all (JOB-10). */
export async function outsourced(driven: Driven, number: string): Promise<void> {
  await takeStep(driven, number, 'linxiaoyu', 'request-outsourcing', outsourcing());
  await confirmedInside(driven, number, 'outsourcing');
}

/** Everybody whose turn it is approves, one after another, until the case has ended. */
export async function approvedByAll(driven: Driven, caseId: string): Promise<void> {
  for (;;) {
    const { status } = await driven.db.case.findUniqueOrThrow({ where: { id: caseId } });
    if (status === 'ended') break;
    const task = await driven.db.task.findFirstOrThrow({ where: { caseId, state: 'open' } });
    await decide(driven, caseId, task.holderId.replace(/^u-/, ''), 'approve', '同意');
  }
}

/** Waits until the job has heard of it and says so in its list row. */
export async function settled({ db, patienceMs }: Driven, number: string, blocker: string): Promise<void> {
  await until(async () => {
    const { blockers } = await db.job.findUniqueOrThrow({ where: { number } });
    return (blockers as { code: string }[]).some(({ code }) => code === blocker);
  }, patienceMs);
}

/** From the approved estimate to the approved billing request; returns what is billed. */
async function requested(driven: Driven, number: string): Promise<number> {
  await settled(driven, number, 'ESTIMATE_NOT_SENT');
  const { contactId } = (await driven.db.process.findUniqueOrThrow({ where: { id: `job/${number}` } })).state as {
    contactId: string;
  };
  await takeStep(driven, number, 'linxiaoyu', 'send-estimate', { contactId, expiresInDays: 14 });
  await answerLink(driven, number, 'confirmed', '杨志远');
  await outsourced(driven, number);
  await takeStep(driven, number, 'linxiaoyu', 'submit-final-proof', { version: 'V3', description: '地铁灯箱 4 封' });
  await takeStep(driven, number, 'yaojing', 'sign-final-proof', { version: 'V3', passed: true, opinion: '符合广告法' });
  await takeStep(driven, number, 'linxiaoyu', 'go-live', {
    on: dayFromNow(0),
    where: '地铁 2 号线',
    pageTest: '无页面',
  });
  const amountFen = await totalOf(driven, number);
  await takeStep(driven, number, 'linxiaoyu', 'request-billing', { amountFen, proofOfPerformance: '监测报告' });
  const billing = await driven.db.case.findFirstOrThrow({
    where: { ownerId: `job/${number}`, subjectKind: 'billing' },
  });
  await approvedByAll(driven, billing.id);
  await settled(driven, number, 'INVOICE_MISSING');
  return amountFen;
}

const totalOf = async ({ db }: Driven, number: string): Promise<number> =>
  Number((await db.job.findUniqueOrThrow({ where: { number } })).totalFen);

/** Up to where finance has an invoice to issue. */
export async function billed(driven: Driven, number: string): Promise<void> {
  await briefed(driven, number);
  await proposed(driven, number);
  await approvedByAll(driven, await estimated(driven, number));
  await requested(driven, number);
}

/** Finance issues the invoice of the whole total; its number follows from the job's unless another is given. */
export async function recordInvoice(
  driven: Driven,
  number: string,
  invoiceNumber = number.replaceAll(/\D/g, '').padStart(20, '0'),
): Promise<ActAnswer> {
  return takeStep(driven, number, 'zhengwei', 'record-invoice', {
    ...{ billing: 1, invoiceNumber, issuedOn: dayFromNow(0), amountFen: await totalOf(driven, number) },
    title: '云南云岭春茶业股份有限公司',
  });
}

/** From the approved estimate to the closed card. */
export async function carriedOut(driven: Driven, number: string): Promise<void> {
  const amountFen = await requested(driven, number);
  await recordInvoice(driven, number);
  await takeStep(driven, number, 'zhengwei', 'record-receipt', {
    ...{
      billing: 1,
      amountFen,
      receivedOn: dayFromNow(0),
      payer: '云南云岭春茶业股份有限公司',
      reference: 'B20261122001',
    },
  });
  await takeStep(driven, number, 'linxiaoyu', 'record-closing', {
    ...{ cardsReturned: '4 张全部收回', archived: '设计稿、合同、报告', review: '下次提前两周订版面' },
  });
  await takeStep(driven, number, 'linxiaoyu', 'close-job', {});
}

/** The whole way. */
export async function wholeJob(driven: Driven, number: string): Promise<void> {
  await briefed(driven, number);
  await proposed(driven, number);
  await approvedByAll(driven, await estimated(driven, number));
  await carriedOut(driven, number);
}
