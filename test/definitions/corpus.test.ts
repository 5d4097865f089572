/**
 * The corpus of the approval language: one line a case, `definition :: events => what must come out`, written from the
 * meaning of the language and played through the player. How a line is written stands in corpus/README.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failuresOf } from './corpus/play-line';

const folder = new URL('./corpus/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

function linesOf(name: string): string[] {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

describe.each(files)('the corpus, %s', (name) => {
  it.each(linesOf(name).map((text) => [text]))('%s', (text) => {
    expect(failuresOf(text)).toEqual([]);
  });
});

describe('the corpus itself', () => {
  const lines = files.flatMap(linesOf);

  it('has at least 250 cases, each once', () => {
    expect(lines.length).toBeGreaterThanOrEqual(250);
    const texts = lines.map((text) => text.replace(/\s+/g, ' '));
    expect(texts.filter((text, i) => texts.indexOf(text) < i)).toEqual([]);
  });

  it.each([
    ['any(a b) :: a+ => rejected', 'case: expected "rejected", got "approved"'],
    ['any(a b) :: a+ => approved: b', 'tasks: expected b, got '],
    ['any(a b) :: c+ => running: a b', 'event 1 (approve): refused: expected null, got {"code":"NOT_YOUR_TASK"}'],
    ['any(a b) :: a+!STALE_TASK => approved', 'event 1 (approve): refused: expected {"code":"STALE_TASK"}, got null'],
    ['any(a b) :: => running; seat a=approved', 'seats: expected {"stage":"s1","person":"a","state":"approved"}'],
  ])('%s fails', (text, words) => {
    expect(failuresOf(text).join('\n')).toContain(words);
  });

  it.each(['any(a b) :: a+ b? => running', 'any(a).nothing :: a+ => approved', 'a :: a+ => approved; x y'])(
    '%s is no line',
    (text) => {
      expect(() => failuresOf(text)).toThrow(/There is no|Nothing is expected/);
    },
  );
});
