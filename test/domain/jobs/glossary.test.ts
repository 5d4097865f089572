/** `docs/jobs.md` says the same as the register of steps and the words of blockers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockerCodes, blockerWords, stepKinds, steps, type Stage } from '../../../domain/jobs';

const cells = readFileSync(new URL('../../../docs/jobs.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
const row = (name: string) => cells.filter(([, first]) => first === name);

describe('docs/jobs.md', () => {
  it.each(stepKinds)('describes the step %s', (kind) => {
    const { title, rules } = steps[kind];
    const stages: readonly Stage[] | 'any' = steps[kind].stages;
    const where = stages === 'any' ? 'any' : stages.join(', ');
    expect(row(kind)).toEqual([['', kind, title.zh, title.en, where, expect.any(String), rules.join(', '), '']]);
  });

  it.each(blockerCodes)('describes the blocker %s', (code) => {
    const { zh, en } = blockerWords[code];
    expect(row(code)).toEqual([['', code, zh, en, expect.any(String), '']]);
  });

  it('describes nothing else', () => {
    expect(cells.length).toBe(stepKinds.length + blockerCodes.length);
  });
});
