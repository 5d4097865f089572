/** What the client sees of minutes, and what the answer is bound to. Owners are ids here; the recorder puts their names there. */
import type { Json } from '../shared/process';
import type { Meeting, Minutes } from './types';

export const shownMinutes = ({ topic, startsAt, agenda }: Meeting, minutes: Minutes): { [field: string]: Json } => ({
  version: minutes.version,
  topic,
  startsAt,
  ...(agenda ? { place: agenda.place } : {}),
  attendees: minutes.attendees,
  conclusions: minutes.conclusions,
  points: minutes.points.map(({ what, ownerId, dueOn }) => ({ what, ownerId, dueOn })),
});
