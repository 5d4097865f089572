/** The published JSON Schema of case files; its definition `scenario` is what `play` reads. Generated, never edited. */
import { z } from 'zod';
import { casesSchema, scenarioSchema } from './scenario-schema';

/** The JSON Schema (draft 7) of a case file, with the scenario beside it. */
export function casesJsonSchema(): object {
  const options = { target: 'draft-7', io: 'input', unrepresentable: 'throw' } as const;
  const cases = z.toJSONSchema(casesSchema, options);
  const scenario = z.toJSONSchema(scenarioSchema, options);
  return {
    $id: 'cases.schema.json',
    ...cases,
    definitions: Object.assign({}, scenario.definitions, cases.definitions),
  };
}
