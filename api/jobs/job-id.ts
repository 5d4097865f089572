/** A job is called by its number outside (`J2026-0042`) and by its process id inside (`job/J2026-0042`). */

export function processIdOf(jobNumber: string): string {
  return `job/${jobNumber}`;
}

export function jobNumberOf(processId: string): string {
  return processId.replace(/^job\//, '');
}
