import { jobOfProcess } from '../jobs/job-path';

/** Address of a task's page. */
export const taskPath = (id: string): string => `/tasks/${encodeURIComponent(id)}`;

/** Address of a case's page. */
export const casePath = (id: string): string => `/cases/${encodeURIComponent(id)}`;

/** Address of the job that asked for a case, if a job did. */
export function jobPathOf(subject: { ownerId: string | null }): string | null {
  const job = jobOfProcess(subject.ownerId);
  return job ? `/jobs/${encodeURIComponent(job)}` : null;
}
