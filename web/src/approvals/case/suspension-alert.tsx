import { Alert } from 'antd';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { Case } from '../../shared/types';
import { useWords } from '../../shared/use-words';

/** Says that an administrator has stopped the case, since when and why. */
export function SuspensionAlert({ subject }: { subject: Case }) {
  const t = useWords('approvals');
  const { suspension } = subject;
  if (!suspension) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('suspension.title', {
        name: suspension.by.name,
        at: formatInstant(suspension.since, currentLanguage()),
      })}
      description={
        <>
          <div className="preline">“{suspension.reason}”</div>
          <div className="muted small">{t('suspension.hint')}</div>
        </>
      }
    />
  );
}
