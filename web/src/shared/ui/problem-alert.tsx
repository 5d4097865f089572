/** A refusal where it happened: words of the code, the rule behind it, who decided, what changed. */
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { formatInstant } from '../format/date';
import { currentLanguage } from '../i18n';
import type { ApiProblem } from '../problem';
import { isUndecided } from '../submit';
import { useListed, useWords } from '../use-words';
import { hasDetails, ProblemDetails } from './problem-details';
import { useProblemWords } from './use-problem-words';

interface Props {
  problem: ApiProblem | null;
  action?: ReactNode;
  /** The words for a field's name, as the page shows it. */
  fieldLabel?: (name: string) => string;
  /** The page has been read again because of it. */
  stale?: boolean;
}

export function ProblemAlert({ problem, action, fieldLabel = (name) => name, stale = false }: Props) {
  const words = useProblemWords();
  const t = useWords('shared');
  const listed = useListed();
  const a = useWords('approvals');
  if (!problem) return null;
  const { title, rule, reference } = words(problem);
  const { decidedBy, changed } = problem.problem;
  return (
    <Alert
      role="alert"
      type={isUndecided(problem) || problem.status === 409 ? 'warning' : 'error'}
      showIcon
      title={title}
      description={
        <>
          {decidedBy && (
            <div>
              {a('stale.decidedBy', {
                name: decidedBy.id.startsWith('system') ? t('actor.system') : decidedBy.name,
                at: formatInstant(decidedBy.at, currentLanguage()),
              })}
            </div>
          )}
          {changed && changed.length > 0 && (
            <div>{a('stale.changed', { fields: listed(changed.map(fieldLabel)) })}</div>
          )}
          {hasDetails(problem.problem) && <ProblemDetails problem={problem.problem} />}
          {stale && <div>{a('stale.reloaded')}</div>}
          {isUndecided(problem) && <div>{t('submit.unknown')}</div>}
          {rule && <div className="muted small">{rule}</div>}
          {reference && (
            <div className="muted small">
              {t('failed.correlation')} <span className="mono">{reference}</span>
            </div>
          )}
        </>
      }
      action={action}
    />
  );
}
