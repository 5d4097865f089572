/** A form drawn from a JSON Schema; what the server finds wrong appears at its field. */
import { Form, type FormInstance } from 'antd';
import { useEffect, useMemo } from 'react';
import type { ApiProblem } from '../problem';
import { useBilingual, useWords } from '../use-words';
import { FieldInput, type FormChoices } from './field-input';
import { useFieldRules } from './field-rules';
import { fieldSpecs } from './field-spec';
import { contentOf, fieldPath, startValues, type FormValues } from './form-content';
import { LinesField } from './lines-field';
import { useFaultWords } from './use-fault-words';

interface Props {
  form: FormInstance<FormValues>;
  schema: unknown;
  initial?: FormValues | undefined;
  choices: FormChoices;
  problem: ApiProblem | null;
  onChanged: () => void;
  onSubmit: (content: FormValues) => void;
}

export function SchemaForm({ form, schema, initial, choices, problem, onChanged, onSubmit }: Props) {
  const t = useWords('shared');
  const said = useBilingual();
  const rulesOf = useFieldRules();
  const faultWords = useFaultWords();
  const fields = useMemo(() => fieldSpecs(schema), [schema]);

  useEffect(() => {
    const faults = problem?.problem.errors ?? [];
    if (faults.length === 0) return;
    form.setFields(faults.map((fault) => ({ name: fieldPath(fault.path), errors: [faultWords(fault)] })));
    const first = faults[0];
    if (first) form.scrollToField(fieldPath(first.path), { behavior: 'smooth', block: 'center' });
    // Only when a new answer comes, not when the words change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [problem, form]);

  return (
    <Form<FormValues>
      form={form}
      layout="vertical"
      initialValues={startValues(fields, initial)}
      onValuesChange={onChanged}
      onFinish={(values) => onSubmit(contentOf(fields, values))}
      scrollToFirstError={{ block: 'center' }}
    >
      {fields.map((field) =>
        field.widget === 'lines' ? (
          <LinesField key={field.name} field={field} choices={choices} />
        ) : (
          <Form.Item
            key={field.name}
            name={field.name}
            label={
              <>
                {said(field.label)}
                {!field.required && <span className="muted small">&nbsp;({t('optional')})</span>}
              </>
            }
            required={field.required}
            rules={rulesOf(field)}
            {...(field.help ? { extra: said(field.help) } : {})}
          >
            <FieldInput field={field} choices={choices} />
          </Form.Item>
        ),
      )}
    </Form>
  );
}
