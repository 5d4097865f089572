/**
 * What must hold over any definition and any sequence of events (approvals.md §8): a thousand generated cases, each looked
 * at after every event. The seed is fixed, so that the gate says the same twice; `npm run test:deep` looks further.
 */
import { describe, expect, it } from 'vitest';
import { taskOperations } from '../../../domain/approvals';
import { search } from './properties/search';

const runs = Number(process.env['JOBCARD_RUNS'] ?? 1000);
const seed = Number(process.env['JOBCARD_SEED'] ?? 20261122);
const path = process.env['JOBCARD_PATH'];

describe('any definition, any sequence of events', () => {
  const found = { coverage: null as ReturnType<typeof search> | null };

  it(`APR-4 APR-5 APR-6 APR-7 ${String(runs)} cases hold what approvals.md §8 promises, after every event`, () => {
    found.coverage = search({ runs, seed, ...(path !== undefined && { path }) });
  }, 600_000);

  it('and they have really done everything: a search that is refused everything proves nothing', () => {
    const { coverage } = found;
    if (!coverage || path !== undefined) return;
    expect(coverage.rate).toBeGreaterThan(0.6);
    expect(coverage.sent / runs).toBeGreaterThan(9);
    const seldom = taskOperations.filter((operation) => (coverage.offers.get(operation) ?? 0) < runs / 200);
    expect(seldom).toEqual([]);
    const unseen = inTrails.filter((operation) => !coverage.operations.has(operation));
    expect(unseen).toEqual([]);
    expect([...coverage.outcomes.keys()].sort()).toEqual(['approved', 'rejected', 'terminated', 'withdrawn']);
  });
});

/** What no search may miss beside the operations: it happens only where several things come together. */
const inTrails = [
  ...['blockApproved', 'blockRejected', 'blockSkipped', 'branchSkipped', 'carriedOver', 'escalated', 'stageKept'],
  ...['resumedAtReturner', 'rerunInstead', 'seatMoved', 'seatFellAway', 'seatVacant', 'signersDone', 'voteStands'],
  ...['askedAgain', 'incidentResolved', 'questionClosed', 'copied', 'reminded', 'overdue', 'takenOver'],
];
