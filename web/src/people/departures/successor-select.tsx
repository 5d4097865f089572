import { Select } from 'antd';
import type { DepartureKind } from '../../shared/types';
import { usePersonOptions } from '../use-person-options';

interface Props {
  label: string;
  /** Whom it can be: of a job only AEs. */
  kind?: DepartureKind;
  except: readonly string[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  placeholder: string;
  fault?: string | undefined;
}

/** Who takes something over; empty leaves it to what the placeholder says. */
export function SuccessorSelect({ label, kind, except, value, onChange, placeholder, fault }: Props) {
  const people = usePersonOptions(except, kind === 'job' ? 'ae' : undefined);
  return (
    <div>
      <Select<string | null>
        allowClear
        aria-label={label}
        style={{ width: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={placeholder}
        value={value ?? null}
        onChange={(id) => onChange(id ?? undefined)}
        {...(fault ? { status: 'error' as const } : {})}
        {...people}
      />
      {fault && (
        <div className="fault small" role="alert">
          {fault}
        </div>
      )}
    </div>
  );
}
