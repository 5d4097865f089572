/** The definition language: compiling, checking and evaluating. What other layers may use of it. */
export { compileDefinition, type Compiled, type Edition } from './compile-definition';
export type { KnownNames } from './context';
export { findingCodes, type Finding, type FindingCode, type Severity } from './findings';
export { evaluatorFor, type Evaluate } from './expressions/evaluate-expression';
export { definitionJsonSchema } from './json-schema';
export { productNames } from './product-names';
