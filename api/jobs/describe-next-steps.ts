/** What this person may do next in a job, as of now, with the forms for it. */
import { loadJobFacts } from '../../activities/jobs/load-job-facts';
import { nextSteps, type JobState } from '../../domain/jobs';
import type { Refusal } from '../../domain/shared/refusal';
import type { ApiDeps } from '../shared/deps';
import type { SignedIn } from '../shared/signed-in';

export async function describeNextSteps(deps: Pick<ApiDeps, 'database' | 'clock'>, me: SignedIn, state: JobState) {
  const now = deps.clock().toISOString();
  const facts = await deps.database.$transaction((tx) => loadJobFacts(tx, state, { kind: 'person', id: me.id }, now));
  if (!facts) return [];
  return nextSteps(state, facts).map(({ reason, ...step }) => ({
    ...step,
    ...(reason ? { reason: describeReason(reason) } : {}),
  }));
}

function describeReason({ code, rule, detail, data }: Refusal) {
  const why = data?.['why'];
  return { code, detail, ...(rule ? { rule } : {}), ...(typeof why === 'string' ? { why } : {}) };
}
