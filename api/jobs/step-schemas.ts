/** The contents of all steps, for the document and for forms. */
import { z } from 'zod';
import { steps } from '../../domain/jobs';

/** `submit-estimate` → `SubmitEstimateStep`. */
function componentName(kind: string): string {
  return `${kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Step`;
}

const named = Object.values(steps).map((step) =>
  (step.schema as z.ZodType).meta({ id: componentName(step.kind), description: step.title.en }),
);

/** Any of the contents: which one is due is said by the path. */
export const documentedSteps = z.union(named as [z.ZodType, ...z.ZodType[]]);
