/** Address of a job's page, by its number. */
export const jobPath = (number: string): string => `/jobs/${encodeURIComponent(number)}`;

/** The job's number in the id of its process (`job/J2026-0042`); null for another process. */
export const jobOfProcess = (processId: string | null): string | null =>
  processId?.startsWith('job/') ? processId.slice('job/'.length) : null;
