/** The approval interpreter: what other slices and layers may use of it. */
export type * from './types';
export type * from './definition';
export type { SubjectKind, SubjectFieldKind, FieldKind } from './subject';
export { administratorRole, type PlanFacts } from './facts';
