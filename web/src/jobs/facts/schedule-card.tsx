/** The job card as it went out, and the work schedule for the house or as the client gets it. Dates are changed from here. */
import { Button, Card, Flex, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { clientSchedule } from '../../../../domain/jobs/schedule';
import type { ScheduleItem } from '../../../../domain/jobs/types';
import { usePersonName } from '../../people/use-names';
import type { Job, NextStep } from '../../shared/types';
import { CopyButton } from '../../shared/ui/copy-button';
import { LinesScroll } from '../../shared/ui/lines-scroll';
import { useWords } from '../../shared/use-words';
import { StepDrawer } from '../step-drawer';
import { day, FactList, Recorded } from './fact-list';
import { factsOf } from './facts-of';

type Version = 'internal' | 'client';

export function ScheduleCard({ job }: { job: Job }) {
  const t = useWords('jobs');
  const personName = usePersonName();
  const [version, setVersion] = useState<Version>('internal');
  const [open, setOpen] = useState<NextStep | null>(null);
  const facts = factsOf(job);
  const { jobCard } = facts;
  if (!jobCard) return null;
  const forClient = version === 'client';
  const items = [...(forClient ? clientSchedule(facts) : facts.schedule)].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const change = job.nextSteps.find(({ kind, ready }) => kind === 'change-schedule-item' && ready);
  const openChange = ({ number: item, what, ownerId, dueOn, forClient: shown }: ScheduleItem) =>
    change && setOpen({ ...change, initial: { item, what, ownerId, dueOn, forClient: shown } });
  const asText = items.map(({ dueOn, what, ownerId }) => `${day(dueOn) ?? ''}  ${what}  ${personName(ownerId)}`);
  return (
    <Card
      title={t('schedule.title')}
      extra={
        <Segmented<Version>
          value={version}
          onChange={setVersion}
          options={[
            { value: 'internal', label: t('schedule.internal') },
            { value: 'client', label: t('schedule.client') },
          ]}
        />
      }
    >
      <h3 className="fact-head">
        {t('schedule.card')}{' '}
        {jobCard.late && (
          <Tag variant="filled" color="error">
            {t('schedule.late')}
          </Tag>
        )}
        <Recorded by={jobCard.by} at={jobCard.at} />
      </h3>
      {!forClient && <FactList facts={[['material', jobCard.material]]} />}
      <LinesScroll
        heads={[t('fact.what'), t('fact.owner'), t('fact.dueOn'), t('fact.standing'), '']}
        rows={items.map((item) => ({
          key: String(item.number),
          cells: [
            <span key="what">
              {item.what} {!forClient && !item.forClient && <Tag variant="filled">{t('schedule.internalOnly')}</Tag>}
            </span>,
            personName(item.ownerId),
            day(item.dueOn),
            <ItemStanding key="standing" item={item} withResult={!forClient} />,
            change && !forClient && !item.done ? (
              <Button
                key="change"
                size="small"
                aria-label={t('schedule.changeItem', { what: item.what })}
                onClick={() => openChange(item)}
              >
                {t('schedule.change')}
              </Button>
            ) : null,
          ],
        }))}
      />
      {forClient && items.length > 0 && (
        <Flex justify="flex-end" style={{ marginTop: 10 }}>
          <CopyButton text={asText.join('\n')} label={t('schedule.copy')} />
        </Flex>
      )}
      {open && <StepDrawer job={job} step={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function ItemStanding({ item: { done, overdueAt }, withResult }: { item: ScheduleItem; withResult: boolean }) {
  const t = useWords('jobs');
  const [words, color] = done
    ? [t('schedule.done'), 'success']
    : overdueAt
      ? [t('discussions.overdue'), 'error']
      : [t('discussions.waiting'), 'processing'];
  return (
    <>
      <Tag color={color} variant="filled">
        {words}
      </Tag>{' '}
      {withResult && done?.result}
    </>
  );
}
