import { describe, expect, it } from 'vitest';
import {
  channelsFor,
  chosenKinds,
  defaultWishes,
  noticeKinds,
  type Channels,
  type NoticeKind,
} from '../../../domain/people';

const everything = (channels: Channels) =>
  Object.fromEntries(noticeKinds.map((kind) => [kind, channels])) as { [kind in NoticeKind]: Channels };

describe('what somebody wants to hear of', () => {
  it('is everything in the house, and by mail what needs them, as long as they chose nothing', () => {
    for (const kind of noticeKinds) expect(channelsFor(kind, defaultWishes).inApp, kind).toBe(true);
    expect(channelsFor('task-opened', defaultWishes).mail).toBe(true);
    expect(channelsFor('case-copied', defaultWishes).mail).toBe(false);
  });

  it('is what they chose, where they did', () => {
    const wishes = { ...defaultWishes, kinds: { 'task-opened': { inApp: false, mail: false } } };
    expect(channelsFor('task-opened', wishes)).toEqual({ inApp: false, mail: false });
    expect(channelsFor('task-overdue', wishes)).toEqual({ inApp: true, mail: true });
  });

  it('is kept only where it differs from the default, and means the same after', () => {
    const usual = Object.fromEntries(noticeKinds.map((kind) => [kind, channelsFor(kind, defaultWishes)]));
    expect(chosenKinds(usual as { [kind in NoticeKind]: Channels })).toEqual({});
    for (const channels of [
      { inApp: true, mail: true },
      { inApp: true, mail: false },
      { inApp: false, mail: true },
      { inApp: false, mail: false },
    ]) {
      const kinds = chosenKinds(everything(channels));
      for (const kind of noticeKinds) expect(channelsFor(kind, { ...defaultWishes, kinds }), kind).toEqual(channels);
    }
  });
});
