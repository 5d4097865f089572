/** Tasks as a table, on a phone as cards. */
import { useShellWidth } from '../../shared/layout/use-shell-width';
import type { TaskSummary } from '../../shared/types';
import { TaskCards } from './task-cards';
import { TaskTable } from './task-table';

export interface TaskListProps {
  tasks: TaskSummary[];
  done: boolean;
  /** Tasks chosen to be decided together; without it nothing can be chosen. */
  chosen?: readonly string[];
  onChosen?: (chosen: readonly string[]) => void;
}

export function TaskList(props: TaskListProps) {
  const { narrow } = useShellWidth();
  return narrow ? <TaskCards {...props} /> : <TaskTable {...props} />;
}
