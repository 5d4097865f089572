/** 认领: which stages can be claimed, and who is kept from deciding by a colleague's claim. Only reads. */
import type { CompiledStage } from './definition';
import type { CaseState, Seat, StageRun } from './types';

/** Only colleagues of one role, of whom any may decide, take matters from each other. */
export function isClaimable({ decide, approvers }: CompiledStage): boolean {
  return decide.mode === 'any' && approvers.length === 1 && approvers[0]?.by === 'role';
}

/**
 * The claim that keeps the holder of this seat from deciding, or null. Whoever claimed, the signers that they added and
 * who stands in for the late are not kept from it.
 */
export function claimOfColleague(state: CaseState, seat: Seat): NonNullable<StageRun['claim']> | null {
  const run = state.stages.find(({ seatIds }) => seatIds.includes(seat.id));
  if (!run?.claim || run.claim.seatId === seat.id || seat.addedBy || seat.standsInFor) return null;
  return run.claim;
}
