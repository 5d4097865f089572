/** What goes before a proposal in a sample job's past, in the words of its own people: the creative brief (JOB-23), the rehearsal (JOB-8), and the review of the round before (JOB-22). */
import { personId } from './people';
import { decides, step, yuan, type StoryLine } from './story';
import type { WorkingPast } from './working-past';

/** Who confirms a rehearsal for an AE: the account manager above. */
const managerOf: { [ae: string]: string } = {
  linxiaoyu: 'wangsiyuan',
  zhangbo: 'wangsiyuan',
  liuchang: 'lirong',
  wutong: 'lirong',
  zhaoyiming: 'chenjia',
  xulang: 'chenjia',
};

/** Who signs for an AE: the account director above. */
const directorOf: { [ae: string]: string } = { zhaoyiming: 'handong', xulang: 'handong' };

export interface SampleStrategy {
  audience: string;
  message: string;
  support: string;
  tone: string;
  deliverables: string;
  /** Username of who leads the creative work. */
  creative: string;
  neededOn: string;
}

/** The AE submits the creative brief. */
export function submitsStrategy(ago: number, time: string, ae: string, strategy: SampleStrategy): StoryLine {
  const { creative, ...content } = strategy;
  return step(ago, time, ae, 'submit-strategy', { ...content, creativeId: personId(creative) });
}

/** The AE submits it, and on the next day creative agrees and the account director signs. */
export const signedStrategy = (ago: number, ae: string, strategy: SampleStrategy): StoryLine[] => [
  submitsStrategy(ago, '16:40', ae, strategy),
  decides(ago - 1, '10:50', strategy.creative, 'approve', '可以做，按此展开。'),
  decides(ago - 1, '16:10', directorOf[ae] ?? 'zhouyaqin', 'approve'),
];

/** A line of the estimate, what it reckons with, and the offers in whole yuan; the first is proposed. */
export interface SampleOutsourcing {
  line: number;
  quoted: number;
  offers: [partner: string, what: string, price: number][];
  reason: string;
}

/** The AE asks to give a line to a partner (JOB-10). */
export const asksForPartner = (
  when: readonly [ago: number, time: string],
  ae: string,
  deliveryDate: string,
  { line, offers, reason }: SampleOutsourcing,
): StoryLine =>
  step(...when, ae, 'request-outsourcing', {
    line,
    offers: offers.map(([partner, what, price]) => ({ partner, what, costFen: yuan(price), deliveryDate })),
    proposed: 1,
    reason,
  });

/** The AE asks for one line after another, and the same afternoon they are approved: by four eyes where the definition wants them. */
export const outsourced = (
  ago: number,
  ae: string,
  deliveryDate: string,
  requests: readonly SampleOutsourcing[],
): StoryLine[] =>
  requests.flatMap((request, index): StoryLine[] => {
    const price = request.offers[0]?.[2] ?? 0;
    const fourEyes = price >= 20_000 || price > request.quoted || request.offers.length < 2;
    const hour = String(13 + index);
    return [
      asksForPartner([ago, `${hour}:31`], ae, deliveryDate, request),
      decides(ago, `${hour}:42`, managerOf[ae] ?? 'wangsiyuan', 'approve'),
      ...(fourEyes ? [decides(ago, `${hour}:53`, directorOf[ae] ?? 'zhouyaqin', 'approve')] : []),
    ];
  });

/** The round is rehearsed, and on the same afternoon creative and the account manager confirm it. */
export const confirmedRehearsal = (
  past: Pick<WorkingPast, 'day'>,
  ago: number,
  people: { ae: string; creative: string; manager?: string },
  what: { summary: string; findings: string },
): StoryLine[] => [
  step(ago, '10:05', people.ae, 'rehearse-proposal', {
    ...what,
    heldOn: past.day(ago),
    presenterId: personId(people.ae),
  }),
  decides(ago, '13:45', people.creative, 'approve'),
  decides(ago, '14:10', people.manager ?? managerOf[people.ae] ?? 'wangsiyuan', 'approve', '可以提案。'),
];

/** A round that the client did not accept is gone over in the house; creative settles what follows from it. */
export const reviewedPresentation = (
  past: Pick<WorkingPast, 'day'>,
  [ago, settled]: readonly [ago: number, settled: number],
  people: { ae: string; creative: string },
  { participants, conclusions, what, result }: { [word in 'participants' | 'conclusions' | 'what' | 'result']: string },
): StoryLine[] => [
  step(ago, '16:40', people.ae, 'review-presentation', {
    ...{ heldOn: past.day(ago), participants, conclusions },
    points: [{ what, ownerId: personId(people.creative), dueOn: past.day(settled) }],
  }),
  step(settled, '17:10', people.creative, 'settle-point', { point: 1, result }),
];
