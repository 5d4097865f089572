/**
 * One job from brief to closed card, as the people of the sample agency would take it there over HTTP: with a proposal
 * that is revised, an estimate that comes back, refusals that name their rule, the client's link and two payments.
 * Checks every answer; the first that differs from what is expected ends it with `Unexpected`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { taskPage } from '../../api/approvals/contract';
import type { taskView } from '../../api/approvals/contract-task';
import type { jobAnswer, jobView, linkView } from '../../api/jobs/contract';
import type { keptMails } from '../../api/people/contract';
import { steps } from '../../domain/jobs';
import type { StepKind } from '../../domain/jobs';
import { samplePeople } from '../../prisma/seed/sample/people';
import { Unexpected } from './http';
import type { People } from './http';
import * as told from './told';
import { trailPrinter } from './trail-printer';

export interface Demonstration {
  people: People;
  print: (line: string) => void;
  /** How long what travels by itself may take. */
  patienceMs?: number;
  /** Reads the code in the newest mail to the client about a job; by default where mail stays in the house. */
  readCode?: (jobNumber: string) => Promise<string>;
}

/** Plays the job and answers its number. */
export async function playWholeJob({
  people,
  print,
  patienceMs = 20_000,
  readCode = (jobNumber) => readKeptCode(people, jobNumber),
}: Demonstration): Promise<string> {
  const { as } = people;
  const ae = await as(told.ae);

  const { jobId } = await ae.post<z.infer<typeof jobAnswer>>('/jobs', told.opening);
  const trail = trailPrinter(ae, jobId, print);
  const job = () => ae.get<z.infer<typeof jobView>>(`/jobs/${jobId}`);

  /** Where the job stands, and what it waits for, are as expected: at once, or as soon as an approval has told the job. */
  const stands = async (stage: string, ...codes: string[]): Promise<void> => {
    await eventually('stage and blockers', patienceMs, [stage, ...codes], async () => {
      const { stage: now, blockers } = await job();
      return [now, ...blockers.map(({ code }) => code)];
    });
    await trail.catchUp();
  };
  const step = async (username: string, kind: string, content: object): Promise<void> => {
    await (await as(username)).post(`/jobs/${jobId}/steps/${kind}`, content);
  };
  const isRefused = async (
    username: string,
    kind: string,
    content: object,
    code: string,
    rule: string | undefined,
  ): Promise<void> => {
    const problem = await (await as(username)).refused(`/jobs/${jobId}/steps/${kind}`, content);
    expectSame(`refusal of ${kind}`, [problem.code, problem.rule], [code, rule]);
    const who = samplePeople.find((person) => person.username === username)?.name ?? username;
    const title = Object.hasOwn(steps, kind) ? steps[kind as StepKind].title.zh : kind;
    print(`　　　　　　　　　　　${who}　${title}　✗ 被拒绝：${rule ?? code}（${problem.detail ?? code}）`);
  };
  const decides = async (username: string, outcome: string, comment?: string): Promise<void> => {
    const person = await as(username);
    const findMine = async (): Promise<string | undefined> => {
      const inbox = await person.get<z.infer<typeof taskPage>>('/tasks?state=open&limit=100');
      return inbox.items.find(({ title, kind }) => title.startsWith(jobId) && kind === 'decide')?.id;
    };
    await eventually(
      `a task of ${jobId} in the inbox of ${username}`,
      patienceMs,
      true,
      async () => (await findMine()) !== undefined,
    );
    const path = `/tasks/${encodeURIComponent((await findMine()) ?? '')}`;
    const { version, subjectRevision } = await person.get<z.infer<typeof taskView>>(path);
    await person.post(`${path}/decisions`, { outcome, ...(comment ? { comment } : {}), version, subjectRevision });
    await trail.catchUp();
  };

  await stands('brief', 'BACKGROUND_MISSING', 'BRIEF_MISSING');
  await step(told.ae, 'record-background', told.background);
  await step(told.ae, 'record-brief', told.brief());
  await stands('proposal', 'STRATEGY_MISSING', 'PROPOSAL_NOT_PRESENTED');

  await isRefused(told.ae, 'present-proposal', told.firstProposal(), 'STEP_NOT_READY', 'JOB-23');
  await step(told.ae, 'submit-strategy', told.strategy());
  await decides(told.creative, 'approve', told.creativeComment);
  await decides(told.director, 'approve');
  await stands('proposal', 'REHEARSAL_MISSING', 'PROPOSAL_NOT_PRESENTED');
  await step(told.ae, 'rehearse-proposal', told.rehearsal(told.firstFindings));
  await decides(told.creative, 'approve');
  await decides(told.accountManager, 'approve');
  await stands('proposal', 'PROPOSAL_NOT_PRESENTED');

  await step(told.ae, 'present-proposal', told.firstProposal());
  await step(told.ae, 'record-proposal-outcome', told.firstOutcome);
  await stands('proposal', 'PRESENTATION_UNREVIEWED', 'REHEARSAL_MISSING', 'PROPOSAL_TO_REVISE');
  await isRefused(told.ae, 'rehearse-proposal', told.rehearsal(told.secondFindings), 'STEP_NOT_READY', 'JOB-22');
  await step(told.ae, 'review-presentation', told.review());
  await stands('proposal', 'REHEARSAL_MISSING', 'PROPOSAL_TO_REVISE');
  await isRefused(told.ae, 'present-proposal', told.secondProposal(), 'STEP_NOT_READY', 'JOB-8');
  await step(told.ae, 'record-discussion', told.discussion());
  await isRefused(told.accountManager, 'settle-point', told.settledPoint, 'FORBIDDEN', 'JOB-7');
  await step(told.creative, 'settle-point', told.settledPoint);
  await step(told.ae, 'rehearse-proposal', told.rehearsal(told.secondFindings));
  await decides(told.accountManager, 'approve');
  await decides(told.creative, 'approve');
  await stands('proposal', 'PROPOSAL_TO_REVISE');
  await step(told.ae, 'present-proposal', told.secondProposal());
  await step(told.ae, 'record-proposal-outcome', told.secondOutcome);
  await stands('estimate', 'ESTIMATE_MISSING');

  await isRefused(told.ae, 'send-estimate', told.sending, 'WRONG_STAGE', 'JOB-11');
  await step(told.ae, 'submit-estimate', told.firstEstimate());
  await stands('estimate', 'ESTIMATE_IN_APPROVAL');
  await decides(told.accountManager, 'return', told.returnComment);
  await stands('estimate', 'ESTIMATE_RETURNED');
  await step(told.ae, 'submit-estimate', told.secondEstimate());
  await decides(told.accountManager, 'approve');
  await decides(told.director, 'approve', told.directorComment);
  await decides(told.finance, 'approve');
  await stands('estimate', 'ESTIMATE_NOT_SENT');

  await step(told.ae, 'send-estimate', told.sending);
  await stands('estimate', 'CONFIRMATION_AWAITED');
  await confirmThroughLink(people.client, await job(), readCode);
  await stands('execution', 'OUTSOURCING_MISSING', 'OUTSOURCING_MISSING', 'FINAL_PROOF_MISSING', 'NOT_LIVE');

  await step(told.ae, 'request-outsourcing', told.mediaRequest());
  await decides(told.accountManager, 'approve');
  await decides(told.director, 'approve');
  await step(told.ae, 'request-outsourcing', told.shootingRequest());
  await isRefused(told.ae, 'go-live', told.live(), 'STEP_NOT_READY', 'JOB-10');
  await decides(told.accountManager, 'approve');
  await stands('execution', 'FINAL_PROOF_MISSING', 'NOT_LIVE');

  await step(told.ae, 'submit-final-proof', told.finalProof);
  await isRefused(told.ae, 'go-live', told.live(), 'STEP_NOT_READY', 'JOB-14');
  await step(told.reviewer, 'sign-final-proof', told.signature);
  await step(told.ae, 'go-live', told.live());
  await stands('billing', 'BILLING_INCOMPLETE');

  const { totalFen } = await job();
  if (totalFen === null) throw new Unexpected('The confirmed estimate has no total');
  await step(told.ae, 'request-billing', told.billing(totalFen));
  await decides(told.accountManager, 'approve');
  await decides(told.finance, 'approve');
  await isRefused(told.ae, 'record-invoice', told.invoice(jobId, totalFen), 'FORBIDDEN', 'JOB-17');
  await step(told.finance, 'record-invoice', told.invoice(jobId, totalFen));
  await stands('billing', 'RECEIPT_AWAITED');
  const firstFen = Math.floor(totalFen / 2);
  await step(told.finance, 'record-receipt', told.receipt(firstFen, '首笔'));
  await stands('billing', 'RECEIPT_AWAITED');
  await step(told.finance, 'record-receipt', told.receipt(totalFen - firstFen, '尾款'));
  await stands('closing', 'CLOSING_MISSING', 'REVIEW_MISSING');

  await step(told.ae, 'record-closing', told.closing);
  await step(told.ae, 'close-job', {});
  await trail.catchUp();
  expectSame('end of the job', (await job()).ended, 'closed');
  await isRefused(told.ae, 'pause-job', { reason: '已结卡' }, 'ENDED', undefined);
  return jobId;
}

