/**
 * What may happen next. A move says what is wished for; whom and what it hits is found in the case as it then is, so that
 * most moves are possible ones. Some are not meant to be: strangers, old versions, things asked twice.
 */
import fc from 'fast-check';
import { taskOperations, type TaskOperation } from '../../../../domain/approvals';

/** Wishes beside the operations of the engine itself. */
export const otherMoves = [
  // nobody may do these
  'stranger',
  'staleVersion',
  'oldRevision',
  'repeat',
  'junk',
  // the owner of the subject
  'note',
  'deliveryDate',
  'amount',
  'party',
  'takeOver',
  'ownerResubmits',
  'ownerWithdraws',
  'ownerTerminates',
  // time
  'deadline',
  'early',
  'later',
  // the world
  'leave',
  'comeBack',
  'absent',
  'present',
  'holiday',
] as const;
export type OtherMove = (typeof otherMoves)[number];

export interface Move {
  do: TaskOperation | OtherMove;
  /** Which of those that it could hit. */
  pick: number;
  /** Whom it names. */
  other: number;
  /** Anything else that it has to choose. */
  value: number;
}

/** How often each is wished for; 2 where nothing is said. */
const weights: { [move in Move['do']]?: number } = {
  approve: 14,
  reject: 3,
  abstain: 3,
  return: 4,
  transfer: 3,
  delegate: 5,
  opine: 6,
  recall: 5,
  addSigner: 6,
  removeSigner: 3,
  takeBack: 4,
  claim: 8,
  release: 14,
  start: 4,
  skip: 6,
  ask: 4,
  answer: 6,
  resubmit: 5,
  reassign: 4,
  jump: 3,
  resume: 4,
  deadline: 12,
  comment: 1,
  withdraw: 1,
  terminate: 1,
  ownerWithdraws: 1,
  ownerTerminates: 1,
  early: 1,
};

const wishes = [...taskOperations, ...otherMoves].flatMap((move) =>
  Array.from({ length: weights[move] ?? 2 }, () => move),
);

const move: fc.Arbitrary<Move> = fc.record({
  do: fc.constantFrom(...wishes),
  pick: fc.nat(11),
  other: fc.nat(11),
  value: fc.nat(99),
});

export const moves = (most: number): fc.Arbitrary<Move[]> =>
  fc.array(move, { minLength: 6, maxLength: most, size: 'max' });
