/** A case and its parts as the rows that lists and inboxes read. Pure. */
import { shownStatus, type CaseState, type Copied, type Task } from '../../domain/approvals';
import { subjectKinds } from '../../domain/subjects';

export function caseRow(state: CaseState) {
  const kind = subjectKinds[state.subjectKind];
  const revision = state.revisions.at(-1);
  const field = (name: string | undefined) => (name === undefined ? undefined : revision?.fields[name]);
  const [amount, client] = [field(kind?.amountField), field(kind?.clientField)];
  const title = (kind?.titleFields ?? [])
    .map((name) => field(name))
    .filter((value) => value !== undefined && value !== null);
  return {
    definitionKey: state.definition.key,
    definitionVersion: state.definition.version,
    subjectKind: state.subjectKind,
    subjectId: state.subjectId,
    ownerId: state.ownerId,
    clientId: typeof client === 'string' ? client : null,
    title: title.map(String).join(' '),
    amountFen: typeof amount === 'number' ? amount : null,
    submitterId: state.submitterId,
    partyIds: state.partyIds,
    status: shownStatus(state),
    outcome: state.outcome ?? null,
    round: state.round,
    subjectRevision: revision?.number ?? 1,
    startedAt: state.startedAt,
    endedAt: state.endedAt ?? null,
  };
}

/** Everybody whom the case has been before, in whatever part: they may look at it for good. */
export function participantsIn(state: CaseState): string[] {
  const people = [
    ...state.submitterIds,
    ...state.seats.flatMap(({ holderId, onBehalfOf }) => [holderId, onBehalfOf ?? []].flat()),
    ...state.tasks.flatMap(({ holderId, onBehalfOf, heldBefore }) =>
      [holderId, onBehalfOf ?? [], heldBefore ?? []].flat(),
    ),
    ...state.questions.flatMap(({ askedBy, toUserId }) => [askedBy, toUserId]),
    ...state.copied.map(({ userId }) => userId),
  ];
  return [...new Set(people)];
}

export function taskRow(task: Task) {
  return {
    kind: task.kind,
    stageId: task.stageId ?? null,
    seatId: task.seatId ?? null,
    round: task.round,
    holderId: task.holderId,
    onBehalfOf: task.onBehalfOf ?? null,
    state: task.state,
    onHold: task.onHold ?? null,
    pausedSince: task.pauses.find(({ to }) => to === undefined)?.from ?? null,
    version: task.version,
    openedAt: task.openedAt,
    dueAt: task.dueAt,
    provisional: task.provisional,
    remindersSent: task.remindersSent,
    overdueSince: task.overdueSince ?? null,
    closedAt: task.closedAt ?? null,
    outcome: task.outcome ?? null,
  };
}

/** A copy's id names its case too: it stands in lists on its own. */
export function copyRow(caseId: string, { id, userId, on, stageId, at }: Copied) {
  return { id: `${caseId}#${id}`, caseId, userId, on, stageId: stageId ?? null, at };
}
