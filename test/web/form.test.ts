/** Forms are drawn from the schemas of the steps: every field of every step has a widget and words in both languages. */
import { describe, expect, it } from 'vitest';
import { steps, stepSchema } from '../../domain/jobs';
import { fieldSpecs, type FieldSpec } from '../../web/src/shared/form/field-spec';
import { contentOf, fieldPath, startValues } from '../../web/src/shared/form/form-content';

const kinds = Object.keys(steps) as (keyof typeof steps)[];
const all = (fields: FieldSpec[]): FieldSpec[] => fields.flatMap((field) => [field, ...all(field.columns ?? [])]);

describe.each(kinds)('the form of %s', (kind) => {
  const fields = fieldSpecs(stepSchema(kind));
  it.each(all(fields).map((field) => [field.name, field] as const))('%s is said in both languages', (name, field) => {
    expect(field.label.zh).toMatch(/\p{Script=Han}/u);
    expect(field.label.en).not.toBe(field.label.zh);
    expect(field.label.zh).not.toBe(name);
    for (const option of field.options ?? []) expect(option.words.en).not.toBe(option.words.zh);
  });
  it('sends what the step takes, and nothing else', () => {
    const values = { ...startValues(fields), unheardOf: 1 };
    expect(Object.keys(contentOf(fields, values))).not.toContain('unheardOf');
  });
});

describe('the widgets', () => {
  const widgets = (kind: keyof typeof steps) =>
    Object.fromEntries(fieldSpecs(stepSchema(kind)).map((field) => [field.name, field.widget]));
  it('JOB-10 of an estimate', () =>
    expect(widgets('submit-estimate')).toEqual({
      lines: 'lines',
      outsidePartners: 'boolean',
      discountPercent: 'percent',
      deliveryDate: 'date',
      note: 'text',
    }));
  it('JOB-17 of an invoice', () =>
    expect(widgets('record-invoice')).toEqual({
      billing: 'billing',
      invoiceNumber: 'line',
      issuedOn: 'date',
      amountFen: 'fen',
      title: 'line',
    }));
  it('JOB-12 of sending the estimate and of the written confirmation', () => {
    expect(widgets('send-estimate')).toEqual({ contactId: 'contact', expiresInDays: 'number' });
    expect(widgets('record-confirmation').medium).toBe('choice');
  });
  it('JOB-21 of handing over', () => expect(widgets('hand-over-job').toUserId).toBe('user'));

  it('limits are read from the schema', () => {
    const [lines, , discount] = fieldSpecs(stepSchema('submit-estimate'));
    expect(lines).toMatchObject({ minItems: 1, maxItems: 200, required: true });
    expect(discount).toMatchObject({ min: 0, max: 100, decimals: 2 });
    expect(lines?.columns?.find((column) => column.name === 'quantity')).toMatchObject({ min: 0.001, decimals: 3 });
  });
  it('a schema that is no object has no fields', () => {
    expect(fieldSpecs(null)).toEqual([]);
    expect(fieldSpecs({ type: 'string' })).toEqual([]);
  });
});

describe('between the form and what is sent', () => {
  const fields = fieldSpecs(stepSchema('submit-estimate'));
  it('an empty table begins with one row, an unanswered yes-or-no with no', () =>
    expect(startValues(fields)).toEqual({ lines: [{}], outsidePartners: false }));
  it('what the server starts it with stands in it', () =>
    expect(startValues(fields, { discountPercent: 5, unknown: 1 })).toMatchObject({ discountPercent: 5 }));
  it('texts are trimmed, empty ones left out, rows keep their fields only', () =>
    expect(
      contentOf(fields, {
        lines: [{ description: ' 设计 ', unit: '', quantity: 1, unitPriceFen: 100, outsideCostFen: 0, key: 7 }],
        outsidePartners: false,
        discountPercent: 0,
        deliveryDate: null,
        note: '   ',
      }),
    ).toEqual({
      lines: [{ description: '设计', quantity: 1, unitPriceFen: 100, outsideCostFen: 0 }],
      outsidePartners: false,
      discountPercent: 0,
    }));
  it.each([
    ['body.lines.0.quantity', ['lines', 0, 'quantity']],
    ['lines[2].unitPriceFen', ['lines', 2, 'unitPriceFen']],
    ['/note', ['note']],
    ['amountFen', ['amountFen']],
  ])('the fault at %s is shown at its field', (path, field) => expect(fieldPath(path)).toEqual(field));
});
