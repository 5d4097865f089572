/** A case as one reader sees it: what is decided, how far it is, and what they may do. */
import type { z } from 'zod';
import { loadCalendar } from '../../activities/people/load-calendar';
import {
  attribution,
  jumpTargets,
  operationsOf,
  shownStatus,
  type CaseState,
  type TaskOperation,
} from '../../domain/approvals';
import type { ApiDeps } from '../shared/deps';
import { loadNames, refTo } from '../shared/names';
import type { SignedIn } from '../shared/signed-in';
import type { caseView } from './contract-case';
import { describeOutputs } from './describe-outputs';
import { describeBlocks, describeStages, type StageReader } from './describe-stages';
import { describeSubject, hiddenFields } from './describe-subject';
import { describeCopies, describeQuestions } from './describe-talk';
import type { LoadedCase } from './load-case';
import { peopleInCase } from './people-in-case';

type CaseView = z.input<typeof caseView>;
type Names = (id: string) => string;

export interface DescribedCase {
  view: CaseView;
  names: Names;
  reader: StageReader;
}

/** Four queries: names, copies, the calendar, and for administrators the versions to migrate to. */
export async function describeCase(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  me: SignedIn,
  loaded: LoadedCase,
): Promise<DescribedCase> {
  const { state, row, seesCosts } = loaded;
  const operations = myOperations(state, me);
  const [names, copies, calendar, migrationTargets] = await Promise.all([
    loadNames(deps, peopleInCase(state)),
    deps.database.copy.findMany({ where: { caseId: row.id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    deps.database.$transaction((tx) => loadCalendar(tx, state.definition.calendar)),
    operations.includes('migrate') ? otherVersions(deps, state) : [],
  ]);
  const overrides = operations.includes('terminate') && !state.partyIds.includes(me.id);
  const reader = { id: me.id, overrides, hidden: hiddenFields(state, { id: me.id, seesCosts }) };
  const seesReading = me.roles.some(({ role }) => role === 'admin') || state.submitterIds.includes(me.id);
  const mine = copies.filter(({ userId }) => userId === me.id);
  const { submitterMinutes, approverMinutes, questionMinutes, systemMinutes } = attribution(
    state,
    calendar,
    deps.clock().toISOString(),
  );
  const view: CaseView = {
    id: state.id,
    definitionKey: state.definition.key,
    definitionVersion: state.definition.version,
    definitionTitle: state.definition.title,
    title: row.title,
    subjectKind: state.subjectKind,
    subjectId: state.subjectId,
    ownerId: state.ownerId,
    submitter: refTo(names, state.submitterId),
    status: shownStatus(state),
    ...(state.outcome ? { outcome: state.outcome } : {}),
    round: state.round,
    subjectRevision: state.revisions.at(-1)?.number ?? 1,
    subject: describeSubject(state, me.id, reader.hidden),
    stages: describeStages(state, names, reader),
    blocks: describeBlocks(state),
    incidents: incidentsOf(state, names),
    ...(state.suspension ? { suspension: { ...state.suspension, by: refTo(names, state.suspension.by) } } : {}),
    outputs: describeOutputs(state, names, reader.hidden),
    questions: describeQuestions(state, me.id, names),
    copies: describeCopies(copies, names, { id: me.id, seesReading }),
    chosen: chosenIn(state, names),
    attribution: {
      submitter: Math.round(submitterMinutes),
      approver: Math.round(approverMinutes),
      question: Math.round(questionMinutes),
      system: Math.round(systemMinutes),
    },
    ...(state.urgedAt ? { urgedAt: state.urgedAt } : {}),
    startedAt: state.startedAt,
    ...(state.endedAt ? { endedAt: state.endedAt } : {}),
    operations,
    jumpTargets: operations.includes('jump') ? jumpTargets(state).map(({ id, title }) => ({ id, title })) : [],
    migrationTargets,
    ...myCopyIn(mine),
    openTasks: openTasksIn(state, names),
  };
  return { view, names, reader };
}

/** What this person may do with the case, or with one task of it, now. */
export function myOperations(state: CaseState, me: SignedIn, taskId?: string): TaskOperation[] {
  return operationsOf(state, me.id, {
    isAdmin: me.roles.some((held) => held.role === 'admin'),
    ...(taskId ? { taskId } : {}),
  });
}

async function otherVersions(deps: Pick<ApiDeps, 'database'>, { definition }: CaseState): Promise<number[]> {
  const versions = await deps.database.definitionVersion.findMany({
    where: { key: definition.key, version: { not: definition.version } },
    select: { version: true },
    orderBy: { version: 'desc' },
  });
  return versions.map(({ version }) => version);
}

function incidentsOf(state: CaseState, names: Names): CaseView['incidents'] {
  return state.incidents.map(({ id, why, detail, since, stageId, blockId, taskIds }) => ({
    ...{ id, why, detail, since },
    ...((stageId ?? blockId) === undefined ? {} : { stage: stageId ?? blockId }),
    holders: state.tasks
      .filter((task) => task.state === 'open' && taskIds.includes(task.id))
      .map((task) => refTo(names, task.holderId)),
  }));
}

function chosenIn({ chosen }: CaseState, names: Names): CaseView['chosen'] {
  return Object.entries(chosen).map(([place, people]) => {
    const dot = place.indexOf('.');
    return {
      stage: place.slice(0, dot),
      entry: place.slice(dot + 1),
      people: people.map((id) => refTo(names, id)),
    };
  });
}

/** Unread while one of several copies is. */
function myCopyIn(mine: readonly { at: Date; readAt: Date | null }[]): Pick<CaseView, 'myCopy'> {
  const newest = mine.at(-1);
  if (!newest) return {};
  const at = newest.at.toISOString();
  const readAt = mine.every((copy) => copy.readAt) ? newest.readAt : null;
  return { myCopy: { at, ...(readAt ? { readAt: readAt.toISOString() } : {}) } };
}

function openTasksIn(state: CaseState, names: Names): CaseView['openTasks'] {
  return state.tasks
    .filter((task) => task.state === 'open')
    .map((task) => {
      const pausedSince = task.pauses.find(({ to }) => to === undefined)?.from;
      return {
        id: task.id,
        kind: task.kind,
        holder: refTo(names, task.holderId),
        ...(task.onBehalfOf ? { onBehalfOf: refTo(names, task.onBehalfOf) } : {}),
        ...(task.stageId ? { stage: task.stageId } : {}),
        ...(task.seatId ? { seatId: task.seatId } : {}),
        version: task.version,
        ...(task.onHold ? { onHold: task.onHold } : {}),
        openedAt: task.openedAt,
        dueAt: task.dueAt,
        ...(task.overdueSince ? { overdueSince: task.overdueSince } : {}),
        ...(pausedSince ? { pausedSince } : {}),
      };
    });
}
