/** Between what a stage asks for and a form: which input suits it, and what is sent. Pure. */
import type { FieldSpec, Widget } from '../../shared/form/field-spec';
import type { FormValues } from '../../shared/form/form-content';
import type { OutputField } from '../../shared/types';

const widgets: { readonly [kind: string]: Widget } = {
  fen: 'fen',
  percent: 'percent',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
  user: 'user',
};

/** An output as a form's field; whatever has no input of its own is a text. All of them are needed. */
export function outputSpec({ name, kind, label }: OutputField): FieldSpec {
  const widget = widgets[kind] ?? 'text';
  const numeric = widget === 'fen' || widget === 'percent' || widget === 'number';
  return {
    name,
    widget,
    label,
    required: true,
    readOnly: false,
    ...(widget === 'fen' || widget === 'percent' ? { min: 0 } : {}),
    ...(widget === 'percent' ? { max: 100 } : {}),
    ...(numeric ? {} : { maxLength: 2000 }),
  };
}

/** The values of a form as the API takes them; what is not asked for is left out, texts are trimmed. */
export function outputsGiven(
  outputs: readonly OutputField[],
  values: FormValues,
): { [name: string]: string | number | boolean } {
  const given: { [name: string]: string | number | boolean } = {};
  for (const { name } of outputs) {
    const value = values[name];
    if (typeof value === 'string') given[name] = value.trim();
    else if (typeof value === 'number' || typeof value === 'boolean') given[name] = value;
  }
  return given;
}
