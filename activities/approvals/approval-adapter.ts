/** How an approval case is recorded: facts for its plans, its list rows, and who hears of its end. Decides nothing. */
import { caseNextDue, caseLoopView, planCommand, stepCase } from '../../domain/approvals';
import type { CaseCommand, CaseEvent, CaseState, CompiledDefinition, PlanFacts } from '../../domain/approvals';
import type { Incoming, SignalRequest } from '../../domain/shared/process';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import type { Adapter, Change, Deciding } from '../shared/adapter';
import { loadPlanFacts } from './load-plan-facts';
import { projectCase } from './project-case';
import { upcastCase } from './upcast-case';

export const approvalAdapter: Adapter<CaseState, CaseEvent, CaseCommand> = {
  kind: 'approval',
  upcast: upcastCase,
  enrich: addVersion,
  step: stepCase,
  answer: async (deciding, state, command) => ({
    event: planCommand(state, command, await factsOnce(deciding, state)),
  }),
  facts: (state) => ({
    view: caseLoopView(state),
    nextDue: caseNextDue(state),
    blockers: [],
    ended: state.status === 'ended',
  }),
  signals: tellOwner,
  project: projectCase,
};

/** One event may ask for many plans; the world is read once for all of them. */
function factsOnce(deciding: Deciding, { definition }: CaseState): Promise<PlanFacts> {
  const known = loaded.get(deciding);
  if (known !== undefined) return known;
  const facts = loadPlanFacts(deciding.tx, definition, deciding.incoming.at);
  loaded.set(deciding, facts);
  return facts;
}

const loaded = new WeakMap<Deciding, Promise<PlanFacts>>();

/**
 * A migration names a version; what that version says is put beside it here, so that the event can be carried out again
 * from the record. Refuses NOT_FOUND when the case's definition has no such version.
 */
async function addVersion(
  { tx, incoming }: Deciding,
  state: CaseState | null,
): Promise<Incoming<CaseEvent> | { refusal: Refusal }> {
  const event = incoming as Incoming<CaseEvent>;
  const { body } = event;
  if (body.type !== 'Migrated' || state === null) return event;
  const { key } = state.definition;
  const found = await tx.definitionVersion.findUnique({
    where: { key_version: { key, version: body.version } },
    select: { compiled: true },
  });
  if (!found) return refuse('NOT_FOUND', `Definition "${key}" has no version ${String(body.version)}`);
  return { ...event, body: { ...body, definition: found.compiled as unknown as CompiledDefinition } };
}

/** The process that asked learns that the case has come back or has ended. */
function tellOwner({ processId, seq, before, after, incoming }: Change<CaseState>): SignalRequest[] {
  const { ownerId } = after;
  if (ownerId === null || after.status === before?.status) return [];
  const tell = (body: { type: string; caseId: string; [field: string]: string }): SignalRequest[] => [
    {
      toProcessId: ownerId,
      event: {
        ...{ key: `${processId}#${String(seq)}`, at: incoming.at, body },
        actor: { kind: 'system', what: processId },
        ...(incoming.correlationId === undefined ? {} : { correlationId: incoming.correlationId }),
      },
    },
  ];
  const { comment } = incoming.body as { comment?: string };
  if (after.status === 'ended')
    return tell({ type: 'ApprovalEnded', caseId: after.id, outcome: after.outcome ?? 'terminated' });
  if (after.status === 'returned') {
    return tell({ type: 'ApprovalReturned', caseId: after.id, ...(comment === undefined ? {} : { comment }) });
  }
  return [];
}
