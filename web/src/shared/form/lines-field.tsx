/** A table of lines that is filled in; lines with prices with what they come to while one types. On a phone each line is a card. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useBilingual, useWords } from '../use-words';
import { useShellWidth } from '../layout/use-shell-width';
import { FieldInput, type FormChoices } from './field-input';
import { useFieldRules } from './field-rules';
import type { FieldSpec } from './field-spec';
import { LineTotals } from './line-totals';
import '../lines.css';

const widths: Partial<Record<FieldSpec['widget'], number>> = { fen: 150, number: 92 };
/** Amounts and short words have their width, what is left goes to the description. */
const styleOf = (column: FieldSpec) => {
  const width = widths[column.widget] ?? (column.maxLength !== undefined && column.maxLength <= 20 ? 84 : undefined);
  return width === undefined ? { minWidth: 180 } : { width, minWidth: width };
};

export function LinesField({ field, choices }: { field: FieldSpec; choices: FormChoices }) {
  const t = useWords('shared');
  const said = useBilingual();
  const rulesOf = useFieldRules();
  const { narrow } = useShellWidth();
  const columns = field.columns ?? [];
  return (
    <Form.Item label={said(field.label)} required={field.required} {...(field.help ? { extra: said(field.help) } : {})}>
      <Form.List
        name={field.name}
        rules={[
          {
            validator: (_, rows: unknown) =>
              Array.isArray(rows) && rows.length >= (field.minItems ?? 0)
                ? Promise.resolve()
                : Promise.reject(new Error(t('fault.fewItems', { min: field.minItems ?? 0 }))),
          },
        ]}
      >
        {(rows, { add, remove }, { errors }) => {
          const cell = (row: number, column: FieldSpec) => (
            <Form.Item
              key={column.name}
              name={[row, column.name]}
              rules={rulesOf(column)}
              style={{ marginBottom: 0 }}
              validateTrigger="onBlur"
            >
              <FieldInput
                field={column}
                choices={choices}
                label={`${t('lines.row', { n: row + 1 })} ${said(column.label)}`}
              />
            </Form.Item>
          );
          const removal = (row: number) => (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('lines.remove', { n: row + 1 })}
              onClick={() => remove(row)}
            />
          );
          return (
            <>
              {narrow ? (
                <div className="card-list">
                  {rows.map((row) => (
                    <fieldset key={row.key} className="row-card" style={{ margin: 0 }}>
                      <div className="top">
                        <strong>{t('lines.row', { n: row.name + 1 })}</strong>
                        {removal(row.name)}
                      </div>
                      {columns.map((column) => (
                        <div key={column.name} style={{ marginTop: 8 }}>
                          <div className="muted small">{said(column.label)}</div>
                          {cell(row.name, column)}
                        </div>
                      ))}
                    </fieldset>
                  ))}
                </div>
              ) : (
                <div className="lines-scroll">
                  <table className="lines">
                    <thead>
                      <tr>
                        {columns.map((column) => (
                          <th key={column.name} scope="col" style={styleOf(column)}>
                            {said(column.label)}
                          </th>
                        ))}
                        <th aria-label={t('lines.remove', { n: '' })} />
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map((row) => (
                        <tr key={row.key}>
                          {columns.map((column) => (
                            <td key={column.name} style={styleOf(column)}>
                              {cell(row.name, column)}
                            </td>
                          ))}
                          <td>{removal(row.name)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
              <Form.ErrorList errors={errors} />
              <Button
                icon={<PlusOutlined />}
                style={{ marginTop: 10 }}
                disabled={field.maxItems !== undefined && rows.length >= field.maxItems}
                onClick={() => add({})}
              >
                {t('lines.add')}
              </Button>
              {columns.some(({ name }) => name === 'unitPriceFen') && (
                <LineTotals name={field.name} vatPercent={choices.vatPercent} />
              )}
            </>
          );
        }}
      </Form.List>
    </Form.Item>
  );
}
