/** What this person may do next in a job, as of now, with the forms for it and the rate that they reckon with. */
import { loadJobFacts } from '../../activities/jobs/load-job-facts';
import { letsChoose } from '../../domain/approvals';
import { nextSteps, type JobState } from '../../domain/jobs';
import type { ApiDeps } from '../shared/deps';
import type { SignedIn } from '../shared/signed-in';
import { loadAsked } from './load-asked';

/** The facts are loaded the way the recorder loads them for a step taken now. */
export async function describeNextSteps(deps: Pick<ApiDeps, 'database' | 'clock'>, me: SignedIn, state: JobState) {
  const now = deps.clock().toISOString();
  const facts = await loadJobFacts(deps.database, state, { kind: 'person', id: me.id }, now);
  if (!facts) throw new Error(`Job ${state.number} has no client`);
  const next = nextSteps(state, facts);
  const asksChoice = await Promise.all(
    next.map(async ({ ready, asks }) => {
      const asked = ready && asks ? await loadAsked(deps, asks) : null;
      return asked !== null && letsChoose(asked.definition);
    }),
  );
  const steps = next.map(({ reason, asks: _asks, ...step }, index) => ({
    ...step,
    asksChoice: asksChoice[index] ?? false,
    ...(reason
      ? {
          reason: {
            code: reason.code,
            detail: reason.detail,
            ...(reason.rule ? { rule: reason.rule } : {}),
            ...(typeof reason.data?.why === 'string' ? { why: reason.data.why } : {}),
          },
        }
      : {}),
  }));
  return { nextSteps: steps, vatPercent: facts.vatPercent };
}
