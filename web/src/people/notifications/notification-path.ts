/** Where a notice leads: to the task that it is about, else the case, else the job; null when it leads nowhere any more. */
import { casePath, taskPath } from '../../approvals/case-path';
import { jobPath } from '../../jobs/job-path';
import type { Notification } from '../../shared/types';

export const notificationsPath = '/notifications';

export function aboutPath({ taskId, caseId, jobNumber }: Notification): string | null {
  if (taskId !== undefined) return taskPath(taskId);
  if (caseId !== undefined) return casePath(caseId);
  return jobNumber === undefined ? null : jobPath(jobNumber);
}
