/** Scenarios and cases of definitions: what the command line, tests and later the editor may use. */
export type { ScenarioFault } from './faults';
export type { PlayedLine } from './line';
export { playScenario } from './play';
export { prepareScenario, type LoadDefinition } from './prepare-scenario';
export { operations } from './operations';
export { readCases, readScenario } from './read-scenario';
export { runCases, type CaseResult } from './run-cases';
export { casesSchema, scenarioSchema, type Scenario, type ScenarioCase } from './scenario-schema';
