/** Recorded fields as label and value; fields that are not there are left out. */
import type { ReactNode } from 'react';
import { usePersonName } from '../../people/use-names';
import { formatDay, formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import { useWords } from '../../shared/use-words';
import type { jobTexts } from '../texts';

type FactName = keyof typeof jobTexts extends infer Key ? (Key extends `fact.${infer Name}` ? Name : never) : never;

export function FactList({ facts }: { facts: [FactName, ReactNode][] }) {
  const t = useWords('jobs');
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Who recorded it, and when. */
export function Recorded({ by, at }: { by?: string | undefined; at: string }) {
  const t = useWords('jobs');
  const personName = usePersonName();
  return (
    <span className="muted small">
      {t('facts.recorded', { name: by ? personName(by) : '', at: formatInstant(at, currentLanguage()) })}
    </span>
  );
}

/** A calendar day in words; nothing for nothing. */
export const day = (value: string | undefined): string | undefined =>
  value ? formatDay(value, currentLanguage()) : undefined;
