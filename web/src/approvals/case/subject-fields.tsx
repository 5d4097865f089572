/** What is to be decided, field by field, with what the newest revision changed. */
import { Alert, Tag } from 'antd';
import { capitalsOf } from '../../shared/format/capitals';
import { subjectKinds } from '../../../../domain/subjects';
import type { SubjectField } from '../../shared/types';
import { useBilingual, useListed, useWords } from '../../shared/use-words';
import { SubjectValue } from './subject-value';

export function SubjectFields({ subjectKind, fields }: { subjectKind: string; fields: SubjectField[] }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const listed = useListed();
  const amountField = subjectKinds[subjectKind]?.amountField;
  const changed = fields.filter((field) => field.before !== undefined);
  const lines = fields.filter((field) => field.kind === 'lines');
  const others = fields.filter((field) => field.kind !== 'lines');
  return (
    <div className="stack" style={{ gap: 14 }}>
      {changed.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('task.changed', { fields: listed(changed.map((field) => said(field.label))) })}
        />
      )}
      {lines.map((field) => (
        <section key={field.name} aria-label={said(field.label)}>
          {field.before !== undefined && <ChangedTag />}
          <SubjectValue kind={field.kind} value={field.value} />
          {field.before !== undefined && (
            <details className="small">
              <summary className="muted">{t('task.before')}</summary>
              <SubjectValue kind={field.kind} value={field.before} />
            </details>
          )}
        </section>
      ))}
      <dl className="facts">
        {others.map((field) => (
          <div key={field.name} style={{ display: 'contents' }}>
            <dt>{said(field.label)}</dt>
            <dd>
              {field.before !== undefined && (
                <span className="was">
                  <SubjectValue kind={field.kind} value={field.before} />
                </span>
              )}
              <SubjectValue kind={field.kind} value={field.value} /> {field.before !== undefined && <ChangedTag />}
              {field.name === amountField && typeof field.value === 'number' && (
                <div className="muted small">
                  {shared('money.capitals')} {capitalsOf(field.value)}
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function ChangedTag() {
  const t = useWords('approvals');
  return (
    <Tag color="processing" variant="filled">
      {t('task.changedShort')}
    </Tag>
  );
}
