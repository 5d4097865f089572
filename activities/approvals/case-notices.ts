/**
 * What a change of a case means to whom. Tasks that came, went by themselves, moved or may be decided again are seen by
 * comparing them; whom else the rules want told stands in the trail (`tell`). Nobody is told what they did themselves. Pure.
 */
import type { CaseOperation, CaseState, Task } from '../../domain/approvals';
import type { NoticeKind } from '../../domain/people';
import type { Json, TrailEntry } from '../../domain/shared/process';
import type { Change } from '../shared/adapter';
import type { Notice } from '../shared/notify';

type Told = Pick<Notice, 'userId' | 'kind' | 'cause' | 'detail'>;

/** The notices that follow from a change; the cause names what happened once. */
export function caseNotices(change: Change<CaseState>): Notice[] {
  const { before, after, incoming, trail } = change;
  const actor = incoming.actor.kind === 'person' ? incoming.actor.id : null;
  const old = new Map<string, Task>((before?.tasks ?? []).map((task) => [task.id, task]));
  const told = [
    ...after.tasks.flatMap((task) => aboutTask(task, old.get(task.id))),
    ...trail.flatMap((line, index) => aboutLine(after, line, `${incoming.key}/${String(index)}`)),
    ...(after.status === 'ended' && before?.status !== 'ended' ? [aboutEnd(after)] : []),
  ];
  return told
    .filter(({ userId, kind }) => userId !== actor || kind === 'task-opened' || kind === 'case-ended')
    .map((notice) => ({ ...notice, processId: after.id, at: incoming.at }));
}

function aboutTask(task: Task, was: Task | undefined): Told[] {
  const about = { taskId: task.id, taskKind: task.kind };
  const at = (what: string): string => `${task.id}/${what}/${String(task.version)}`;
  if (task.state !== 'open') {
    if (was?.state !== 'open' || task.state === 'done') return [];
    const because = { because: task.closedBecause ?? null };
    return [
      { userId: task.holderId, kind: 'task-closed', cause: `${task.id}/closed`, detail: { ...about, ...because } },
    ];
  }
  if (was === undefined || was.state !== 'open')
    return [{ userId: task.holderId, kind: 'task-opened', cause: at('opened'), detail: about }];
  if (was.holderId !== task.holderId) {
    return [
      { userId: task.holderId, kind: 'task-opened', cause: at('opened'), detail: about },
      { userId: was.holderId, kind: 'task-moved', cause: at('moved'), detail: { ...about, to: task.holderId } },
    ];
  }
  // The signers are done, the opinion is there, or the claim was given up: whoever waited goes on.
  return was.onHold !== undefined && task.onHold === undefined
    ? [{ userId: task.holderId, kind: 'task-ready', cause: at('ready'), detail: { ...about, heldBy: was.onHold } }]
    : [];
}

/** What a line with `tell` is called; lines that are not here have told their people by a task that came or went. */
const kindOfLine: Partial<Record<CaseOperation, NoticeKind>> = {
  reminded: 'task-reminder',
  overdue: 'task-overdue',
  escalationSkipped: 'escalation-skipped',
  urged: 'case-urged',
  copied: 'case-copied',
  answered: 'question-answered',
  questionClosed: 'question-closed',
  suspended: 'case-suspended',
  resumed: 'case-resumed',
  silenceKept: 'silence-kept',
  // A person's own decision has nobody to tell this way: it is silence that approves in place of those who were late.
  approved: 'silence-approved',
};

function aboutLine(after: CaseState, line: TrailEntry, cause: string): Told[] {
  const operation = line.operation as CaseOperation;
  const kind = kindOfLine[operation];
  if (kind !== undefined) {
    const detail = { stage: line.stage ?? null, ...withoutTell(line.detail) };
    return peopleIn(line.detail?.['tell']).map((userId) => ({ userId, kind, cause: `${cause}/${kind}`, detail }));
  }
  const { submitterId } = after;
  const tell = (userIds: string[], what: NoticeKind): Told[] =>
    [...new Set(userIds)].map((userId) => ({
      ...{ userId, kind: what, cause: `${cause}/${what}` },
      detail: { stage: line.stage ?? null },
    }));
  switch (operation) {
    case 'opined':
      return tell(peopleIn([ownerOfOpinion(after, line) ?? null]), 'opinion-given');
    case 'returned':
      // To the submitter it is a task; to a stage it is news.
      return after.status === 'returned' ? [] : tell([submitterId], 'case-returned');
    case 'takenBack':
    case 'jumped':
      return tell([submitterId], operation === 'jumped' ? 'case-moved' : 'decision-taken-back');
    case 'migrated':
      return tell([submitterId, ...holders(after)], 'case-migrated');
    default:
      return [];
  }
}

function aboutEnd({ id, submitterId, outcome }: CaseState): Told {
  return { userId: submitterId, kind: 'case-ended', cause: `${id}/ended`, detail: { outcome: outcome ?? null } };
}

/** Who asked for the opinion: the holder of the task that it is about. */
function ownerOfOpinion(state: CaseState, { detail }: TrailEntry): string | undefined {
  return state.tasks.find(({ id }) => id === detail?.['forTaskId'])?.holderId;
}

function holders(state: CaseState): string[] {
  return state.tasks.filter((task) => task.state === 'open').map((task) => task.holderId);
}

function peopleIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function withoutTell(detail: TrailEntry['detail'] = {}): { [key: string]: Json } {
  const { tell: _told, ...rest } = detail;
  return rest;
}
