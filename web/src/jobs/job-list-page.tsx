/** Jobs that I may see: by state, stage, owner, words; with what holds each up. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Empty, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { stageWords } from '../../../domain/jobs/job-words';
import { stages, type Stage } from '../../../domain/jobs/types';
import { useMay, useMe } from '../people/use-me';
import { ExportMenu } from '../shared/ui/export-menu';
import { MoreButton } from '../shared/ui/more-button';
import { PageHead } from '../shared/ui/page-head';
import { QueryStates } from '../shared/ui/query-states';
import { useBilingual, useWords } from '../shared/use-words';
import { JobList } from './job-list';
import { jobPages, type JobFilter } from './job-queries';
import { OpenJobDialog } from './open-job-dialog';

const states = ['running', 'ended', 'all'] as const;
const isStage = (value: string | null): value is Stage => stages.some((stage) => stage === value);
const stateOf = (value: string | null): JobFilter['state'] => states.find((state) => state === value) ?? 'running';

export function JobListPage() {
  const t = useWords('jobs');
  const said = useBilingual();
  const may = useMay();
  const { data: me } = useMe();
  const [search, setSearch] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const stage = search.get('stage');
  const words = search.get('search') ?? '';
  const mine = search.get('mine') === '1';
  const filter: JobFilter = {
    state: stateOf(search.get('state')),
    ...(isStage(stage) ? { stage } : {}),
    ...(mine && me ? { ae: me.id } : {}),
    ...(words ? { search: words } : {}),
  };
  const filtered = Boolean(filter.stage ?? filter.search ?? filter.ae) || filter.state !== 'running';
  const query = useInfiniteQuery(jobPages(filter));

  const change = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };

  return (
    <>
      <PageHead
        title={t('list.title')}
        extra={
          may('create:Job') && (
            <Button type="primary" onClick={() => setOpening(true)}>
              {t('list.open')}
            </Button>
          )
        }
      />
      <div className="toolbar">
        <Segmented
          aria-label={t('list.state')}
          value={filter.state}
          onChange={(state) => change('state', state === 'running' ? null : state)}
          options={states.map((value) => ({ value, label: t(`list.state.${value}`) }))}
        />
        <Select
          allowClear
          style={{ minWidth: 120 }}
          placeholder={t('list.stage')}
          aria-label={t('list.stage')}
          value={filter.stage ?? null}
          onChange={(value: Stage | null) => change('stage', value ?? null)}
          options={stages.map((value) => ({ value, label: said(stageWords[value]) }))}
        />
        <Input.Search
          allowClear
          style={{ width: 240 }}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          defaultValue={words}
          key={words}
          onSearch={(value) => change('search', value.trim() || null)}
          maxLength={100}
        />
        <Checkbox checked={mine} onChange={(event) => change('mine', event.target.checked ? '1' : null)}>
          {t('list.mine')}
        </Checkbox>
        <ExportMenu list="jobs" filter={filter} />
      </div>
      <QueryStates
        query={query}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={
          <Empty
            style={{ padding: '36px 0' }}
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={filtered ? t('list.empty.filtered') : t('list.empty')}
          >
            {filtered ? (
              <Button onClick={() => setSearch({}, { replace: true })}>{t('list.clear')}</Button>
            ) : (
              may('create:Job') && (
                <Button type="primary" onClick={() => setOpening(true)}>
                  {t('list.open')}
                </Button>
              )
            )}
          </Empty>
        }
      >
        {(data) => (
          <>
            <JobList jobs={data.pages.flatMap((page) => page.items)} />
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
      {opening && <OpenJobDialog onClose={() => setOpening(false)} />}
    </>
  );
}
