/** How the pages of approvals order what the server says: the path, seats with their signers, outputs, decisions on many. */
import { describe, expect, it } from 'vitest';
import { pathItems } from '../../web/src/approvals/case/path-items';
import { seatTree, type SeatNode } from '../../web/src/approvals/case/seat-tree';
import { peopleIn } from '../../web/src/approvals/case/trail-people';
import { apartBecause } from '../../web/src/approvals/lists/apart-because';
import { outputSpec, outputsGiven } from '../../web/src/approvals/task/outputs-given';
import type { BlockView, OutputField, Seat, StageView } from '../../web/src/shared/types';

const stage = (id: string, block?: StageView['block']): StageView => ({
  ...{ id, title: { zh: id, en: id }, state: 'ahead', round: 1, seats: [], passedOver: [], dueAt: null },
  ...{ conditional: false, manual: false, outputs: [], ...(block ? { block } : {}) },
});
const block: BlockView = {
  ...{ id: 'both', title: { zh: '', en: '' }, join: 'all', state: 'ahead', round: 1, conditional: false },
  branches: [
    { state: 'ahead', stages: ['legal'] },
    { state: 'ahead', stages: ['media', 'purchase'] },
  ],
};

describe('the path', () => {
  it('draws the stages of a block once, together, by branch and in order', () => {
    const stages = [
      stage('first'),
      stage('legal', { id: 'both', branch: 0 }),
      stage('media', { id: 'both', branch: 1 }),
      stage('purchase', { id: 'both', branch: 1 }),
      stage('last'),
    ];
    const drawn = pathItems(stages, [block]).map((item) =>
      item.kind === 'stage' ? item.stage.id : item.branches.map((branch) => branch.map(({ id }) => id)),
    );
    expect(drawn).toEqual(['first', [['legal'], ['media', 'purchase']], 'last']);
  });
  it('leaves no stage out whose block is not told of', () =>
    expect(pathItems([stage('legal', { id: 'gone', branch: 0 })], [block])).toHaveLength(1));
});

const seat = (id: string, below?: string): Seat => ({
  ...{ id, stage: 's', person: { id, name: id }, state: 'open', why: [], mayRemove: false },
  ...(below ? { addedBy: { seatId: below, person: { id: below, name: below }, kind: 'before' as const } } : {}),
});
const shape = (nodes: SeatNode[]): unknown[] => nodes.map((node) => [node.seat.id, shape(node.signers)]);

describe('seats', () => {
  it('stand with their signers below them, and those of the signers below these', () =>
    expect(shape(seatTree([seat('a'), seat('b', 'a'), seat('c', 'b'), seat('d')]))).toEqual([
      ['a', [['b', [['c', []]]]]],
      ['d', []],
    ]));
  it('leave no signer out whose seat is not there', () =>
    expect(shape(seatTree([seat('b', 'gone')]))).toEqual([['b', []]]));
});

describe('what a stage asks for', () => {
  const output = (name: string, kind: string): OutputField => ({ name, kind, label: { zh: name, en: name } });
  it('is needed, each by the input of its kind, a percentage between 0 and 100', () => {
    expect(outputSpec(output('rate', 'percent'))).toMatchObject({
      widget: 'percent',
      required: true,
      min: 0,
      max: 100,
    });
    expect(outputSpec(output('limitFen', 'fen'))).toMatchObject({ widget: 'fen', min: 0 });
    expect(outputSpec(output('note', 'string'))).toMatchObject({ widget: 'text', maxLength: 2000 });
  });
  it('is sent trimmed, a no and a zero too, and nothing that was not asked for', () =>
    expect(
      outputsGiven([output('a', 'text'), output('b', 'boolean'), output('c', 'number')], {
        ...{ a: ' x ', b: false, c: 0, d: 'other' },
      }),
    ).toEqual({ a: 'x', b: false, c: 0 }));
});

describe('whom an entry of the trail names', () => {
  it('are the people it went to, one or several', () => {
    expect(peopleIn({ operation: 'transferred', detail: { to: 'u-b' } })).toEqual(['u-b']);
    expect(peopleIn({ operation: 'signersAdded', detail: { to: ['u-b', 'u-c'] } })).toEqual(['u-b', 'u-c']);
    expect(peopleIn({ operation: 'stageOpened', detail: { seats: [{ person: 'u-a' }, { person: 'u-b' }] } })).toEqual([
      'u-a',
      'u-b',
    ]);
  });
  it('is nobody where it names nobody, whatever stands in it', () => {
    expect(peopleIn({ operation: 'jumped', detail: { from: 'first', to: 'last' } })).toEqual([]);
    expect(peopleIn({ operation: 'delegated' })).toEqual([]);
    expect(peopleIn({ operation: 'copied', detail: { to: [1, null] } })).toEqual([]);
  });
});

describe('deciding many', () => {
  const outputs: OutputField[] = [{ name: 'rate', kind: 'percent', label: { zh: '', en: '' } }];
  it('leaves apart what cannot be decided now, and what needs something filled in to approve', () => {
    expect(apartBecause({ operations: ['comment'], outputs: [] }, 'approve')).toBe('closed');
    expect(apartBecause({ operations: ['approve', 'reject'], outputs }, 'approve')).toBe('outputs');
    expect(apartBecause({ operations: ['approve', 'reject'], outputs }, 'reject')).toBeNull();
    expect(apartBecause({ operations: ['approve', 'reject'], outputs: [] }, 'approve')).toBeNull();
  });
});
