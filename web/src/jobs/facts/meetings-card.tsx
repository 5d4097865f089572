/** Meetings and calls with the client, newest first: the agenda, the minutes, and whether the client confirmed them in time. Left out while there is none. */
import { Card, Tag } from 'antd';
import { agreementMediumWords, minutesStatusWords } from '../../../../domain/jobs/job-words';
import { latestMinutes, openMeetings } from '../../../../domain/jobs/meetings';
import type { Meeting, Minutes } from '../../../../domain/jobs/types';
import { usePersonName } from '../../people/use-names';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { Job } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { useNow } from '../../shared/ui/use-now';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';
import { FactList, Recorded } from './fact-list';
import { factsOf } from './facts-of';
import { PointsTable } from './points-table';

export function MeetingsCard({ job }: { job: Job }) {
  const t = useWords('jobs');
  const facts = factsOf(job);
  if (facts.meetings.length === 0) return null;
  const open = openMeetings(facts).length;
  return (
    <Card
      title={t('meetings.title')}
      {...(open > 0 ? { extra: <Tag variant="filled">{t('meetings.open', { count: open })}</Tag> } : {})}
    >
      <div className="stack">
        {[...facts.meetings].reverse().map((meeting) => (
          <MeetingSection key={meeting.number} meeting={meeting} job={job} />
        ))}
      </div>
    </Card>
  );
}

function MeetingSection({ meeting, job }: { meeting: Meeting; job: Job }) {
  const t = useWords('jobs');
  const said = useBilingual();
  const personName = usePersonName();
  const { agenda, cancelled, duty } = meeting;
  const minutes = latestMinutes(meeting);
  const contactName = (id: string) => job.contacts.find((contact) => contact.id === id)?.name ?? id;
  return (
    <section>
      <h3 className="fact-head">
        {t(agenda ? 'meetings.meeting' : 'meetings.call', {
          n: meeting.number,
          at: formatInstant(meeting.startsAt, currentLanguage()),
        })}{' '}
        <MeetingState meeting={meeting} />
        <Recorded by={meeting.by} at={meeting.at} />
      </h3>
      <FactList
        facts={[
          ['topic', meeting.topic],
          ['place', agenda?.place],
          ['presenter', agenda && personName(agenda.presenterId)],
          ['participants', agenda?.participants],
          ['agreed', agenda && `${contactName(agenda.agreedWithId)} · ${said(agreementMediumWords[agenda.agreedBy])}`],
          ['reason', cancelled?.reason],
          [
            minutes && minutes.status !== 'declined' ? 'confirmDue' : 'minutesDue',
            duty && <Moment key="due" at={duty.dueAt} plain />,
          ],
        ]}
      />
      {minutes && <MinutesPart minutes={minutes} />}
    </section>
  );
}

/** What is owed of the meeting now, and whether it is late. */
function MeetingState({ meeting: { cancelled, duty, minutes, startsAt } }: { meeting: Meeting }) {
  const t = useWords('jobs');
  const said = useBilingual();
  const now = useNow();
  const newest = minutes.at(-1);
  const late = minutes.some((each) => each.late);
  const state = cancelled
    ? { words: t('meetings.cancelled') }
    : newest
      ? {
          words: said(minutesStatusWords[newest.status]),
          color: newest.status === 'confirmed' ? 'success' : newest.status === 'sent' ? 'processing' : 'warning',
        }
      : Date.parse(startsAt) > now
        ? { words: t('meetings.planned'), color: 'processing' }
        : { words: t('meetings.unwritten'), color: 'warning' };
  return (
    <>
      <Tag variant="filled" {...(state.color ? { color: state.color } : {})}>
        {state.words}
      </Tag>
      {duty?.overdueAt && (
        <Tag variant="filled" color="error">
          {t('discussions.overdue')}
        </Tag>
      )}
      {late && (
        <Tag variant="filled" color="error">
          {t('meetings.late')}
        </Tag>
      )}
    </>
  );
}

function MinutesPart({ minutes }: { minutes: Minutes }) {
  const t = useWords('jobs');
  const lookup = useLookup();
  const { confirmation, declined } = minutes;
  return (
    <>
      <h4 className="fact-head" style={{ marginTop: 12 }}>
        {t('meetings.minutes', { n: minutes.version })} <Recorded by={minutes.by} at={minutes.at} />
      </h4>
      <FactList
        facts={[
          ['attendees', minutes.attendees],
          ['conclusions', minutes.conclusions],
          [
            'confirmation',
            confirmation && (
              <>
                {t(`confirmation.${confirmation.how}`, { name: confirmation.byName })} ·{' '}
                <Moment at={confirmation.at} plain />
                {confirmation.medium && ` · ${lookup('jobs', `medium.${confirmation.medium}`, confirmation.medium)}`}
              </>
            ),
          ],
          ['evidence', confirmation?.evidence],
          [
            'objection',
            declined && (
              <>
                {declined.byName} · <Moment at={declined.at} plain /> {declined.comment && `“${declined.comment}”`}
              </>
            ),
          ],
        ]}
      />
      <PointsTable points={minutes.points} />
    </>
  );
}
