/** The input that suits a field. Choosing a contact, a person, a billing request, a meeting, an open point or an outsourced line needs what the page knows. */
import { Input, InputNumber, Radio, Select } from 'antd';
import { PersonSelect } from '../../people/person-select';
import { useBilingual, useWords } from '../use-words';
import { DateInput } from './date-input';
import { FenInput } from './fen-input';
import type { FieldSpec } from './field-spec';

/** What fields can be chosen from, as the page knows it. */
export interface FormChoices {
  contacts: { id: string; name: string; title: string }[];
  billings: { number: number; label: string }[];
  /** Meetings whose minutes the client has not confirmed. */
  meetings: { number: number; label: string }[];
  /** Of the work schedule, not done yet. */
  items: { number: number; label: string }[];
  /** What discussions left open. */
  points: { number: number; label: string }[];
  /** Lines of the estimate that partners do. */
  outsourced: { number: number; label: string }[];
  /** VAT in percent, for the totals under a table of lines. */
  vatPercent: number;
}

interface Props {
  field: FieldSpec;
  choices: FormChoices;
  id?: string;
  /** Given by the form. */
  value?: unknown;
  onChange?: (value: unknown) => void;
  /** In a table the column's head is the label. */
  label?: string;
}

export function FieldInput({ field, choices, id, value, onChange, label }: Props) {
  const t = useWords('shared');
  const said = useBilingual();
  const common = { ...(id ? { id } : {}), ...(label ? { 'aria-label': label } : {}), disabled: field.readOnly };
  const change = (next: unknown) => onChange?.(next);
  switch (field.widget) {
    case 'fen':
      return <FenInput {...common} value={value as number | null} onChange={change} style={{ maxWidth: 240 }} />;
    case 'percent':
      return (
        <InputNumber
          {...common}
          value={value as number | null}
          onChange={change}
          min={0}
          suffix="%"
          style={{ width: 140 }}
        />
      );
    case 'number':
      return (
        <InputNumber
          {...common}
          value={value as number | null}
          onChange={change}
          style={{ width: label ? '100%' : 140 }}
        />
      );
    case 'date':
      return <DateInput {...common} value={value as string | null} onChange={change} />;
    case 'boolean':
      return (
        <Radio.Group
          {...common}
          value={value}
          onChange={(event) => change(event.target.value)}
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
        />
      );
    case 'choice':
      return (field.options?.length ?? 0) <= 4 ? (
        <Radio.Group
          {...common}
          value={value}
          onChange={(event) => change(event.target.value)}
          options={(field.options ?? []).map((option) => ({ value: option.value, label: said(option.words) }))}
        />
      ) : (
        <Select
          {...common}
          value={value}
          onChange={change}
          options={(field.options ?? []).map((option) => ({ value: option.value, label: said(option.words) }))}
        />
      );
    case 'contact':
      return (
        <Select
          {...common}
          value={value}
          onChange={change}
          options={choices.contacts.map((contact) => ({
            value: contact.id,
            label: `${contact.name} · ${contact.title}`,
          }))}
        />
      );
    case 'user':
      return <PersonSelect {...common} value={value as string} onChange={change} />;
    case 'billing':
      return (
        <Select
          {...common}
          value={value}
          onChange={change}
          options={choices.billings.map(({ number, label: words }) => ({ value: number, label: words }))}
        />
      );
    case 'meeting':
      return (
        <Select
          {...common}
          value={value}
          onChange={change}
          options={choices.meetings.map(({ number, label: words }) => ({ value: number, label: words }))}
        />
      );
    case 'item':
      return (
        <Select
          {...common}
          value={value}
          onChange={change}
          options={choices.items.map(({ number, label: words }) => ({ value: number, label: words }))}
        />
      );
    case 'point':
      return (
        <Select
          {...common}
          value={value}
          onChange={change}
          options={choices.points.map(({ number, label: words }) => ({ value: number, label: words }))}
        />
      );
    case 'outsourced':
      return (
        <Select
          {...common}
          value={value}
          onChange={change}
          options={choices.outsourced.map(({ number, label: words }) => ({ value: number, label: words }))}
        />
      );
    case 'text':
      return (
        <Input.TextArea
          {...common}
          value={value as string}
          onChange={(event) => change(event.target.value)}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={field.maxLength ?? 4000}
        />
      );
    case 'line':
    case 'lines':
      return (
        <Input
          {...common}
          value={value as string}
          onChange={(event) => change(event.target.value)}
          {...(field.maxLength ? { maxLength: field.maxLength } : {})}
        />
      );
  }
}
