/** Every kind of process and how it is recorded. A new one is a line here, an adapter and a workflow. */
import { approvalAdapter } from './approvals/approval-adapter';
import { jobAdapter } from './jobs/job-adapter';
import type { Adapter } from './shared/adapter';
import { decide } from './shared/decide';
import { fold } from './shared/fold';
import type { ProcessHandler, Processes } from './shared/record';

/** `linkSecret` keys the tokens of clients' links. */
export function makeProcesses(linkSecret: string): Processes {
  return { job: handle(jobAdapter(linkSecret)), approval: handle(approvalAdapter) };
}

function handle<State, Event, Command>(adapter: Adapter<State, Event, Command>): ProcessHandler {
  return {
    decide: (deciding, stored) => decide(adapter, deciding, stored),
    fold: (events) => fold(adapter, events),
  };
}
