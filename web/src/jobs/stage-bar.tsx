import { stageWords } from '../../../domain/jobs/job-words';
import { stages } from '../../../domain/jobs/types';
import type { Job } from '../shared/types';
import { useBilingual, useWords } from '../shared/use-words';

/** Where the job stands among its six stages. */
export function StageBar({ job }: { job: Pick<Job, 'stage' | 'ended'> }) {
  const t = useWords('jobs');
  const said = useBilingual();
  const now = stages.indexOf(job.stage);
  return (
    <ol className="stage-bar" aria-label={t('job.stageBar')}>
      {stages.map((stage, index) => {
        const passed = index < now || job.ended === 'closed';
        const current = index === now && job.ended === null;
        return (
          <li
            key={stage}
            className={passed ? 'passed' : current ? 'now' : ''}
            {...(current ? { 'aria-current': 'step' as const } : {})}
          >
            {said(stageWords[stage])}
            <small>{passed ? t('job.stage.passed') : current ? t('job.stage.now') : t('job.stage.ahead')}</small>
          </li>
        );
      })}
    </ol>
  );
}
