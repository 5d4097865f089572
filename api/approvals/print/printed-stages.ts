/** The stages on paper: who sat where, what they decided, on whose behalf, when, with which words. Pure. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { z } from 'zod';
import type { caseView, seat as seatSchema, stageView } from '../contract-case';
import { localMinute } from '../../shared/local-minute';
import type { Language } from '../../shared/print/format';
import { seatWords, signerWords, stageWords, words } from './words';

type CaseView = z.output<typeof caseView>;
type Stage = z.output<typeof stageView>;
type Seat = z.output<typeof seatSchema>;

export function printedStages(view: CaseView, language: Language, timeZone: string): Content[] {
  return view.stages.map((stage): Content => {
    const head: TableCell[] = [
      { text: titleOf(view, stage, language), style: 'stage', colSpan: 3 },
      {},
      {},
      { text: stateOf(stage, language), style: 'stage', alignment: 'right' },
    ];
    const seats = stage.seats.map((seat): TableCell[] => [
      personOf(seat, language),
      decisionOf(seat, language),
      seat.comment ?? '',
      { text: seat.decidedAt ? localMinute(seat.decidedAt, timeZone) : '', alignment: 'right' },
    ]);
    const empty: TableCell[][] =
      seats.length > 0 || stage.state !== 'open' ? [] : [[{ text: words.nobody[language], colSpan: 4 }, {}, {}, {}]];
    return {
      layout: 'thin',
      margin: [0, 0, 0, 4],
      table: { widths: [120, 70, '*', 92], body: [head, ...seats, ...empty] },
    };
  });
}

function titleOf(view: CaseView, stage: Stage, language: Language): string {
  const title = stage.title[language];
  const block = view.blocks.find(({ id }) => id === stage.block?.id);
  if (!block || !stage.block) return title;
  const branch = `${words.branch[language]} ${String(stage.block.branch + 1)}`;
  return `${title}（${block.title[language]} · ${words.parallel[language]} · ${branch}）`;
}

function stateOf(stage: Stage, language: Language): string {
  const round = `${words.round[language]} ${String(stage.keptFrom ?? stage.round)}`;
  return `${stageWords[stage.state][language]} · ${round}`;
}

function personOf({ person, onBehalfOf, addedBy }: Seat, language: Language): string {
  const behalf = onBehalfOf ? `（${words.onBehalfOf[language]} ${onBehalfOf.name}）` : '';
  const added = addedBy ? `（${signerWords[addedBy.kind][language]}）` : '';
  return `${person.name}${behalf}${added}`;
}

function decisionOf({ state, decidedBy }: Seat, language: Language): string {
  const known: { readonly [state: string]: { zh: string; en: string } } = seatWords;
  const word = known[state]?.[language] ?? state;
  if (!decidedBy) return word;
  const who = decidedBy.id === 'system' ? words.system[language] : decidedBy.name;
  return `${word}（${words.decidedBy[language]}${who}）`;
}
