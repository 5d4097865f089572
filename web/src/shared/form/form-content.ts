/** Between what stands in a form and what is sent: nothing typed is nothing sent; faults find their field. Pure. */
import type { FieldSpec } from './field-spec';

export type FormValues = { [field: string]: unknown };

/** What a form starts with: the server's start, a `no` for an unanswered yes-or-no, one empty row for an empty table. */
export function startValues(fields: readonly FieldSpec[], initial: FormValues = {}): FormValues {
  const values: FormValues = {};
  for (const { name, widget } of fields) {
    const given = initial[name];
    if (given !== undefined) values[name] = given;
    else if (widget === 'boolean') values[name] = false;
    else if (widget === 'lines') values[name] = [{}];
  }
  return values;
}

/** The content to be sent: fields of the schema only, texts trimmed, empty ones left out. */
export function contentOf(fields: readonly FieldSpec[], values: FormValues): FormValues {
  const content: FormValues = {};
  for (const field of fields) {
    const value = values[field.name];
    if (field.widget === 'lines') {
      const rows = Array.isArray(value) ? value : [];
      content[field.name] = rows.map((row) => contentOf(field.columns ?? [], (row ?? {}) as FormValues));
    } else if (typeof value === 'string') {
      const text = value.trim();
      if (text !== '') content[field.name] = text;
    } else if (value !== undefined && value !== null) {
      content[field.name] = value;
    }
  }
  return content;
}

/** Where a fault belongs in the form: `body.lines.0.quantity` and `lines[0].quantity` are `['lines', 0, 'quantity']`. */
export function fieldPath(path: string): (string | number)[] {
  const parts = path
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/^\//, '')
    .split(/[./]/)
    .filter((part) => part !== '');
  return (parts[0] === 'body' ? parts.slice(1) : parts).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
