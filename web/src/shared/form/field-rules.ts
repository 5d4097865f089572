import type { FormRule } from 'antd';
import { formatFen } from '../format/money';
import { useBilingual, useWords } from '../use-words';
import type { FieldSpec } from './field-spec';

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** The checks that save a round trip: there, not too long, within limits. The server checks the rest. */
export function useFieldRules() {
  const t = useWords('shared');
  const said = useBilingual();
  return (field: FieldSpec): FormRule[] => [
    {
      validator: (_rule, value: unknown) => {
        const fault = faultOf(field, value);
        return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
      },
    },
  ];

  function faultOf(field: FieldSpec, value: unknown): string | null {
    const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
    if (empty) return field.required ? t('required', { field: said(field.label) }) : null;
    if (typeof value === 'number') return numberFault(field, value);
    if (typeof value === 'string' && field.maxLength !== undefined && value.trim().length > field.maxLength) {
      return t('fault.tooLong', { max: field.maxLength });
    }
    return null;
  }

  function numberFault({ widget, min, max, decimals }: FieldSpec, value: number): string | null {
    const shown = (limit: number): string => (widget === 'fen' ? formatFen(limit) : String(limit));
    if (Number.isNaN(value)) return t('fault.format');
    if (min !== undefined && value < min) return t('fault.tooSmall', { min: shown(min) });
    if (max !== undefined && value > max) return t('fault.tooBig', { max: shown(max) });
    if (decimals !== undefined && decimalsOf(value) > decimals) return t('fault.decimals', { max: decimals });
    return null;
  }
}
