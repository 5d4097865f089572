import { Tag } from 'antd';
import type { Departure } from '../../shared/types';
import { useWords } from '../../shared/use-words';

const colours = { planned: 'blue', running: 'gold', done: 'green', cancelled: 'default' } as const;

/** How a departure stands. */
export function DepartureTag({ state }: { state: Departure['state'] }) {
  const t = useWords('people');
  return <Tag color={colours[state]}>{t(`departure.state.${state}`)}</Tag>;
}
