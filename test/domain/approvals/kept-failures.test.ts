/**
 * Every counter-example that the search has found, shrunk, a line each in `kept-failures.jsonl` as the search told it: none of
 * them comes back. A stage, definition or world says only what differs from a plain one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay, type KeptFailure } from './properties/replay';
import { checkAll } from './properties/scenarios';

const lines = readFileSync(join(import.meta.dirname, 'kept-failures.jsonl'), 'utf8')
  .trim()
  .split('\n');
const kept = lines.map((line) => JSON.parse(line) as KeptFailure);

describe('what the search has found stays mended', () => {
  it.each(kept)('$name', (failure) => {
    const run = replay(failure, checkAll());
    expect(run.trail.length).toBeGreaterThan(failure.stages.length);
  });
});
