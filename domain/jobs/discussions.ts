/** What discussions and the newest minutes of meetings left to be done (JOB-7, JOB-4). Pure reading of the facts, and settling one. */
import { latestMinutes } from './meetings';
import type { DiscussionPoint, JobState } from './types';

type Talks = Pick<JobState, 'discussions' | 'meetings'>;

/** Every point that is not settled, in the order in which they were agreed. Minutes that were replaced leave none. */
export const openPoints = ({ discussions, meetings }: Talks): DiscussionPoint[] =>
  [
    ...discussions.flatMap(({ points }) => points),
    ...meetings.flatMap((meeting) => latestMinutes(meeting)?.points ?? []),
  ]
    .filter(({ settled }) => settled === undefined)
    .sort((a, b) => a.number - b.number);

/** The highest number that a point ever had: the next one's is one more. */
export const pointsAgreed = ({ discussions, meetings }: Talks): number =>
  Math.max(
    0,
    ...[...discussions, ...meetings.flatMap(({ minutes }) => minutes)].flatMap(({ points }) =>
      points.map(({ number }) => number),
    ),
  );

/** The same talks with what came of one point. */
export function settle({ discussions, meetings }: Talks, number: number, settled: DiscussionPoint['settled']): Talks {
  const settleIn = <Talk extends { points: DiscussionPoint[] }>(talk: Talk): Talk => ({
    ...talk,
    points: talk.points.map((each) => (each.number === number && settled ? { ...each, settled } : each)),
  });
  return {
    discussions: discussions.map(settleIn),
    meetings: meetings.map((meeting) => ({ ...meeting, minutes: meeting.minutes.map(settleIn) })),
  };
}
