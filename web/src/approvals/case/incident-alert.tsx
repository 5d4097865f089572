import { Alert } from 'antd';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { Case } from '../../shared/types';
import { useListed, useLookup, useWords } from '../../shared/use-words';
import { useStageTitle } from './use-stage-title';

/** Says that a case is stuck: each cause with where, since when, and which administrators have it. */
export function IncidentAlert({ subject }: { subject: Case }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const lookup = useLookup();
  const listed = useListed();
  const stageTitle = useStageTitle(subject);
  return subject.incidents.map((incident) => (
    <Alert
      key={incident.id}
      type="error"
      showIcon
      title={shared('said.of', {
        what: incident.stage ? stageTitle(incident.stage) : t('incident.title'),
        how: lookup('approvals', `incident.${incident.why}`, incident.why),
      })}
      description={
        <>
          <div>{t('task.incident.hint')}</div>
          {incident.holders.length > 0 && (
            <div>{t('incident.holders', { people: listed(incident.holders.map((holder) => holder.name)) })}</div>
          )}
          {/* What the evaluation said, for whoever mends the rules; the other causes are said above. */}
          {incident.why === 'expression' && <div className="mono small">{incident.detail}</div>}
          <div className="muted small">
            {t('incident.since', { at: formatInstant(incident.since, currentLanguage()) })}
          </div>
        </>
      }
    />
  ));
}