/** The client has no account: the link's token opens the page, and the answer takes the code from the contact's mail. */
async function confirmThroughLink(
  client: People['client'],
  job: z.infer<typeof jobView>,
  readCode: (jobNumber: string) => Promise<string>,
): Promise<void> {
  const address = job.links.find((link) => link.url !== undefined)?.url;
  const token = address?.split('#')[1];
  if (!token) throw new Unexpected('The job shows no open link');
  const page = await client.post<z.infer<typeof linkView>>('/links/open', { token });
  expectSame('what the client is shown', page.shown['totalFen'], job.totalFen);
  if (JSON.stringify(page).includes('outsideCost')) throw new Unexpected('The client is shown our costs');
  await client.post('/links/code', { token });
  const answered = await client.post<z.infer<typeof linkView>>('/links/answer', {
    token,
    answer: 'confirmed',
    name: told.clientName,
    comment: told.clientComment,
    shownHash: page.shownHash,
    code: await readCode(job.number),
  });
  expectSame('the client’s answer', answered.answered?.answer, 'confirmed');
}

/** Where mail stays in the house, an administrator reads the newest one of the job; the code stands in it alone on a line. */
async function readKeptCode({ as }: People, jobNumber: string): Promise<string> {
  const { items, on } = await (await as(told.administrator)).get<z.infer<typeof keptMails>>('/mails/kept');
  if (!on)
    throw new Unexpected('This system sends mail; the code went to the client: play it where no SMTP_URL is set');
  const codes = items
    .filter(({ subject }) => subject.includes(jobNumber))
    .map(({ text }) => /^\d{6}$/m.exec(text)?.[0]);
  const code = codes.find((found) => found !== undefined);
  if (code === undefined) throw new Unexpected('No mail with a code was kept');
  return code;
}

/** A job and its cases tell each other what happened; that takes a moment and no longer. */
async function eventually(
  what: string,
  patienceMs: number,
  wanted: unknown,
  look: () => Promise<unknown>,
): Promise<void> {
  const until = Date.now() + patienceMs;
  let found = await look();
  while (JSON.stringify(found) !== JSON.stringify(wanted) && Date.now() < until) {
    await sleep(100);
    found = await look();
  }
  expectSame(what, found, wanted);
}

function expectSame(what: string, is: unknown, shouldBe: unknown): void {
  const [found, wanted] = [JSON.stringify(is), JSON.stringify(shouldBe)];
  if (found !== wanted) throw new Unexpected(`${what}: expected ${wanted}, found ${found}`);
}
