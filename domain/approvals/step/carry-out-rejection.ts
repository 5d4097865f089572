/** `onReject` of a stage or a block: the end, or a return while rounds are left. */
import type { OnReject } from '../definition';
import { mayReturn, targetOfRejection } from '../return-targets';
import type { Draft } from './draft';
import { endCase } from './end-case';
import { giveBack } from './give-back';

/** `from`: the stage or the block that was rejected. */
export function carryOutRejection(draft: Draft, from: string, onReject: OnReject): void {
  const { state } = draft;
  if (onReject.do === 'end' || !mayReturn(state)) endCase(draft, 'rejected');
  else giveBack(draft, from, targetOfRejection(state, from, onReject.to), state.revisionInForce);
}
