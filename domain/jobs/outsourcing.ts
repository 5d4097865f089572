/** Which lines of the estimate partners do, and the requests for them (JOB-10). Pure reading of the facts. */
import type { Fen } from '../shared/money';
import { confirmedEstimate, pendingEstimate } from './estimates';
import type { Estimate, EstimateLine, JobState, Outsourcing } from './types';

/** A line of the estimate that a partner does. */
export interface OutsourcedItem extends Pick<Outsourcing, 'description' | 'occurrence'> {
  /** Number of the line in the estimate as it is held now, from 1. */
  line: number;
  quotedCostFen: Fen;
  /** The request whose offer is taken; absent where the line has become dearer since. */
  approved?: Outsourcing;
  newest?: Outsourcing;
  /** It was executed before requests were kept, and needs none. */
  unasked?: true;
}

/** The estimate whose lines are to be executed: the confirmed one, else the one on its way. */
export const heldEstimate = (job: JobState): Estimate | undefined => confirmedEstimate(job) ?? pendingEstimate(job);

/** An approval covers its line up to what the estimate said when it was given, or up to the offer that was taken. */
const covers = ({ quotedCostFen, offers, proposed }: Outsourcing, lineCostFen: Fen): boolean =>
  quotedCostFen >= lineCostFen || (offers[proposed - 1]?.costFen ?? 0) >= lineCostFen;

/** Which of the lines with these words it is, from 1. */
const occurrenceAt = (lines: readonly EstimateLine[], index: number): number =>
  lines.slice(0, index + 1).filter(({ description }) => description === lines[index]?.description).length;

/** The line stood in the estimate that was executed before requests were kept, and costs no more than it did there. */
function isUnasked(job: JobState, { description, outsideCostFen }: EstimateLine, occurrence: number): boolean {
  const executed = job.estimates.find(({ version }) => version === job.executedUnasked)?.lines ?? [];
  return executed.some(
    (line, index) =>
      line.description === description &&
      occurrenceAt(executed, index) === occurrence &&
      line.outsideCostFen >= outsideCostFen,
  );
}

/** In the order of the lines. A request stays with its line as long as the line's words stay, and its cost does not rise above what was approved. */
export function outsourcedItems(job: JobState): OutsourcedItem[] {
  const lines = heldEstimate(job)?.lines ?? [];
  return lines.flatMap((line, index): OutsourcedItem[] => {
    const { description, outsideCostFen } = line;
    if (outsideCostFen === 0) return [];
    const occurrence = occurrenceAt(lines, index);
    const requests = job.outsourcings.filter(
      (request) => request.description === description && request.occurrence === occurrence,
    );
    const approved = requests.findLast((request) => request.outcome === 'approved' && covers(request, outsideCostFen));
    const newest = requests.at(-1);
    return [
      {
        ...{ line: index + 1, description, occurrence, quotedCostFen: outsideCostFen },
        ...(approved ? { approved } : {}),
        ...(newest ? { newest } : {}),
        ...(isUnasked(job, line, occurrence) ? { unasked: true as const } : {}),
      },
    ];
  });
}
