/** Which dialog belongs to which act on a case as a whole. */
import { api } from '../../shared/api-client';
import type { Case } from '../../shared/types';
import { AskDialog } from './ask-dialog';
import { JumpDialog } from './jump-dialog';
import { MigrateDialog } from './migrate-dialog';
import { ReassignDialog } from './reassign-dialog';
import { RemoveSeatDialog } from './remove-seat-dialog';
import { ResumeDialog } from './resume-dialog';
import { SuspendDialog } from './suspend-dialog';
import { TerminateDialog } from './terminate-dialog';
import { UrgeDialog } from './urge-dialog';
import { WithdrawDialog } from './withdraw-dialog';

export const personalActs = ['urge', 'ask', 'withdraw'] as const;
export const administratorActs = [
  'reassign',
  'jump',
  'suspend',
  'resume',
  'migrate',
  'removeSeat',
  'terminate',
] as const;
export type CaseAct = (typeof personalActs)[number] | (typeof administratorActs)[number];

interface Props {
  act: CaseAct;
  subject: Case;
  /** The task on the page, if it is about one. */
  taskId?: string | undefined;
  onClose: () => void;
}

export function CaseDialog({ act, subject, taskId, onClose }: Props) {
  const ofCase = { caseId: subject.id, onClose };
  const ofSubject = { subject, onClose };
  switch (act) {
    case 'urge':
      return <UrgeDialog {...ofCase} />;
    case 'ask':
      return (
        <AskDialog
          {...ofCase}
          usually={subject.openTasks.find((task) => task.kind === 'decide')?.holder.id}
          send={(body, key) =>
            api.POST('/cases/{id}/questions', {
              params: { path: { id: subject.id }, header: { 'Idempotency-Key': key } },
              body,
            })
          }
        />
      );
    case 'withdraw':
      return <WithdrawDialog {...ofCase} />;
    case 'reassign':
      return <ReassignDialog {...ofSubject} taskId={taskId} />;
    case 'jump':
      return <JumpDialog {...ofSubject} />;
    case 'suspend':
      return <SuspendDialog {...ofCase} />;
    case 'resume':
      return <ResumeDialog {...ofCase} />;
    case 'migrate':
      return <MigrateDialog {...ofSubject} />;
    case 'removeSeat':
      return <RemoveSeatDialog {...ofSubject} />;
    case 'terminate':
      return <TerminateDialog {...ofCase} />;
  }
}
