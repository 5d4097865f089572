/** What this person may do next in a job, as of now, with the forms for it and the rate that they reckon with. */
import { loadJobFacts } from '../../activities/jobs/load-job-facts';
import { nextSteps, type JobState } from '../../domain/jobs';
import type { ApiDeps } from '../shared/deps';
import type { SignedIn } from '../shared/signed-in';

/** The facts are loaded the way the recorder loads them for a step taken now. */
export async function describeNextSteps(deps: Pick<ApiDeps, 'database' | 'clock'>, me: SignedIn, state: JobState) {
  const now = deps.clock().toISOString();
  const facts = await loadJobFacts(deps.database, state, { kind: 'person', id: me.id }, now);
  if (!facts) throw new Error(`Job ${state.number} has no client`);
  const steps = nextSteps(state, facts).map(({ reason, ...step }) => ({
    ...step,
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
