/** What is sent for a step: its content, checked by the step's own schema, and beside it whom the submitter wants to decide. */
import { z } from 'zod';
import type { Chosen } from '../../domain/approvals';
import { steps, type StepKind } from '../../domain/jobs';
import type { Json } from '../../domain/shared/process';
import { problem } from '../shared/problem';
import { faultsOf } from '../shared/validate';

/** For steps that ask consent by a definition with `chosenBy: submitter`. */
export const chosenBody = z.record(z.string().max(200), z.array(z.string().max(64)).max(100)).meta({
  description:
    'Whom the submitter wants to decide: user ids by `<stage>.<entry>`. What is left out of a resubmission is kept as it was chosen before.',
});

const beside = z.looseObject({ chosen: chosenBody.optional() });

export interface StepContent {
  kind: StepKind;
  content: Json;
  chosen?: Chosen;
}

/** Takes the kind as the path names it and the body as it came. Refuses NO_SUCH_STEP and INVALID with each fault. */
export function readStepContent(kind: string, body: object): StepContent {
  if (!isStepKind(kind)) throw problem('NO_SUCH_STEP', 'There is no such step');
  const split = beside.safeParse(body);
  if (!split.success) throw problem('INVALID', 'The choice has faults', { errors: faultsOf(split.error, 'body') });
  const { chosen, ...rest } = split.data;
  const content = steps[kind].schema.safeParse(rest);
  if (!content.success) throw problem('INVALID', 'The content has faults', { errors: faultsOf(content.error, 'body') });
  return { kind, content: content.data, ...(chosen === undefined ? {} : { chosen }) };
}

const isStepKind = (kind: string): kind is StepKind => Object.hasOwn(steps, kind);
