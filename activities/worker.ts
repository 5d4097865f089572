/** Puts the activities together and runs a worker with the bundled workflows. Decides how much it does at once. */
import { activityInfo, heartbeat, log } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { WorkflowBundleOption } from '@temporalio/worker';
import type { Actor } from '../domain/shared/process';
import type { PrismaClient } from '../prisma/generated/client';
import { makeLookAtLetter, makeSendLetter } from './jobs/letters/send-letter';
import { announceMail } from './people/delivery/announce-mail';
import type { MailSettings } from './people/delivery/mail-port';
import type { MailParts } from './people/delivery/send-next-mail';
import { smtpPort } from './people/delivery/smtp';
import { makePeopleActivities } from './people/people-activities';
import { makeLookAtWebhook, makeSendWebhook } from './people/webhooks/send-message';
import { makeProcesses } from './processes';
import { correlateLogs } from './shared/correlate-logs';
import { giveUpOnDefect } from './shared/give-up-on-defects';
import { makeRecord } from './shared/record';
import type { RecordInput } from './shared/record';
import { makeSignal } from './shared/signal';
import { connectWorker, dataConverter } from './shared/temporal';
import type { TemporalSettings } from './shared/temporal';

export interface WorkerParts {
  temporal: TemporalSettings;
  taskQueue: string;
  db: PrismaClient;
  /** For fan-out. */
  client: Client;
  /** Keys the tokens of clients' links. */
  linkSecret: string;
  /** The mail server; `kept`: mails to clients stay in the house, for a sample agency; without either nothing is mailed. */
  mail?: MailSettings | 'kept' | null;
  /** Webhooks may lead to addresses inside the house. */
  webhooksToPrivate?: boolean;
  workflowBundle: WorkflowBundleOption;
}

export interface RunningWorker {
  /** Settles when the worker has stopped; rejects when it broke. */
  run: Promise<void>;
  /** Takes nothing new, finishes what is under way, then `run` settles. */
  shutdown(): Promise<void>;
}

/** Each holds one database connection while it runs. */
const mostActivitiesAtOnce = 12;

/** Connects and polls. Throws when Temporal cannot be reached. */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const connection = await connectWorker(parts.temporal);
  const settings = parts.mail === 'kept' ? null : (parts.mail ?? null);
  const mail = settings === null ? null : { port: smtpPort(settings), settings };
  await announceMail(parts.db, mail ? 'sent' : parts.mail === 'kept' ? 'kept' : 'off');
  const worker = await Worker.create({
    connection,
    namespace: parts.temporal.namespace,
    taskQueue: parts.taskQueue,
    workflowBundle: parts.workflowBundle,
    dataConverter: dataConverter(parts.temporal.payloadKeys),
    activities: {
      ...makeActivities({ ...parts, mail }),
      lookAtWebhook: makeLookAtWebhook(parts.db),
      sendWebhook: makeSendWebhook({
        db: parts.db,
        payloadKeys: parts.temporal.payloadKeys,
        toPrivate: parts.webhooksToPrivate ?? false,
      }),
    },
    interceptors: { activity: [correlateLogs] },
    maxConcurrentActivityTaskExecutions: mostActivitiesAtOnce,
    workflowTaskPollerBehavior: { type: 'autoscaling' },
    activityTaskPollerBehavior: { type: 'autoscaling' },
    // How long a killed worker's cached workflows wait before another one may take them.
    stickyQueueScheduleToStartTimeout: '5 seconds',
    shutdownGraceTime: '10 seconds',
    shutdownForceTime: '20 seconds',
  });
  const run = worker.run().finally(() => {
    mail?.port.close();
    return connection.close();
  });
  return {
    run,
    shutdown: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await run;
    },
  };
}

/** The activities by the names that workflows call. */
export function makeActivities({
  db,
  client,
  linkSecret,
  mail,
}: Pick<WorkerParts, 'client' | 'linkSecret'> & MailParts) {
  const record = makeRecord(db, makeProcesses(linkSecret));
  const signal = makeSignal(client);
  return {
    record: async (input: RecordInput) => {
      const answer = await record(input).catch((error: unknown) => {
        throw giveUpOnDefect(error, input, activityInfo().attempt);
      });
      const { processId, event } = input;
      log.info('Recorded', { processId, seq: answer.seq, actor: nameless(event.actor), refused: answer.refusal?.code });
      return answer;
    },
    signal,
    ...makePeopleActivities({ db, signal, beat: heartbeat, mail }),
    lookAtLetter: makeLookAtLetter(db),
    sendLetter: makeSendLetter({ db, mail, linkSecret }),
  };
}

/** Ids only: a client's name has no place in a log. */
function nameless(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return actor.id;
    case 'client':
      return actor.contactId;
    case 'system':
      return actor.what;
  }
}
