/** A line of the estimate is to be done by a partner: the offers, which one is proposed and why, approved before the line is executed (JOB-10). */
import { z } from 'zod';
import { caseId, outsourcingFields } from '../case-fields';
import { stepTitles } from '../job-words';
import { heldEstimate, outsourcedItems, type OutsourcedItem } from '../outsourcing';
import { isUndecided } from '../runs';
import type { FormStart, JobState, Outsourcing, Step } from '../types';
import { askApproval } from './shared/ask-approval';
import { count, date, fen, line, outsourcedLine, rows, text } from './shared/fields';
import { caseRunning, fault, invalid, misplaced, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const offer = z.strictObject({
  partner: line({ zh: '合作方', en: 'Partner' }, 100),
  what: line({ zh: '报价内容', en: 'What is offered' }),
  costFen: fen({ zh: '报价金额', en: 'Price' }, 1),
  deliveryDate: date({ zh: '交付日期', en: 'Delivery date' }),
});

const schema = z.strictObject({
  line: outsourcedLine({ zh: '外发项目', en: 'Item' }),
  offers: rows(offer, { zh: '报价', en: 'Offers' }, 20),
  proposed: count(
    { zh: '拟采用第几家', en: 'Proposed offer', hint: { zh: '报价表中的序号', en: 'Its number in the table above' } },
    1,
    20,
  ),
  reason: text(
    {
      zh: '选择理由',
      en: 'Why this one',
      hint: {
        zh: '只有一家报价或超出估价时请说明',
        en: 'Also why there is one offer only, or why it is dearer than quoted',
      },
    },
    2000,
  ),
});

/** Came back to the AE: it is put up again in its own case. */
const isReturned = ({ newest }: OutsourcedItem): boolean => newest?.outcome === 'returned';
const isRunning = ({ newest }: OutsourcedItem): boolean => newest?.outcome === 'running';

/** What the form begins with: what came back, else the first line without a request that holds. */
const due = (job: JobState): OutsourcedItem | undefined => {
  const items = outsourcedItems(job);
  return items.find(isReturned) ?? items.find((item) => !item.approved && !item.unasked && !isRunning(item));
};

export const requestOutsourcing: Step<z.output<typeof schema>> = {
  kind: 'request-outsourcing',
  title: stepTitles['request-outsourcing'],
  stages: ['estimate', 'execution', 'billing'],
  rules: ['JOB-10'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    const items = outsourcedItems(job);
    const [first] = items;
    if (!first) return misplaced('No line of the estimate is outsourced', 'JOB-10');
    const free = items.some((item) => !isRunning(item));
    return free || !first.newest ? null : caseRunning(first.newest.caseId, 'JOB-10');
  },
  apply: (job, content, incoming, facts) => {
    const item = outsourcedItems(job).find((each) => each.line === content.line);
    const running = item && isRunning(item) ? item.newest : undefined;
    if (running) return { refusal: caseRunning(running.caseId, 'JOB-10') };
    // Once the work is live a partner may have delivered: the true date is recorded, though late.
    const faults: Fault[] = content.offers.flatMap(({ deliveryDate }, index) =>
      deliveryDate < facts.today && !job.live
        ? [fault(`offers.${index}.deliveryDate`, 'past_date', 'Lies in the past')]
        : [],
    );
    if (!item) faults.push(fault('line', 'not_outsourced', 'No such line of the estimate with an outside cost'));
    if (content.proposed > content.offers.length) {
      faults.push(fault('proposed', 'no_such_offer', `There are ${content.offers.length} offers`));
    }
    if (!item || faults.length > 0) return invalid(faults, 'JOB-10');
    const { at, by } = stamp(incoming, facts);
    const again = item.newest && isUndecided(item.newest) ? item.newest : undefined;
    const number = again?.number ?? job.outsourcings.length + 1;
    const { offers, proposed, reason } = content;
    const { description, occurrence, quotedCostFen } = item;
    const request: Outsourcing = {
      ...{ number, estimateVersion: heldEstimate(job)?.version ?? 0, description, occurrence, quotedCostFen },
      ...{ offers, proposed, reason, at, by },
      caseId: again?.caseId ?? caseId(job, `outsourcing-${number}`),
      outcome: 'running',
      since: at,
    };
    const state: JobState = { ...job, outsourcings: [...job.outsourcings.filter((each) => each !== again), request] };
    return {
      state,
      commands: [
        askApproval(state, {
          key: 'outsourcing',
          caseId: request.caseId,
          subjectId: `${job.number}/outsourcing-${number}`,
          fields: outsourcingFields(state, request),
          submitterId: by,
          again: again !== undefined,
        }),
      ],
      trail: { number, item: description, caseId: request.caseId },
    };
  },
  asks: (job) => ({ key: 'outsourcing', again: outsourcedItems(job).find(isReturned)?.newest?.caseId ?? null }),
  initial: (job): FormStart => {
    const item = due(job);
    if (!item) return {};
    if (!isReturned(item) || !item.newest) return { line: item.line, proposed: 1 };
    const { offers, proposed, reason } = item.newest;
    return { line: item.line, offers: offers.map((each) => ({ ...each })), proposed, reason };
  },
};
