/** The sample agency as it stands in a real database after it was seeded through the record. */
import { randomBytes } from 'node:crypto';
import { verifyPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { loadOrganisation } from '../../activities/people/load-organisation';
import { checkFold } from '../../activities/shared/check-fold';
import { openDatabase } from '../../activities/shared/database';
import { makeRecord } from '../../activities/shared/record';
import { verifyTrail } from '../../activities/shared/verify-trail';
import type { CaseState } from '../../domain/approvals';
import { billedFen, confirmedEstimate, receivedFen } from '../../domain/jobs';
import type { JobState } from '../../domain/jobs';
import { hasSampleAgency, sampleSignIns, seedSampleAgency, wantsSampleAgency } from '../../prisma/seed/sample-agency';
import { sampleJobs } from '../../prisma/seed/sample/jobs';
import { samplePasswords } from '../../prisma/seed/sample/sample-passwords';
import { setUpContent } from '../../scripts/shared/set-up-content';
import { testDatabase } from '../shared/test-database';

const database = await testDatabase();
const prisma = openDatabase(database.url);
afterAll(() => prisma.$disconnect());

/** A Wednesday afternoon. */
const now = '2026-11-18T07:30:00.000Z';
const processes = makeProcesses(randomBytes(32).toString('base64url'));
const passwordOf = samplePasswords('a test');
const seed = () => seedSampleAgency({ prisma, record: makeRecord(prisma, processes), passwordOf, now });

beforeAll(async () => {
  await setUpContent(database.url, () => undefined);
  expect(await wantsSampleAgency(prisma)).toBe(true);
  await seed();
});

async function jobs(): Promise<{ state: JobState; blocked: string[]; key: string }[]> {
  const rows = await prisma.job.findMany({ orderBy: { number: 'asc' } });
  const states = await prisma.process.findMany({ where: { kind: 'job' } });
  return rows.map((row) => ({
    state: states.find(({ id }) => id === row.id)?.state as unknown as JobState,
    blocked: (row.blockers as { code: string }[]).map(({ code }) => code),
    key: sampleJobs.find(({ title }) => title === row.title)?.key ?? '',
  }));
}
const job = async (key: string) => {
  const found = (await jobs()).find((each) => each.key === key);
  if (!found) throw new Error(`no sample job ${key}`);
  return found;
};
const openTasks = (caseId: string) =>
  prisma.task.findMany({ where: { caseId, state: 'open' }, orderBy: { holderId: 'asc' } });

describe('every past follows from its record', () => {
  it('each process is the fold of its events, and none was refused', async () => {
    const all = await prisma.process.findMany({ select: { id: true } });
    expect(all.length).toBeGreaterThan(sampleJobs.length);
    for (const { id } of all) {
      expect([id, await prisma.$transaction((tx) => checkFold(tx, processes, id))]).toMatchObject([id, { same: true }]);
    }
    expect(await prisma.processEvent.count({ where: { refused: { not: null } } })).toBe(0);
  });

  it('each trail is whole, goes forward in time, and ends before now', async () => {
    for (const { id } of await prisma.process.findMany({ select: { id: true } })) {
      expect([id, await prisma.$transaction((tx) => verifyTrail(tx, id))]).toMatchObject([id, { whole: true }]);
      const times = (await prisma.trail.findMany({ where: { processId: id }, orderBy: { seq: 'asc' } })).map(({ at }) =>
        at.toISOString(),
      );
      expect(times).toEqual([...times].sort());
      expect(times.length).toBeGreaterThan(0);
      expect((times.at(-1) ?? '') <= now).toBe(true);
    }
  });

  it('no deadline that has passed is left for the loops', async () => {
    expect(await prisma.process.count({ where: { endedAt: null, nextDue: { lte: new Date(now) } } })).toBe(0);
  });

  it('several months of it', async () => {
    const first = await prisma.trail.findFirstOrThrow({ orderBy: { at: 'asc' } });
    expect(Date.parse(now) - first.at.getTime()).toBeGreaterThan(180 * 86_400_000);
  });
});

describe('the jobs', () => {
  it('all of them are there, numbered in the order of their opening, and the next number follows', async () => {
    const rows = await prisma.job.findMany({ orderBy: { openedAt: 'asc' } });
    expect(rows.map(({ number }) => number)).toEqual(
      sampleJobs.map((_job, index) => `J2026-${String(index + 1).padStart(4, '0')}`),
    );
    const series = await prisma.numberSeries.findUniqueOrThrow({ where: { series: 'job-2026' } });
    expect(series.last).toBe(sampleJobs.length);
  });

  it('stand in every stage, and some are paused, cancelled, closed', async () => {
    const states = (await jobs()).map(({ state }) => state);
    const open = states.filter(({ ended }) => !ended);
    for (const stage of ['brief', 'proposal', 'estimate', 'execution', 'billing', 'closing']) {
      expect(open.filter((state) => state.stage === stage).length, stage).toBeGreaterThan(0);
    }
    expect(states.filter(({ paused }) => paused)).toHaveLength(1);
    expect(states.filter(({ ended }) => ended?.how === 'cancelled')).toHaveLength(1);
    expect(states.filter(({ ended }) => ended?.how === 'closed')).toHaveLength(2);
  });

  it.each([
    ['shuxiang-winter-menu', ['BRIEF_MISSING']],
    ['yuekang-member-day', ['BACKGROUND_MISSING', 'BRIEF_MISSING']],
    ['xinghe-fresh-milk', ['STRATEGY_IN_APPROVAL', 'PROPOSAL_NOT_PRESENTED']],
    ['haituo-launch-event', ['PROPOSAL_OUTCOME_AWAITED']],
    ['tuan-brand-film', ['JOB_PAUSED', 'REHEARSAL_MISSING', 'PROPOSAL_TO_REVISE']],
    ['jinghe-live-room', ['ESTIMATE_IN_APPROVAL']],
    ['haituo-metro-lightbox', ['ESTIMATE_IN_APPROVAL']],
    ['xinghe-elevator', ['ESTIMATE_RETURNED']],
    ['yuekang-wechat-article', ['CONFIRMATION_AWAITED']],
    ['tuan-year-end-thanks', ['CONFIRMATION_AWAITED', 'EXCEPTION_IN_APPROVAL']],
    ['yunling-gift-box', ['FINAL_PROOF_UNSIGNED', 'NOT_LIVE']],
    ['qiming-trial-class', ['FINAL_PROOF_FAILED', 'NOT_LIVE']],
    ['xinghe-campus', ['ESTIMATE_IN_APPROVAL', 'OUTSOURCING_IN_APPROVAL', 'FINAL_PROOF_MISSING', 'NOT_LIVE']],
    ['jinghe-short-videos', ['BILLING_IN_APPROVAL']],
    ['shuxiang-reunion', ['INVOICE_MISSING']],
    ['haituo-auto-show', ['RECEIPT_AWAITED']],
    ['jinmaitian-autumn-gift', ['CLOSING_MISSING', 'REVIEW_MISSING']],
    ['yunling-spring-tea', []],
    ['yuekang-summer-care', []],
    ['lanwan-summer-video', []],
  ])('%s waits for %j', async (key, codes) => {
    expect((await job(key)).blocked).toEqual(codes);
  });

  it('every sample job is in the table above once', () => {
    expect(sampleJobs).toHaveLength(20);
  });

  it('a proposal that went round twice counts two rounds (JOB-9)', async () => {
    for (const key of ['haituo-launch-event', 'yunling-gift-box', 'yunling-spring-tea']) {
      expect((await job(key)).state.proposals.map(({ round }) => round)).toEqual([1, 2]);
    }
  });

  it('a discussion left points, one of them settled by its owner, one overdue (JOB-7), a round was gone over (JOB-22), a call has confirmed minutes (JOB-4), a schedule is kept (JOB-6)', async () => {
    const { discussions, meetings, schedule } = (await job('haituo-launch-event')).state;
    expect(meetings.map(({ minutes }) => minutes.map(({ status }) => status))).toEqual([['confirmed']]);
    expect(schedule.map(({ done, overdueAt }) => [done?.by ?? null, overdueAt ?? null])).toEqual([
      ['u-tangyue', null],
      ['u-liuchang', null],
      [null, null],
    ]);
    expect(discussions.map(({ round }) => round ?? null)).toEqual([1, null]);
    const points = discussions.filter(({ round }) => round === undefined).flatMap((each) => each.points);
    expect(points.map(({ ownerId, settled }) => [ownerId, settled?.by ?? null])).toEqual([
      ['u-liuchang', null],
      ['u-tangyue', 'u-tangyue'],
      ['u-dengjie', null],
    ]);
  });

  it('a job that changed hands knows its former AE (JOB-21) and began on an exception (JOB-12)', async () => {
    const { state } = await job('qiming-trial-class');
    expect([state.aeId, state.formerAeIds]).toEqual(['u-zhaoyiming', ['u-xulang']]);
    expect(state.exceptions.map(({ outcome }) => outcome)).toEqual(['approved']);
    expect(confirmedEstimate(state)?.confirmation?.how).toBe('recorded');
  });

  it('money adds up: nothing is billed above the confirmed total, nothing received above the bill (JOB-17)', async () => {
    for (const { state } of await jobs()) {
      expect(billedFen(state)).toBeLessThanOrEqual(confirmedEstimate(state)?.totalFen ?? 0);
      for (const { number, amountFen } of state.billings)
        expect(receivedFen(state, number)).toBeLessThanOrEqual(amountFen);
    }
  });
});

describe('the approvals', () => {
  const waitsFor = async (key: string) => {
    const { state } = await job(key);
    const open = await prisma.case.findMany({
      where: { ownerId: state.id, endedAt: null, subjectKind: { not: 'outsourcing' } },
    });
    expect(open).toHaveLength(1);
    const tasks = await openTasks(open[0]?.id ?? '');
    return { kind: tasks[0]?.kind, holders: tasks.map(({ holderId }) => holderId) };
  };

  it.each([
    ['xinghe-fresh-milk', 'decide', ['u-tangyue']],
    ['jinghe-live-room', 'decide', ['u-wangsiyuan']],
    ['haituo-metro-lightbox', 'decide', ['u-zhouyaqin']],
    ['xinghe-campus', 'decide', ['u-sunlihua', 'u-zhengwei']],
    ['xinghe-elevator', 'resubmit', ['u-zhangbo']],
    // The director is late, so that the ladder has added the general manager.
    ['tuan-year-end-thanks', 'decide', ['u-handong', 'u-shenguoliang']],
    ['jinghe-short-videos', 'decide', ['u-wangsiyuan']],
  ])('%s has a %s task with %j', async (key, kind, holders) => {
    expect(await waitsFor(key)).toEqual({ kind, holders });
  });

  it('one partner waits for the account manager, while those of other lines are approved (JOB-10)', async () => {
    const { state } = await job('xinghe-campus');
    expect(state.outsourcings.map(({ outcome }) => outcome)).toEqual(['approved', 'approved', 'running']);
    const tasks = await openTasks(state.outsourcings[2]?.caseId ?? '');
    expect(tasks.map(({ holderId }) => holderId)).toEqual(['u-wangsiyuan']);
  });

  it('no case is in an incident, and nobody sat on their own request (APR-4)', async () => {
    const states = (await prisma.process.findMany({ where: { kind: 'approval' } })).map(
      ({ state }) => state as unknown as CaseState,
    );
    expect(states.length).toBeGreaterThan(10);
    for (const state of states) {
      expect([state.id, state.status]).not.toEqual([state.id, 'incident']);
      for (const { holderId } of state.seats) expect(state.partyIds).not.toContain(holderId);
    }
  });

  it('whoever sat was the manager then, not now', async () => {
    const moved = await prisma.reportingLine.findUniqueOrThrow({ where: { id: 'l-wutong-earlier' } });
    const managerAt = async (asOf: string) => {
      const { people } = await prisma.$transaction((tx) => loadOrganisation(tx, asOf));
      return people.find(({ id }) => id === 'u-wutong')?.managerId;
    };
    expect(await managerAt(new Date((moved.to?.getTime() ?? 0) - 1).toISOString())).toBe('u-wangsiyuan');
    expect(await managerAt(now)).toBe('u-lirong');
  });

  it('exactly one link is open at a client', async () => {
    const open = await prisma.link.findMany({
      where: { answeredAt: null, revokedAt: null, expiresAt: { gt: new Date(now) } },
    });
    const waiting = (await jobs()).filter(({ blocked }) => blocked.includes('CONFIRMATION_AWAITED'));
    expect(open.map(({ processId }) => processId).sort()).toEqual(waiting.map(({ state }) => state.id).sort());
  });
});

describe('signing in', () => {
  it('everybody who works here has a password that is stored as a hash only', async () => {
    const signIns = sampleSignIns(passwordOf);
    expect(signIns.length).toBe(26);
    for (const { username, password } of signIns.slice(0, 3)) {
      const user = await prisma.user.findUniqueOrThrow({ where: { username }, include: { accounts: true } });
      const hash = user.accounts[0]?.password ?? '';
      expect(hash).not.toContain(password);
      expect(await verifyPassword({ hash, password })).toBe(true);
      expect(await verifyPassword({ hash, password: `${password}x` })).toBe(false);
    }
    expect(await prisma.account.count()).toBe(signIns.length);
    expect(await prisma.account.count({ where: { userId: 'u-xulang' } })).toBe(0);
  });
});

describe('seeding again', () => {
  it('changes nothing, and nobody wants it', async () => {
    const counts = async () => ({
      events: await prisma.processEvent.count(),
      trail: await prisma.trail.count(),
      people: await prisma.user.count(),
      notifications: await prisma.notification.count(),
    });
    const before = await counts();
    await seed();
    expect(await counts()).toEqual(before);
    expect(await wantsSampleAgency(prisma)).toBe(false);
    expect(await hasSampleAgency(prisma)).toBe(true);
  });
});
