import { usePersonName } from '../../people/use-names';
import type { Seat } from '../../shared/types';
import { useLookup, useWords } from '../../shared/use-words';

type Reason = Seat['why'][number];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Why somebody sits (or does not), one reason in words. */
export function useWhyWords() {
  const lookup = useLookup();
  const t = useWords('approvals');
  const personName = usePersonName();
  return (reason: Reason): string => {
    const detail = reason.detail ?? {};
    const name = personName(text(detail.by) || text(detail.for) || text(detail.personId));
    switch (reason.by) {
      case 'role': {
        const role = text(detail.role);
        return t('why.role', { value: lookup('people', `role.${role}`, role) });
      }
      case 'relation': {
        const relation = text(detail.relation);
        const of = text(detail.of);
        const whose = of === 'submitter' ? t('relation.submitter') : lookup('people', `role.${of}`, of);
        return t('relation.of', { of: whose, relation: lookup('approvals', `relation.${relation}`, relation) });
      }
      // Who handed it on is worth saying; an older trace may not know.
      case 'transferred':
      case 'delegated':
      case 'addedSigner':
      case 'named':
      case 'reassigned':
      case 'substitute':
      case 'substituteMayNotSit':
        return name ? t(`whyOf.${reason.by}`, { name }) : t(`why.${reason.by}`);
      default:
        return lookup('approvals', `why.${reason.by}`, reason.by);
    }
  };
}
