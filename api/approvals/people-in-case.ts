/** Everybody whom a view of a case may name, so that their names are read in one query. */
import { outputDifferences, type Actor, type CaseState } from '../../domain/approvals';

/** Ids, some of them more than once. */
export function peopleInCase(state: CaseState): string[] {
  const voters = (actor: Actor | undefined) => (actor?.kind === 'person' ? [actor.id] : []);
  return [
    ...state.submitterIds,
    ...state.seats.flatMap((seat) => [seat.holderId, ...some(seat.onBehalfOf), ...voters(seat.vote?.by)]),
    ...state.tasks.flatMap((task) => [task.holderId, ...some(task.onBehalfOf), ...(task.heldBefore ?? [])]),
    ...state.stages.flatMap((run) => [
      ...some(run.startedBy),
      ...some(run.claim?.by),
      ...run.passedOver.map(({ personId }) => personId),
    ]),
    ...state.questions.flatMap((question) => [question.askedBy, question.toUserId, ...some(question.answeredBy)]),
    ...state.copied.map(({ userId }) => userId),
    ...Object.values(state.chosen).flat(),
    ...outputDifferences(state).flatMap(({ given }) => given.map(({ person }) => person)),
    ...some(state.suspension?.by),
  ];
}

function some(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}
