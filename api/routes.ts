/** The register of routes: everything that the API answers below /api/v1. Documents, checks and tests are made from this list. */
import { addSigners } from './approvals/add-signers';
import { answerQuestion } from './approvals/answer-question';
import { askFromTask } from './approvals/ask-from-task';
import { askInCase } from './approvals/ask-in-case';
import { claimTask } from './approvals/claim-task';
import { commentInCase } from './approvals/comment-in-case';
import { commentTask } from './approvals/comment-task';
import { countInbox } from './approvals/count-inbox';
import { decideTask } from './approvals/decide-task';
import { decideTasks } from './approvals/decide-tasks';
import { delegateTask } from './approvals/delegate-task';
import { getCase } from './approvals/get-case';
import { getCaseTrail } from './approvals/get-case-trail';
import { getDefinition } from './approvals/get-definition';
import { getPrintedCase } from './approvals/get-printed-case';
import { getTask } from './approvals/get-task';
import { giveOpinion } from './approvals/give-opinion';
import { jumpCase } from './approvals/jump-case';
import { listCases } from './approvals/list-cases';
import { listCopies } from './approvals/list-copies';
import { listDefinitions } from './approvals/list-definitions';
import { listTasks } from './approvals/list-tasks';
import { migrateCase } from './approvals/migrate-case';
import { previewMigration } from './approvals/preview-migration';
import { readCopies } from './approvals/read-copies';
import { reassignTask } from './approvals/reassign-task';
import { recallTask } from './approvals/recall-task';
import { releaseTask } from './approvals/release-task';
import { removeSeat } from './approvals/remove-seat';
import { removeSigner } from './approvals/remove-signer';
import { resumeCase } from './approvals/resume-case';
import { skipStage } from './approvals/skip-stage';
import { startStage } from './approvals/start-stage';
import { suspendCase } from './approvals/suspend-case';
import { takeBackDecision } from './approvals/take-back-decision';
import { terminateCase } from './approvals/terminate-case';
import { transferTask } from './approvals/transfer-task';
import { urgeCase } from './approvals/urge-case';
import { urgeTask } from './approvals/urge-task';
import { withdrawCase } from './approvals/withdraw-case';
import { listClients } from './clients/list-clients';
import { exports } from './exports';
import { addCaseDocument, addJobDocument } from './documents/add-document';
import { addDocumentVersion } from './documents/add-version';
import { getDocumentContent } from './documents/get-content';
import { listCaseDocuments, listJobDocuments } from './documents/list-documents';
import { withdrawDocument } from './documents/withdraw-document';
import { answerLink } from './jobs/answer-link';
import { sendLinkCode } from './jobs/codes/send-code';
import { findStepChoices } from './jobs/find-step-choices';
import { getJob } from './jobs/get-job';
import { getJobTrail } from './jobs/get-job-trail';
import { getPrintedEstimate } from './jobs/get-printed-estimate';
import { listJobs } from './jobs/list-jobs';
import { openJob } from './jobs/open-job';
import { mailLink } from './jobs/mail-link';
import { openLink } from './jobs/open-link';
import { printLink } from './jobs/print-link';
import { takeStep } from './jobs/take-step';
import { createToken } from './people/create-token';
import { deleteToken } from './people/delete-token';
import { getMe } from './people/get-me';
import { listPeople } from './people/list-people';
import { listTokens } from './people/list-tokens';
import { signIn } from './people/sign-in';
import { signOut } from './people/sign-out';
import { getCalendarYear } from './people/calendars/get-calendar-year';
import { getRecheck } from './people/calendars/get-recheck';
import { importCalendar } from './people/calendars/import-calendar';
import { listCalendars } from './people/calendars/list-calendars';
import { listRechecks } from './people/calendars/list-rechecks';
import { previewCalendarFile } from './people/calendars/preview-calendar-file';
import { setCalendarDay } from './people/calendars/set-calendar-day';
import { setCalendarHours } from './people/calendars/set-calendar-hours';
import { cancelDeparture } from './people/departures/cancel-departure';
import { getDeparture } from './people/departures/get-departure';
import { listDepartures } from './people/departures/list-departures';
import { planDeparture } from './people/departures/plan-departure';
import { previewDeparture } from './people/departures/preview-departure';
import { changeNotificationPreferences } from './people/notifications/change-notification-preferences';
import { getNotificationPreferences } from './people/notifications/get-notification-preferences';
import { listKeptMails } from './people/notifications/list-kept-mails';
import { listMails } from './people/notifications/list-mails';
import { listNotifications } from './people/notifications/list-notifications';
import { readNotifications } from './people/notifications/read-notifications';
import { sendMailAgain } from './people/notifications/send-mail-again';
import { changeStaff } from './people/staff/change-staff';
import { createStaff } from './people/staff/create-staff';
import { getStaff } from './people/staff/get-staff';
import { listDepartments } from './people/staff/list-departments';
import { listStaff } from './people/staff/list-staff';
import { resetPassword } from './people/staff/reset-password';
import { setDepartmentHead } from './people/staff/set-department-head';
import { changeSubstitution } from './people/substitutions/change-substitution';
import { endSubstitution } from './people/substitutions/end-substitution';
import { enterSubstitution } from './people/substitutions/enter-substitution';
import { listSubstitutionOptions } from './people/substitutions/list-substitution-options';
import { listSubstitutions } from './people/substitutions/list-substitutions';
import { createWebhook } from './people/webhooks/create-webhook';
import { deleteWebhook } from './people/webhooks/delete-webhook';
import { listWebhookMessages } from './people/webhooks/list-messages';
import { listWebhooks } from './people/webhooks/list-webhooks';
import { sendWebhookAgain } from './people/webhooks/send-message-again';
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
  listSubstitutions,
  listSubstitutionOptions,
  enterSubstitution,
  changeSubstitution,
  endSubstitution,
  listStaff,
  createStaff,
  getStaff,
  changeStaff,
  resetPassword,
  listDepartments,
  setDepartmentHead,
  previewDeparture,
  planDeparture,
  listDepartures,
  getDeparture,
  cancelDeparture,
  listCalendars,
  getCalendarYear,
  previewCalendarFile,
  importCalendar,
  setCalendarDay,
  setCalendarHours,
  listRechecks,
  getRecheck,
  listNotifications,
  readNotifications,
  getNotificationPreferences,
  changeNotificationPreferences,
  listMails,
  listKeptMails,
  sendMailAgain,
  listWebhooks,
  createWebhook,
  deleteWebhook,
  listWebhookMessages,
  sendWebhookAgain,
  listClients,
  listTasks,
  getTask,
  decideTasks,
  decideTask,
  transferTask,
  delegateTask,
  recallTask,
  giveOpinion,
  addSigners,
  removeSigner,
  takeBackDecision,
  claimTask,
  releaseTask,
  startStage,
  skipStage,
  askFromTask,
  answerQuestion,
  urgeTask,
  commentTask,
  countInbox,
  listCopies,
  listCases,
  getCase,
  getCaseTrail,
  getPrintedCase,
  readCopies,
  commentInCase,
  askInCase,
  urgeCase,
  withdrawCase,
  reassignTask,
  removeSeat,
  jumpCase,
  suspendCase,
  resumeCase,
  previewMigration,
  migrateCase,
  terminateCase,
  listJobs,
  openJob,
  getJob,
  getJobTrail,
  getPrintedEstimate,
  takeStep,
  findStepChoices,
  mailLink,
  listJobDocuments,
  addJobDocument,
  listCaseDocuments,
  addCaseDocument,
  addDocumentVersion,
  getDocumentContent,
  withdrawDocument,
  listDefinitions,
  getDefinition,
  ...exports,
  getOperation,
  openLink,
  sendLinkCode,
  printLink,
  answerLink,
];
