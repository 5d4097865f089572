/**
 * A case on paper: what was decided, by whom, with which words, and how anybody can prove it later. Takes what one person may
 * see and nothing else, so nothing hidden can be on it. Pure: a view in, a document of pdfmake out.
 */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { z } from 'zod';
import { localMinute } from '../../shared/local-minute';
import type { trailEntry } from '../../shared/contract';
import type { caseView } from '../contract-case';
import { workingTime, type Language } from '../../shared/print/format';
import { sheet } from '../../shared/print/sheet';
import { printedStages } from './printed-stages';
import { printedSubject, printedValue, type SubjectNames } from './printed-subject';
import { printedTrail } from './printed-trail';
import { momentWords, sideWords, statusWords, words } from './words';

type CaseView = z.output<typeof caseView>;

/** Everything that goes on the paper, as plain data. */
export interface Printing extends SubjectNames {
  view: CaseView;
  trail: readonly z.output<typeof trailEntry>[];
  definitionSha256: string;
  agencyName: string;
  printedBy: string;
  printedAt: string;
  /** An IANA name. */
  timeZone: string;
}

export function caseDocument(printing: Printing, language: Language): TDocumentDefinitions {
  const { view, timeZone } = printing;
  const footer = `${words.printedBy[language]} ${printing.printedBy}　${words.printedAt[language]} ${localMinute(printing.printedAt, timeZone)}`;
  return {
    ...sheet({ title: `${view.definitionTitle[language]} ${view.title}`, head: printing.agencyName, foot: footer }),
    content: [
      { text: view.definitionTitle[language], style: 'title' },
      { text: view.title, alignment: 'center', margin: [0, 2, 0, 8] },
      summary(printing, language),
      ...section(words.subject[language], printedSubject(view.subject, printing, language)),
      ...section(words.stages[language], printedStages(view, language, timeZone)),
      ...section(words.outputs[language], outputs(printing, language)),
      ...section(words.questions[language], questions(view, language, timeZone)),
      ...section(words.copies[language], copies(view, language, timeZone)),
      ...section(words.attribution[language], [attribution(view, language)]),
      ...section(words.trail[language], [
        printedTrail(
          printing.trail,
          { people: printing.people, stages: stageTitles(view, language) },
          language,
          timeZone,
        ),
      ]),
      proof(printing, language),
    ],
  };
}

function stageTitles(view: CaseView, language: Language): { [id: string]: string } {
  return Object.fromEntries([...view.stages, ...view.blocks].map(({ id, title }) => [id, title[language]]));
}

/** Nothing to say: no heading either. */
function section(title: string, content: Content[]): Content[] {
  return content.length === 0 ? [] : [{ text: title, style: 'heading' }, ...content];
}

function summary({ view, timeZone }: Printing, language: Language): Content {
  const status = statusWords[view.outcome ?? view.status]?.[language] ?? view.status;
  const facts: [string, string][] = [
    [words.number[language], view.id],
    [words.status[language], status],
    [words.submitter[language], view.submitter.name],
    [words.template[language], `${view.definitionKey} v${String(view.definitionVersion)}`],
    [words.startedAt[language], localMinute(view.startedAt, timeZone)],
    [words.endedAt[language], view.endedAt ? localMinute(view.endedAt, timeZone) : words.none[language]],
    [words.round[language], String(view.round)],
    [words.revision[language], String(view.subjectRevision)],
  ];
  const cells = facts.map(([label, value]): TableCell[] => [{ text: label, style: 'label' }, value]);
  const body = cells.flatMap((cell, index) => (index % 2 === 0 ? [[...cell, ...(cells[index + 1] ?? ['', ''])]] : []));
  return { table: { widths: [60, '*', 60, '*'], body }, layout: 'thin' };
}

function outputs(printing: Printing, language: Language): Content[] {
  const { view, timeZone } = printing;
  if (view.outputs.length === 0) return [];
  const body = view.outputs.map((output): TableCell[] => {
    const value = printedValue(output, printing, language);
    const others = output.differing.map(
      (other) => `${printedValue({ ...output, value: other.value }, printing, language)}（${other.by.name}）`,
    );
    return [
      { text: output.label[language], style: 'label' },
      {
        text: [
          value,
          ...(others.length > 0
            ? [{ text: `  ${words.differing[language]} ${others.join('、')}`, style: 'faint' }]
            : []),
        ],
      },
      `${output.by.name} ${localMinute(output.at, timeZone)}`,
    ];
  });
  return [{ table: { widths: [120, '*', 150], body }, layout: 'thin' }];
}

function questions(view: CaseView, language: Language, timeZone: string): Content[] {
  return view.questions.map((asked): Content => {
    const answer = asked.answer ?? (asked.closedAt === undefined ? words.unanswered[language] : words.closed[language]);
    return {
      margin: [0, 0, 0, 4],
      stack: [
        `${asked.askedBy.name} → ${asked.to.name}（${localMinute(asked.askedAt, timeZone)}）：${asked.question}`,
        {
          text: `${asked.answeredBy?.name ?? asked.to.name}${asked.answeredAt ? `（${localMinute(asked.answeredAt, timeZone)}）` : ''}：${answer}`,
          margin: [12, 0, 0, 0],
        },
      ],
    };
  });
}

function copies(view: CaseView, language: Language, timeZone: string): Content[] {
  const said = view.copies.map(({ person, on, readAt }) => {
    const read = readAt === undefined ? '' : `，${words.read[language]} ${localMinute(readAt, timeZone)}`;
    return `${person.name}（${momentWords[on][language]}${read}）`;
  });
  return said.length === 0 ? [] : [said.join('、')];
}

function attribution({ attribution: minutes }: CaseView, language: Language): Content {
  const sides = ['submitter', 'approver', 'question', 'system'] as const;
  return sides.map((side) => `${sideWords[side][language]} ${workingTime(minutes[side], language)}`).join('　');
}

/** What the paper can be checked against: the text of the rules, and the end of the chain of the trail. */
function proof({ view, trail, definitionSha256 }: Printing, language: Language): Content {
  const last = trail.at(-1);
  return {
    margin: [0, 12, 0, 0],
    fontSize: 8,
    style: 'faint',
    stack: [
      `${words.sha[language]} ${view.definitionKey} v${String(view.definitionVersion)}：${definitionSha256}`,
      `${words.chain[language]} #${String(last?.seq ?? 0)}：${last?.hash ?? ''}`,
    ],
  };
}
