/** One of many: what it is, and what became of it. */
import { CheckCircleFilled, CloseCircleFilled, InfoCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import { asProblem } from '../../shared/problem';
import type { Task } from '../../shared/types';
import { Money } from '../../shared/ui/money';
import { useProblemWords } from '../../shared/ui/use-problem-words';
import { useBilingual, useWords } from '../../shared/use-words';
import { taskPath } from '../case-path';
import type { ItemResult } from './use-decide-many';

interface Props {
  id: string;
  query: { data?: Task | undefined; error: unknown } | undefined;
  apart: (task: Task) => 'closed' | 'outputs' | null;
  /** The decision that this one takes no silence with, if it is so. */
  wordsFor: (task: Task) => 'approve' | 'reject' | null;
  result: ItemResult | undefined;
}

export function DecideManyItem({ id, query, apart, wordsFor, result }: Props) {
  const said = useBilingual();
  const task = query?.data;
  return (
    <li>
      <div className="top">
        <Link to={taskPath(id)} target="_blank" rel="noopener">
          {task?.title ?? id}
        </Link>
        {task?.amountFen !== undefined && <Money fen={task.amountFen} />}
      </div>
      {task && (
        <div className="muted small">
          {said(task.definitionTitle)}
          {task.stageTitle && ` · ${said(task.stageTitle)}`} · {task.submitter.name}
        </div>
      )}
      <Standing query={query} apart={apart} wordsFor={wordsFor} result={result} />
    </li>
  );
}

function Standing({ query, apart, wordsFor, result }: Omit<Props, 'id'>) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const words = useProblemWords();
  const task = query?.data;
  if (result?.state === 'done')
    return (
      <div className="done">
        <CheckCircleFilled /> {t('many.done')}
      </div>
    );
  if (result?.state === 'refused') {
    const { decidedBy } = result.problem.problem;
    return (
      <div className="refused">
        <CloseCircleFilled /> {words(result.problem).title}
        {decidedBy && (
          <span>
            {' '}
            ·{' '}
            {t('stale.decidedBy', {
              name: decidedBy.id.startsWith('system') ? shared('actor.system') : decidedBy.name,
              at: formatInstant(decidedBy.at, currentLanguage()),
            })}
          </span>
        )}
      </div>
    );
  }
  if (result?.state === 'unknown') return <div className="muted small">{t('many.unknown')}</div>;
  const problem = asProblem(query?.error);
  if (problem)
    return (
      <div className="refused">
        <CloseCircleFilled /> {words(problem).title}
      </div>
    );
  if (!task)
    return (
      <div className="muted small">
        <LoadingOutlined />
      </div>
    );
  const why = apart(task);
  const act = wordsFor(task);
  const remark = why ? t(`many.apart.${why}`) : act && t('act.comment.required', { act: t(`act.${act}`) });
  return (
    remark && (
      <div className="muted">
        <InfoCircleOutlined /> {remark}
      </div>
    )
  );
}
