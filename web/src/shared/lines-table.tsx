/** Lines of an estimate as people read them. Columns without a value are left out; on a phone each line is two rows. */
import { estimateTotals } from '../../../domain/jobs/estimate-totals';
import type { EstimateLine } from '../../../domain/jobs/types';
import { useShellWidth } from './layout/use-shell-width';
import { Money } from './ui/money';
import { useWords } from './use-words';
import './lines.css';

export type ShownLine = Omit<EstimateLine, 'outsideCostFen'> & { outsideCostFen?: number; amountFen?: number };

/** Amount of a line: as given, else computed by the one rule there is. */
const amountOf = (line: ShownLine): number =>
  line.amountFen ?? estimateTotals([{ ...line, outsideCostFen: line.outsideCostFen ?? 0 }], 0, 0).lineFen[0] ?? 0;

export function LinesTable({ lines }: { lines: ShownLine[] }) {
  const { narrow } = useShellWidth();
  return narrow ? <LineCards lines={lines} /> : <LineRows lines={lines} />;
}

function LineRows({ lines }: { lines: ShownLine[] }) {
  const t = useWords('shared');
  const withCost = lines.some((line) => line.outsideCostFen !== undefined);
  const right = (text: string) => (
    <th scope="col" className="right">
      {text}
    </th>
  );
  return (
    <div className="lines-scroll">
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t('lines.description')}</th>
            {right(t('lines.quantity'))}
            {right(t('lines.unitPriceFen'))}
            {withCost && right(t('lines.outsideCostFen'))}
            {right(t('lines.amountFen'))}
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
                <td className="right muted">{line.outsideCostFen ? <Money fen={line.outsideCostFen} /> : '—'}</td>
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

function LineCards({ lines }: { lines: ShownLine[] }) {
  const t = useWords('shared');
  return (
    <ul className="line-list">
      {lines.map((line, index) => (
        <li key={index}>
          <div>
            <span>{line.description}</span>
            <strong>
              <Money fen={amountOf(line)} />
            </strong>
          </div>
          <div className="muted small">
            <span className="num">
              {line.quantity} {line.unit} × <Money fen={line.unitPriceFen} />
            </span>
            {line.outsideCostFen !== undefined && line.outsideCostFen > 0 && (
              <span>
                {t('lines.outsideCostFen')} <Money fen={line.outsideCostFen} />
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
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
