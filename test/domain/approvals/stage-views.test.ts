/** A case as people read it: stages and blocks in order, with where each stands, why, and who decided. */
import { describe, expect, it } from 'vitest';
import { blockViews, stageViews, type CompiledStage } from '../../../domain/approvals';
import { block, Desk, stage } from './office';

const by = (id: string, user: string, more: Partial<CompiledStage> = {}) =>
  stage(id, { approvers: [{ id: '1', by: 'user', user }], ...more });
const both = () => block('both', [[by('legal', 'fin1')], [by('media', 'gm')]], { join: 'any' });
const seen = (desk: Desk) =>
  stageViews(desk.state).map(({ id, state, because, keptFrom, block: around, seats }) => [
    id,
    [state, because, keptFrom === undefined ? undefined : `from ${keptFrom}`]
      .filter((one) => one !== undefined)
      .join(' '),
    around ? `${around.id} ${around.branch} ${around.join}` : '',
    seats.map(({ person, state: stands }) => `${person}:${stands}`).join(' '),
  ]);

describe('stages as they are read', () => {
  it('with the block around them, why they were left out, and who passed a kept one', () => {
    const desk = new Desk([by('a', 'am'), both(), by('z', 'director')]);
    desk.approve('am');
    desk.approve('gm');
    expect(seen(desk)).toEqual([
      ['a', 'approved', '', 'am:approved'],
      ['legal', 'cancelled join', 'both 0 any', 'fin1:superseded'],
      ['media', 'approved', 'both 1 any', 'gm:approved'],
      ['z', 'open', '', 'director:open'],
    ]);
    desk.giveBack('director', { returnTo: 'previous' });
    expect(seen(desk)).toEqual([
      ['a', 'kept from 1', '', 'am:approved'],
      ['legal', 'open', 'both 0 any', 'fin1:open'],
      ['media', 'open', 'both 1 any', 'gm:open'],
      ['z', 'ahead', '', ''],
    ]);
    desk.send('admin', { type: 'Jumped', to: 'z', reason: 'urgent' });
    expect(seen(desk).map(([id, state]) => `${id ?? ''} ${state ?? ''}`)).toEqual([
      'a kept from 1',
      'legal skipped override',
      'media skipped override',
      'z open',
    ]);
  });

  it('and the blocks by themselves', () => {
    const desk = new Desk([both(), by('z', 'director')]);
    desk.approve('gm');
    expect(blockViews(desk.state)).toMatchObject([
      {
        id: 'both',
        join: 'any',
        state: 'approved',
        branches: [
          { state: 'cancelled', stages: ['legal'] },
          { state: 'approved', stages: ['media'] },
        ],
      },
    ]);
  });
});
