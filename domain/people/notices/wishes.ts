/** What somebody wants to hear of, and where: what they have chosen, else what the kind's default says. */
import { noticeGroups, noticeKinds, type NoticeKind } from './kinds';

export interface Channels {
  /** Rings the bell and stands on the page of notices. */
  inApp: boolean;
  mail: boolean;
}

/** `soon`: after a short while in which more may come; `daily`: one mail at the beginning of the next working day. */
export const mailTimings = ['soon', 'daily'] as const;
export type MailTiming = (typeof mailTimings)[number];

export interface NoticeWishes {
  timing: MailTiming;
  /** Nothing is mailed outside of working hours. */
  quiet: boolean;
  /** What was chosen otherwise than by default. */
  kinds: { readonly [kind: string]: Channels };
}

/** Of somebody who has chosen nothing. */
export const defaultWishes: NoticeWishes = { timing: 'soon', quiet: true, kinds: {} };

const defaults = Object.fromEntries(
  Object.values(noticeGroups).flatMap((kinds) => Object.entries<{ mail: boolean }>(kinds)),
);

/** Where a notice of this kind goes. */
export function channelsFor(kind: NoticeKind, wishes: NoticeWishes): Channels {
  return wishes.kinds[kind] ?? { inApp: true, mail: defaults[kind]?.mail === true };
}

/** Only what differs from the defaults, so that a default that changes reaches who never chose. */
export function chosenKinds(asked: { readonly [kind in NoticeKind]: Channels }): NoticeWishes['kinds'] {
  const differs = (kind: NoticeKind): boolean => {
    const usual = channelsFor(kind, defaultWishes);
    return asked[kind].inApp !== usual.inApp || asked[kind].mail !== usual.mail;
  };
  return Object.fromEntries(noticeKinds.filter(differs).map((kind) => [kind, asked[kind]]));
}
