import { describe, expect, it } from 'vitest';
import { happeningWords, jobLoopView, jobNextDue, jobTotalFen, stages, stepTitles } from '../../../domain/jobs';
import { cases, jobIn, number, Story, totalFen } from './story';

describe('A whole job', () => {
  it('goes from brief to closed by steps alone, each state and event through JSON', () => {
    const story = new Story().open();
    expect(story.waits).toEqual(['JOB-2 BACKGROUND_MISSING ae', 'JOB-1 BRIEF_MISSING ae']);
    story.take('record-background').take('record-brief');
    expect(story.stage).toBe('proposal');
    story
      .prepare()
      .take('present-proposal')
      .take('record-proposal-outcome', { outcome: 'revise', feedback: '主视觉太冷' })
      .prepare()
      .take('present-proposal', { summary: '暖色版本', costFen: 90_000 })
      .take('record-proposal-outcome');
    expect(story.state.proposals.map(({ round, costFen }) => [round, costFen])).toEqual([
      [1, 320_000],
      [2, 90_000],
    ]);
    expect(story.stage).toBe('estimate');
    story.take('submit-estimate').approvalReturns(cases.estimate(1));
    story.take('submit-estimate', { discountPercent: 0 }).approvalEnds(cases.estimate(1), 'rejected');
    story.take('submit-estimate').approvalEnds(cases.estimate(2)).take('send-estimate');
    expect(jobNextDue(story.state)).toBe(story.state.estimates[1]?.link?.remindAt);
    story.answer(`${number}-l1`, 'confirmed', '同意');
    expect(jobNextDue(story.state)).toBeNull();
    expect(story.stage).toBe('execution');
    story
      .outsource()
      .take('submit-final-proof')
      .take('sign-final-proof', { passed: false, opinion: '“第一”属绝对化用语' })
      .take('submit-final-proof', { version: 'V2' })
      .take('sign-final-proof', { version: 'V2' })
      .take('go-live');
    expect(story.stage).toBe('billing');
    const first = 2_000_000;
    const rest = totalFen - first;
    story
      .take('request-billing', { amountFen: first })
      .approvalEnds(cases.billing(1))
      .take('record-invoice', { amountFen: first })
      .take('request-billing', { amountFen: rest })
      .approvalEnds(cases.billing(2))
      .take('record-invoice', { billing: 2, amountFen: rest, invoiceNumber: '12345678' })
      .take('record-receipt', { billing: 2, amountFen: rest, reference: 'R-2' })
      .take('record-receipt', { amountFen: first - 1, reference: 'R-1' });
    expect(story.stage).toBe('billing');
    story.take('record-receipt', { amountFen: 1, reference: 'R-3' });
    expect(story.stage).toBe('closing');
    expect(story.waits).toEqual(['JOB-18 CLOSING_MISSING ae', 'JOB-20 REVIEW_MISSING ae']);
    story.take('record-closing').take('close-job');
    expect(jobLoopView(story.state)).toEqual({
      stage: 'closing',
      left: stages.slice(0, -1),
      proposal: 'accepted',
      ended: 'closed',
    });
    expect(story.blockers).toEqual([]);
    expect(jobTotalFen(story.state)).toBe(totalFen);
    for (const { operation } of story.trail) expect({ ...stepTitles, ...happeningWords }).toHaveProperty(operation);
  });

  it('keeps costs out of the trail and out of what the client is shown', () => {
    const story = jobIn('estimate').take('submit-estimate');
    const submitted = JSON.stringify(story.last.trail);
    story.approvalEnds(cases.estimate(1)).take('send-estimate');
    const issued = story.last.commands.find(({ type }) => type === 'IssueLink');
    expect(issued).toMatchObject({
      linkId: `${number}-l1`,
      contactId: 'contact-1',
      shown: { totalFen, vatFen: 291_600, lines: [{ amountFen: 2_400_000 }, { amountFen: 3_000_000 }] },
    });
    for (const told of [submitted, JSON.stringify(issued), JSON.stringify(story.last.trail)]) {
      expect(told).not.toMatch(/cost|margin|1500000/i);
    }
  });
});
