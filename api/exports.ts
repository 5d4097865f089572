/** Every list as a file. */
import { caseTable, copyTable, taskTable } from './approvals/tables';
import { listCases } from './approvals/list-cases';
import { listCopies } from './approvals/list-copies';
import { listTasks } from './approvals/list-tasks';
import { clientTable } from './clients/client-table';
import { listClients } from './clients/list-clients';
import { jobTable } from './jobs/job-table';
import { listJobs } from './jobs/list-jobs';
import { exportOf } from './shared/export/export-list';

export const exports = [
  exportOf(listTasks, 'exportTasks', taskTable),
  exportOf(listCases, 'exportCases', caseTable),
  exportOf(listCopies, 'exportCopies', copyTable),
  exportOf(listJobs, 'exportJobs', jobTable),
  exportOf(listClients, 'exportClients', clientTable),
];
