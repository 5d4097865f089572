/** Whether silence may approve: the subject kind has the last word, and what a stage asks for silence cannot give. */
import type { CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import { newestRevision } from '../lookup';
import type { CaseState, SilencePlan } from '../types';

export function planSilence(state: CaseState, stage: CompiledStage, { subjectKind }: PlanFacts): SilencePlan {
  const outputs = Object.keys(stage.outputs);
  if (outputs.length > 0) return { result: 'kept', why: `The stage asks for ${outputs.join(', ')}` };
  const { systemMayApprove: may } = subjectKind;
  const allowed = typeof may === 'boolean' ? may : may(newestRevision(state).fields);
  return allowed ? { result: 'granted' } : { result: 'kept', why: 'The subject does not allow it' };
}
