/** How a job is recorded: the facts that its rules need, what its commands mean, its list row. Decides nothing. */
import { jobBlockers, jobLoopView, jobNextDue, stepJob } from '../../domain/jobs';
import type { JobCommand, JobEvent, JobState } from '../../domain/jobs';
import { assertNever } from '../../domain/shared/assert-never';
import type { Incoming, Json } from '../../domain/shared/process';
import { refuse } from '../../domain/shared/refusal';
import type { Refusal } from '../../domain/shared/refusal';
import { checkResubmission } from '../approvals/check-resubmission';
import { openCase } from '../approvals/open-case';
import type { Adapter, CommandAnswer, Deciding } from '../shared/adapter';
import { issueLink, revokeLink } from './issue-link';
import { loadJobFacts } from './load-job-facts';
import { nameOwners } from './name-owners';
import { projectJob } from './project-job';
import { upcastJob } from './upcast-job';

/** `linkSecret` keys the tokens of clients' links. */
export function jobAdapter(linkSecret: string): Adapter<JobState, JobEvent, JobCommand> {
  return {
    kind: 'job',
    upcast: upcastJob,
    enrich: withFacts,
    step: stepJob,
    answer: (deciding, _state, command, index) => carryOut(linkSecret, deciding, command, index),
    facts: (state) => ({
      view: jobLoopView(state),
      nextDue: jobNextDue(state),
      blockers: jobBlockers(state),
      ended: state.ended !== undefined,
    }),
    signals: () => [],
    project: projectJob,
  };
}

/** What people do is decided on facts, and who hears of a deadline is found in them; what machines report is a fact already. */
async function withFacts(
  deciding: Deciding,
  state: JobState | null,
): Promise<Incoming<JobEvent> | { refusal: Refusal }> {
  const incoming = deciding.incoming as Incoming<JobEvent>;
  const { body, actor, at } = incoming;
  if (body.type !== 'JobOpened' && body.type !== 'StepTaken' && body.type !== 'DeadlineReached') return incoming;
  const about = body.type === 'JobOpened' ? body : state;
  if (about === null) return refuse('NOT_FOUND', `There is no job ${deciding.processId}`);
  const facts = await loadJobFacts(deciding.tx, about, actor, at, namedIn(body));
  if (facts === null) return refuse('NOT_FOUND', `There is no client ${about.clientId}`);
  return { ...incoming, body: { ...body, facts } };
}

/** Where people and contacts may be named whom the facts have to tell of. */
const namedIn = (body: JobEvent): Json => {
  if (body.type === 'StepTaken') return body.content;
  return body.type === 'JobOpened' ? { contactId: body.contactId } : null;
};

async function carryOut(
  linkSecret: string,
  deciding: Deciding,
  command: JobCommand,
  index: number,
): Promise<CommandAnswer<JobEvent> | { refusal: Refusal }> {
  const { processId, seq, incoming } = deciding;
  switch (command.type) {
    case 'OpenCase': {
      const opened = await openCase(deciding, command);
      return 'refusal' in opened ? opened : { opened };
    }
    case 'SignalCase': {
      const { correlationId, actor, at } = incoming;
      const event: Incoming = {
        ...{ key: `${processId}#${String(seq)}/${String(index)}`, at, actor },
        body: { ...command.event, fromOwner: true },
        ...(correlationId === undefined ? {} : { correlationId }),
      };
      if (command.event.type === 'Resubmitted') {
        const submission = { ...event, body: command.event };
        const refusal = await checkResubmission(deciding.tx, command.caseId, submission);
        if (refusal) return { refusal };
      }
      return { signal: { toProcessId: command.caseId, event } };
    }
    case 'IssueLink': {
      const shown = await nameOwners(deciding.tx, command.shown);
      return { write: issueLink(linkSecret, processId, { ...command, shown }, incoming.at) };
    }
    case 'RevokeLink':
      return { write: revokeLink(command.linkId, incoming.at) };
    default:
      return assertNever(command);
  }
}
