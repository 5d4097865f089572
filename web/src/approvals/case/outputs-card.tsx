/** What stages have asked for and got; where colleagues gave different values, the last one counts and all are shown. */
import { Card } from 'antd';
import type { Case } from '../../shared/types';
import { useBilingual, useWords } from '../../shared/use-words';
import { outputKind } from './output-kind';
import { SubjectValue } from './subject-value';
import { useStageTitle } from './use-stage-title';

export function OutputsCard({ subject }: { subject: Case }) {
  const t = useWords('approvals');
  const said = useBilingual();
  const stageTitle = useStageTitle(subject);
  if (subject.outputs.length === 0) return null;
  return (
    <Card title={t('outputs.title')}>
      <dl className="facts">
        {subject.outputs.map((output) => (
          <div key={`${output.stage} ${output.name}`} style={{ display: 'contents' }}>
            <dt>{said(output.label)}</dt>
            <dd>
              <SubjectValue kind={outputKind(output.kind)} value={output.value} />{' '}
              <span className="muted small">
                {stageTitle(output.stage)} · {output.by.name}
              </span>
              {output.differing.map((other) => (
                <div key={other.by.id} className="muted small">
                  {t('outputs.differing', { name: other.by.name })}{' '}
                  <SubjectValue kind={outputKind(output.kind)} value={other.value} />
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
