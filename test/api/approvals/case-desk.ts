/** Cases on definitions that a test writes itself, published and run as any other, and asked about over HTTP. */
import { randomUUID } from 'node:crypto';
import { publishDefinition } from '../../../definitions/publish';
import { personId } from '../../../prisma/seed/sample/people';
import { briefed, estimated, proposed } from '../../shared/job-story';
import type { Answered, Looked, TestApi } from '../shared/test-api';

export interface CaseOnDesk {
  id: string;
  /** Below `/api/v1`. */
  path: string;
  /** The task of this person in the case, as they read it: the open one, else their last. Fails when there is none. */
  taskOf(username: string): Promise<Looked>;
  /** A write on somebody's own task: `on('wangsiyuan', 'transfers', { ... })`. */
  on(username: string, what: string, body?: object, more?: { key?: string; method?: string }): Promise<Answered>;
  /** A write on the case itself. */
  onCase(username: string, what: string, body?: object, more?: { key?: string; method?: string }): Promise<Answered>;
  /** A decision on what the person sees now. */
  decide(username: string, outcome: string, more?: object, key?: string): Promise<Answered>;
  view(username: string): Promise<Looked>;
  /** The operations of the trail, oldest first. */
  trail(): Promise<string[]>;
  noticesOf(username: string): Promise<string[]>;
}

export interface CaseDesk {
  /** Publishes `estimate` with these stages (YAML below `stages:`, six spaces) and what else stands at the top. */
  publish(stages: string, top?: string): Promise<number>;
  /** A case of the version in force, submitted by LIN Xiaoyu. */
  open(): Promise<CaseOnDesk>;
}

export const taskPath = (id: unknown): string => `/tasks/${encodeURIComponent(String(id))}`;

let jobs = 0;

/** `series` keeps the job numbers of test files apart: two digits. */
export function caseDesk(api: TestApi, series: string): CaseDesk {
  return {
    async publish(stages, top = '') {
      const yaml = `kind: Approval
key: estimate
title: { zh: 估价单审批, en: Estimate approval }
subject: estimate
calendar: office
require: { comment: [reject, return] }
${top}
stages:
${stages}`;
      const result = await publishDefinition(api.db, { yaml, source: 'edited', publishedBy: personId('guanwenbo') });
      const version = 'version' in result ? result.version : undefined;
      if (version === undefined) throw new Error(`not published: ${JSON.stringify(result.findings)}`);
      return version;
    },
    async open() {
      jobs += 1;
      const number = `J2026-${series}${String(jobs).padStart(2, '0')}`;
      await briefed(api, number);
      await proposed(api, number);
      return caseOnDesk(api, await estimated(api, number));
    },
  };
}

function caseOnDesk(api: TestApi, id: string): CaseOnDesk {
  const path = `/cases/${encodeURIComponent(id)}`;
  const write = async (
    username: string,
    to: string,
    body: object | undefined,
    more: { key?: string; method?: string } = {},
  ) =>
    (await api.as(username)).ask(to, {
      method: more.method ?? 'POST',
      key: more.key ?? randomUUID(),
      ...(body === undefined ? {} : { body }),
    });
  const ownTask = async (username: string): Promise<string> => {
    const tasks = await api.db.task.findMany({
      where: { caseId: id, holderId: personId(username) },
      orderBy: { openedAt: 'asc' },
    });
    const task = tasks.findLast(({ state }) => state === 'open') ?? tasks.at(-1);
    if (!task) throw new Error(`${username} has no task in ${id}`);
    return task.id;
  };
  const taskOf = async (username: string) => {
    const { status, body } = await (await api.as(username)).get(taskPath(await ownTask(username)));
    if (status !== 200) throw new Error(`${username} cannot read the task: ${JSON.stringify(body)}`);
    return body;
  };
  return {
    id,
    path,
    taskOf,
    on: async (username, what, body, more) =>
      write(username, `${taskPath(await ownTask(username))}/${what}`, body, more),
    onCase: (username, what, body, more) => write(username, `${path}/${what}`, body, more),
    async decide(username, outcome, more = {}, key) {
      const { id: taskId, version, subjectRevision } = await taskOf(username);
      const body = { outcome, version, subjectRevision, ...more };
      return write(username, `${taskPath(taskId)}/decisions`, body, key === undefined ? {} : { key });
    },
    async view(username) {
      const { status, body } = await (await api.as(username)).get(path);
      if (status !== 200) throw new Error(`${username} cannot read the case: ${JSON.stringify(body)}`);
      return body;
    },
    async trail() {
      const lines = await api.db.trail.findMany({ where: { processId: id }, orderBy: { seq: 'asc' } });
      return lines.map(({ operation }) => operation);
    },
    async noticesOf(username) {
      const notices = await api.db.notification.findMany({
        where: { processId: id, userId: personId(username) },
        orderBy: { id: 'asc' },
      });
      return notices.map(({ kind }) => kind);
    },
  };
}
