/** The contents of all steps, for the document and for forms. */
import { z } from 'zod';
import { steps, type Step } from '../../domain/jobs';
import { chosenBody } from './step-content';

/** `submit-estimate` → `SubmitEstimateStep`. */
function componentName(kind: string): string {
  return `${kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Step`;
}

/** A step that asks consent takes the submitter's choice beside its content. */
const bodyOf = ({ schema, asks }: Step): z.ZodType =>
  asks ? (schema as z.ZodObject).extend({ chosen: chosenBody.optional() }) : schema;

const named = Object.values(steps).map((step: Step) =>
  bodyOf(step).meta({ id: componentName(step.kind), description: step.title.en }),
);

/** Any of the contents: which one is due is said by the path. */
export const documentedSteps = z.union(named as [z.ZodType, ...z.ZodType[]]);
