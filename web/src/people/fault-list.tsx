import type { Problem } from '../shared/types';
import { useFaultWords } from '../shared/form/use-fault-words';

/** Every fault that the server named, with its place. Nothing when there is none. */
export function FaultList({ faults }: { faults: NonNullable<Problem['errors']> }) {
  const words = useFaultWords();
  if (faults.length === 0) return null;
  return (
    <ul role="alert" className="small">
      {faults.map((fault) => (
        <li key={`${fault.path} ${fault.code}`}>
          <span className="mono">{fault.path.replace(/^body\./, '')}</span> {words(fault)}
        </li>
      ))}
    </ul>
  );
}
