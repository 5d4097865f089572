/** What a stage asks for with an approval, each as the input that its kind wants. */
import { Form } from 'antd';
import { FieldInput } from '../../shared/form/field-input';
import { useFieldRules } from '../../shared/form/field-rules';
import type { OutputField } from '../../shared/types';
import { useBilingual, useWords } from '../../shared/use-words';
import { outputSpec } from './outputs-given';
import './decide.css';

/** Outputs are plain values: nothing is chosen from what a page knows. */
const noChoices = { contacts: [], billings: [], meetings: [], items: [], points: [], outsourced: [], vatPercent: 0 };

export function OutputInputs({ outputs }: { outputs: readonly OutputField[] }) {
  const t = useWords('approvals');
  const said = useBilingual();
  const rulesOf = useFieldRules();
  if (outputs.length === 0) return null;
  return (
    <fieldset className="outputs">
      <legend>{t('act.outputs')}</legend>
      {outputs.map((output) => {
        const spec = outputSpec(output);
        return (
          <Form.Item key={output.name} name={output.name} label={said(spec.label)} required rules={rulesOf(spec)}>
            <FieldInput field={spec} choices={noChoices} />
          </Form.Item>
        );
      })}
    </fieldset>
  );
}
