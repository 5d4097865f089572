/** What the lines being typed come to, by the same rule as the server's. Lines that are not complete do not count yet. */
import { Form } from 'antd';
import { estimateTotals } from '../../../../domain/jobs/estimate-totals';
import type { EstimateLine } from '../../../../domain/jobs/types';
import { Totals } from '../totals';

const amount = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;

function complete(row: unknown): EstimateLine {
  const { quantity, unitPriceFen, outsideCostFen } = (row ?? {}) as { [field: string]: unknown };
  return {
    description: '',
    unit: '',
    quantity: amount(quantity),
    unitPriceFen: Math.trunc(amount(unitPriceFen)),
    outsideCostFen: Math.trunc(amount(outsideCostFen)),
  };
}

export function LineTotals({ name, vatPercent }: { name: string; vatPercent: number }) {
  const form = Form.useFormInstance();
  const rows: unknown = Form.useWatch(name, form);
  const discount: unknown = Form.useWatch('discountPercent', form);
  const discountPercent = Math.min(100, amount(discount));
  const lines = Array.isArray(rows) ? rows.map(complete) : [];
  const totals = estimateTotals(lines, discountPercent, vatPercent);
  return <Totals {...totals} discountPercent={discountPercent} vatPercent={vatPercent} />;
}
