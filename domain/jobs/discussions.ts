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
export const settle = (talks: Talks, number: number, settled: DiscussionPoint['settled']): Talks =>
  changePoints(talks, (each) => (each.number === number && settled ? { ...each, settled } : each));

/** The same talks with what the job's AE had open in the hands of another one (JOB-21). */
export const handOverPoints = ({ aeId, ...talks }: Talks & Pick<JobState, 'aeId'>, toId: string): Talks =>
  changePoints(talks, (each) =>
    each.ownerId === aeId && each.settled === undefined ? { ...each, ownerId: toId } : each,
  );

function changePoints({ discussions, meetings }: Talks, change: (point: DiscussionPoint) => DiscussionPoint): Talks {
  const changeIn = <Talk extends { points: DiscussionPoint[] }>(talk: Talk): Talk => ({
    ...talk,
    points: talk.points.map(change),
  });
  return {
    discussions: discussions.map(changeIn),
    meetings: meetings.map((meeting) => ({ ...meeting, minutes: meeting.minutes.map(changeIn) })),
  };
}
