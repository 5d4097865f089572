/** The register of routes: everything that the API answers below /api/v1. Documents, checks and tests are made from this list. */
import { commentTask } from './approvals/comment-task';
import { decideTask } from './approvals/decide-task';
import { getCase } from './approvals/get-case';
import { getCaseTrail } from './approvals/get-case-trail';
import { getDefinition } from './approvals/get-definition';
import { getTask } from './approvals/get-task';
import { listCases } from './approvals/list-cases';
import { listDefinitions } from './approvals/list-definitions';
import { listTasks } from './approvals/list-tasks';
import { reassignTask } from './approvals/reassign-task';
import { terminateCase } from './approvals/terminate-case';
import { withdrawCase } from './approvals/withdraw-case';
import { listClients } from './clients/list-clients';
import { answerLink } from './jobs/answer-link';
import { getJob } from './jobs/get-job';
import { getJobTrail } from './jobs/get-job-trail';
import { listJobs } from './jobs/list-jobs';
import { openJob } from './jobs/open-job';
import { openLink } from './jobs/open-link';
import { takeStep } from './jobs/take-step';
import { createToken } from './people/create-token';
import { deleteToken } from './people/delete-token';
import { getMe } from './people/get-me';
import { listPeople } from './people/list-people';
import { listTokens } from './people/list-tokens';
import { signIn } from './people/sign-in';
import { signOut } from './people/sign-out';
import { getOperation } from './shared/get-operation';
import type { Route } from './shared/route';

export const routes: readonly Route[] = [
  signIn,
  signOut,
  getMe,
  listTokens,
  createToken,
  deleteToken,
  listPeople,
  listClients,
  listTasks,
  getTask,
  decideTask,
  commentTask,
  listCases,
  getCase,
  getCaseTrail,
  withdrawCase,
  reassignTask,
  terminateCase,
  listJobs,
  openJob,
  getJob,
  getJobTrail,
  takeStep,
  listDefinitions,
  getDefinition,
  getOperation,
  openLink,
  answerLink,
];
