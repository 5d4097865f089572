/** What goes before a proposal in a sample job's past, in the words of its own people: the creative brief (JOB-23). */
import { personId } from './people';
import { decides, step, type StoryLine } from './story';

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
