/** Jobs as a table, on a phone as cards. */
import { Table, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { stageWords } from '../../../domain/jobs/job-words';
import { useShellWidth } from '../shared/layout/use-shell-width';
import type { JobSummary } from '../shared/types';
import { Moment } from '../shared/ui/moment';
import { Money } from '../shared/ui/money';
import { useBilingual, useWords } from '../shared/use-words';
import { jobPath } from './job-path';
import { useBlockerWords } from './use-blocker-words';

export function JobList({ jobs }: { jobs: JobSummary[] }) {
  const { narrow } = useShellWidth();
  return narrow ? <JobCards jobs={jobs} /> : <JobTable jobs={jobs} />;
}

function StageTag({ job }: { job: JobSummary }) {
  const t = useWords('jobs');
  const said = useBilingual();
  if (job.ended) {
    return (
      <Tag variant="filled" color={job.ended === 'closed' ? 'success' : 'error'}>
        {t(`job.${job.ended}`)}
      </Tag>
    );
  }
  return (
    <>
      <Tag variant="filled" color="processing">
        {said(stageWords[job.stage])}
      </Tag>
      {job.paused && (
        <Tag variant="filled" color="warning">
          {t('job.paused')}
        </Tag>
      )}
    </>
  );
}

function FirstBlocker({ job }: { job: JobSummary }) {
  const words = useBlockerWords();
  const first = job.blockers[0];
  if (!first || job.ended) return null;
  const { what, who } = words(first);
  return (
    <>
      <div>{what}</div>
      <div className="muted small">{who}</div>
    </>
  );
}

function JobTable({ jobs }: { jobs: JobSummary[] }) {
  const t = useWords('jobs');
  const navigate = useNavigate();
  return (
    <Table<JobSummary>
      rowKey="id"
      dataSource={jobs}
      pagination={false}
      onRow={(job) => ({
        style: { cursor: 'pointer' },
        onClick: (event) => {
          if (!(event.target as HTMLElement).closest('a')) void navigate(jobPath(job.number));
        },
      })}
      columns={[
        {
          title: t('column.job'),
          render: (_, job) => (
            <>
              <Link to={jobPath(job.number)} style={{ fontWeight: 600 }}>
                {job.title}
              </Link>
              <div className="muted small num">{job.number}</div>
            </>
          ),
        },
        { title: t('column.client'), render: (_, job) => job.client.name },
        { title: t('column.ae'), render: (_, job) => <span style={{ whiteSpace: 'nowrap' }}>{job.ae.name}</span> },
        { title: t('column.stage'), render: (_, job) => <StageTag job={job} /> },
        { title: t('column.blocked'), render: (_, job) => <FirstBlocker job={job} /> },
        {
          title: t('column.total'),
          align: 'right',
          render: (_, job) => (job.totalFen === null ? '' : <Money fen={job.totalFen} />),
        },
        { title: t('column.since'), render: (_, job) => <Moment at={job.stageSince} /> },
      ]}
    />
  );
}

function JobCards({ jobs }: { jobs: JobSummary[] }) {
  return (
    <div className="card-list">
      {jobs.map((job) => (
        <Link key={job.id} to={jobPath(job.number)} className="row-card">
          <div className="top">
            <span className="title">{job.title}</span>
            <StageTag job={job} />
          </div>
          <div className="muted small">
            <span className="num">{job.number}</span> · {job.client.name} · {job.ae.name}
          </div>
          <div className="small" style={{ marginTop: 6 }}>
            <FirstBlocker job={job} />
          </div>
        </Link>
      ))}
    </div>
  );
}
