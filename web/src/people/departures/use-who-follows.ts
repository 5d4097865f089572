import type { DepartureItem } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { usePersonName } from '../use-names';
import { chosenFor, type Chosen } from './successors';

/** Who takes an item over as long as nobody is named for it alone, in words. */
export function useWhoFollows(chosen: Chosen): (item: DepartureItem) => string {
  const t = useWords('people');
  const name = usePersonName();
  return (item) => {
    const { kind, byRule, successor } = item;
    const following = chosenFor(item, { ...chosen, byItem: {} });
    if (following !== null) return name(following);
    if (successor === 'required') return t('departure.successor.default');
    switch (kind) {
      case 'task':
        return byRule ? t('departure.byRule', { name: byRule.name }) : t('departure.byRule.nobody');
      case 'role':
        return t('departure.byRule.vacant');
      case 'definition':
        return t('departure.why.PUBLISH_NEW_VERSION');
      case 'substitution':
        return t('departure.hint.substitution');
      case 'submission':
        return t('departure.detail.withJob');
      default:
        return t('departure.item.none');
    }
  };
}
