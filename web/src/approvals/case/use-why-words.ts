import type { Seat } from '../../shared/types';
import { useLookup, useWords } from '../../shared/use-words';

type Reason = Seat['why'][number];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Why somebody sits (or does not), one reason in words. */
export function useWhyWords() {
  const lookup = useLookup();
  const t = useWords('approvals');
  return (reason: Reason): string => {
    const detail = reason.detail ?? {};
    if (reason.by === 'role') {
      const role = text(detail.role);
      return t('why.role', { value: lookup('people', `role.${role}`, role) });
    }
    if (reason.by === 'relation') {
      const relation = text(detail.relation);
      const of = text(detail.of);
      const whose = of === 'submitter' ? t('relation.submitter') : lookup('people', `role.${of}`, of);
      return t('relation.of', { of: whose, relation: lookup('approvals', `relation.${relation}`, relation) });
    }
    return lookup('approvals', `why.${reason.by}`, reason.by);
  };
}
