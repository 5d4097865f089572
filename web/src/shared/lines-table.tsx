/** Lines of an estimate as people read them, with what they come to. Columns without a value are left out. */
import { estimateTotals } from '../../../domain/jobs/estimate-totals';
import type { EstimateLine } from '../../../domain/jobs/types';
import { Money } from './ui/money';
import { useWords } from './use-words';

export type ShownLine = Omit<EstimateLine, 'outsideCostFen'> & { outsideCostFen?: number; amountFen?: number };

/** Amount of a line: as given, else computed by the one rule there is. */
const amountOf = (line: ShownLine): number =>
  line.amountFen ?? estimateTotals([{ ...line, outsideCostFen: line.outsideCostFen ?? 0 }], 0, 0).lineFen[0] ?? 0;

export function LinesTable({ lines }: { lines: ShownLine[] }) {
  const t = useWords('shared');
  const withCost = lines.some((line) => line.outsideCostFen !== undefined);
  return (
    <div className="lines-scroll">
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t('lines.description')}</th>
            <th scope="col" className="right">
              {t('lines.quantity')}
            </th>
            <th scope="col" className="right">
              {t('lines.unitPriceFen')}
            </th>
            {withCost && (
              <th scope="col" className="right">
                {t('lines.outsideCostFen')}
              </th>
            )}
            <th scope="col" className="right">
              {t('lines.amountFen')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>{line.description}</td>
              <td className="right num">
                {line.quantity} {line.unit}
              </td>
              <td className="right">
                <Money fen={line.unitPriceFen} />
              </td>
              {withCost && (
                <td className="right muted">
                  {line.outsideCostFen === undefined ? '' : <Money fen={line.outsideCostFen} />}
                </td>
              )}
              <td className="right">
                <Money fen={amountOf(line)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isLine = (value: unknown): value is ShownLine =>
  typeof value === 'object' &&
  value !== null &&
  'description' in value &&
  'quantity' in value &&
  typeof value.quantity === 'number' &&
  'unitPriceFen' in value &&
  typeof value.unitPriceFen === 'number';

/** The lines in a value that came as plain JSON; what is no line is left out. */
export const linesIn = (value: unknown): ShownLine[] => (Array.isArray(value) ? value.filter(isLine) : []);
