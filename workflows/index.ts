/** What runs. The names are the kinds of process. */
export { approval } from './approvals/approval';
export { job } from './jobs/job';
