/** The trail on paper, oldest line first. Pure. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { z } from 'zod';
import { localMinute } from '../../shared/local-minute';
import type { Bilingual } from '../../../domain/approvals';
import type { trailEntry } from '../../shared/contract';
import type { Language } from '../../shared/print/format';
import { operationWords, words } from './words';

type Line = z.output<typeof trailEntry>;

export interface TrailNames {
  people: { readonly [id: string]: string };
  stages: { readonly [id: string]: string };
}

/** Whom a line names beside who acted: ids under these names of its detail. */
const peopleKeys = ['to', 'person', 'inPlaceOf', 'people'] as const;

export function printedTrail(lines: readonly Line[], names: TrailNames, language: Language, timeZone: string): Content {
  const head = [words.time, words.who, words.what, words.comment].map((word): TableCell => ({
    text: word[language],
    style: 'label',
  }));
  return {
    layout: 'thin',
    table: {
      headerRows: 1,
      // The words of people need the room; a row may break over pages, for no page holds the longest of them.
      widths: [24, 78, 66, 110, '*'],
      body: [
        [{ text: '#', style: 'label' }, ...head],
        ...lines.map((line): TableCell[] => [
          String(line.seq),
          localMinute(line.at, timeZone),
          whoOf(line, language),
          whatAndWhere(line, names, language),
          line.comment ?? '',
        ]),
      ],
    },
  };
}

/** Ids of people in the details of the lines, so that their names can be read at once. */
export function peopleInTrail(lines: readonly Pick<Line, 'detail'>[]): string[] {
  return lines.flatMap(({ detail }) => peopleKeys.flatMap((key) => idsIn(detail?.[key])));
}

function whatAndWhere(line: Line, names: TrailNames, language: Language): TableCell {
  const what = whatOf(line, names, language);
  return line.stage === undefined
    ? what
    : { stack: [what, { text: names.stages[line.stage] ?? line.stage, style: 'faint' }] };
}

function whoOf({ actor }: Line, language: Language): string {
  if (actor.kind === 'system') return words.system[language];
  return actor.onBehalfOf ? `${actor.name}（${words.onBehalfOf[language]} ${actor.onBehalfOf.name}）` : actor.name;
}

function whatOf({ operation, detail }: Line, names: TrailNames, language: Language): string {
  const known: { readonly [operation: string]: Bilingual } = operationWords;
  const word = known[operation]?.[language] ?? operation;
  const people = [...new Set(peopleKeys.flatMap((key) => idsIn(detail?.[key])))].map((id) => names.people[id] ?? id);
  return people.length > 0 ? `${word}：${people.join('、')}` : word;
}

function idsIn(value: unknown): string[] {
  return [value].flat().filter((id): id is string => typeof id === 'string');
}
