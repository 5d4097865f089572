/** 弃权: what an abstention means for each way of deciding. It shrinks some bases and no quorum. */
import { describe, expect, it } from 'vitest';
import type { CompiledStage } from '../../../domain/approvals';
import { Desk, stage } from './office';

const users = (...ids: string[]): CompiledStage['approvers'] => ids.map((user) => ({ id: user, by: 'user', user }));
const three = (more: Partial<CompiledStage>) =>
  new Desk([stage('one', { approvers: users('am', 'director', 'fin1'), reject: 'vote', ...more })]);

describe('abstaining', () => {
  it('is a decision: it stands in the trail and with the seat, and may ask for a comment', () => {
    const desk = three({ decide: { mode: 'all' }, require: { comment: ['abstain'] } });
    expect(desk.abstain('am')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(desk.abstain('am', { comment: '不熟悉' })).toBeNull();
    expect(desk.trail.at(-1)).toMatchObject({ operation: 'abstained', actor: { id: 'am' }, comment: '不熟悉' });
    expect(desk.seatOf('am')).toMatchObject({ state: 'abstained', vote: { outcome: 'abstain' }, comment: '不熟悉' });
    expect(desk.abstain('am', { comment: '再' })).toMatchObject({
      code: 'ALREADY_DECIDED',
      data: { decidedBy: { person: 'am', outcome: 'abstain' } },
    });
  });

  it('bars a withdrawal before the first decision', () => {
    const desk = three({ decide: { mode: 'all' } });
    desk.abstain('am');
    expect(desk.send('ae', { type: 'Withdrawn' })).toMatchObject({ code: 'WITHDRAW_NOT_ALLOWED' });
  });
});

type Act = 'a' | 'r' | '-';
const acts = { a: 'approve', r: 'reject', '-': 'abstain' } as const;
const order = ['am', 'director', 'fin1'] as const;

/** Plays the acts in order; a letter for each of the three, a space for nobody. */
const play = (more: Partial<CompiledStage>, script: string) => {
  const desk = three(more);
  Array.from(script).forEach((act, index) => {
    if (act === ' ') return;
    expect(desk.decide(order[index] ?? '', acts[act as Act])).toBeNull();
  });
  return desk.outcome;
};

describe('what it means for the count', () => {
  const rows: [string, Partial<CompiledStage>, string, string][] = [
    ['any: the others go on', { decide: { mode: 'any' } }, '-', 'running'],
    ['any: the others go on', { decide: { mode: 'any' } }, '-a', 'approved'],
    ['any: nobody left is an incident', { decide: { mode: 'any' } }, '---', 'incident'],
    ['any: a rejection beside abstentions rejects', { decide: { mode: 'any' } }, '-r-', 'rejected'],
    ['all: shrinks the base', { decide: { mode: 'all' } }, '-a', 'running'],
    ['all: shrinks the base', { decide: { mode: 'all' } }, '-aa', 'approved'],
    ['all: the last one may abstain', { decide: { mode: 'all' } }, 'aa-', 'approved'],
    ['all: nobody left is an incident', { decide: { mode: 'all' } }, '---', 'incident'],
    ['inOrder: shrinks the base', { decide: { mode: 'inOrder' } }, 'a-a', 'approved'],
    ['inOrder: nobody left is an incident', { decide: { mode: 'inOrder' } }, '---', 'incident'],
    ['percent: shrinks the base', { decide: { mode: 'percent', percent: 60 } }, 'a-', 'running'],
    ['percent: ceil(60 % of 2) = 2', { decide: { mode: 'percent', percent: 60 } }, 'a-r', 'rejected'],
    ['percent: ceil(50 % of 2) = 1', { decide: { mode: 'percent', percent: 50 } }, 'a-', 'approved'],
    ['percent: nobody left is an incident', { decide: { mode: 'percent', percent: 60 } }, '---', 'incident'],
    ['atLeast: the quorum stays', { decide: { mode: 'atLeast', count: 2 } }, 'a--', 'incident'],
    ['atLeast: the quorum stays', { decide: { mode: 'atLeast', count: 2 } }, 'a-a', 'approved'],
    ['atLeast: clamped to the seats, not by abstentions', { decide: { mode: 'atLeast', count: 9 } }, 'aa-', 'incident'],
    ['weight: need stays', { decide: { mode: 'weight', of: { am: 2, fin1: 2 }, need: 3 } }, 'a-', 'running'],
    ['weight: need stays', { decide: { mode: 'weight', of: { am: 2, fin1: 2 }, need: 3 } }, 'a--', 'incident'],
    ['perGroup: minima stay', { decide: { mode: 'perGroup', of: { am: 1, director: 1 } } }, 'a--', 'incident'],
    ['perGroup: minima stay', { decide: { mode: 'perGroup', of: { am: 1, director: 1 } } }, 'aa', 'approved'],
  ];
  for (const [what, more, script, outcome] of rows) {
    it(`${what}: ${script} → ${outcome}`, () => {
      expect(play(more, script)).toBe(outcome);
    });
  }

  it('with a veto a rejection beside abstentions still ends it', () => {
    expect(play({ decide: { mode: 'atLeast', count: 2 }, reject: 'veto' }, '--r')).toBe('rejected');
  });
});
