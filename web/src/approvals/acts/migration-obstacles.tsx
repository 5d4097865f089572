/** Why a case cannot go on with a version: each stage that stands against it, and what about it. */
import type { MigrationPreview } from '../../shared/types';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';

const isObstacle = (value: unknown): value is { place: string; what: string } =>
  typeof value === 'object' &&
  value !== null &&
  'place' in value &&
  typeof value.place === 'string' &&
  'what' in value &&
  typeof value.what === 'string';

export function MigrationObstacles({ preview }: { preview: MigrationPreview }) {
  const shared = useWords('shared');
  const said = useBilingual();
  const lookup = useLookup();
  const reasons = preview.refusal?.data?.reasons;
  const obstacles = Array.isArray(reasons) ? reasons.filter(isObstacle) : [];
  const title = (id: string): string => {
    const stage = preview.stages.find((one) => one.id === id);
    return stage ? said(stage.title) : id;
  };
  if (obstacles.length === 0) return preview.refusal?.detail;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {obstacles.map(({ place, what }) => (
        <li key={`${place} ${what}`}>
          {shared('said.of', { what: title(place), how: lookup('approvals', `migration.because.${what}`, what) })}
        </li>
      ))}
    </ul>
  );
}
