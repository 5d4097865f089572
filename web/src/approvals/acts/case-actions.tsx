/** What this person may do with a case as a whole: their own acts as buttons, an administrator's in one menu. */
import { Button, Flex } from 'antd';
import { useState } from 'react';
import type { Case } from '../../shared/types';
import { DialogMenu } from '../../shared/ui/dialog-menu';
import { useFocusBack } from '../../shared/ui/use-focus-back';
import { useWords } from '../../shared/use-words';
import { administratorActs, CaseDialog, personalActs, type CaseAct } from './case-dialog';

interface Props {
  subject: Case;
  /** What may be done now; more than the case's own where a task adds to it. */
  operations: readonly string[];
  taskId?: string | undefined;
  /** An administrator's act that is the obvious one here, shown as a button of its own. */
  foremost?: CaseAct;
}

export function CaseActions({ subject, operations, taskId, foremost }: Props) {
  const t = useWords('approvals');
  const [open, setOpen] = useState<CaseAct | null>(null);
  const { ref, back } = useFocusBack<HTMLDivElement>();
  const may = (act: CaseAct): boolean => {
    switch (act) {
      case 'removeSeat':
        return (
          operations.includes('reassign') && subject.stages.some((stage) => stage.seats.some((seat) => seat.mayRemove))
        );
      case 'jump':
        return operations.includes(act) && subject.jumpTargets.length > 0;
      case 'migrate':
        return operations.includes(act) && subject.migrationTargets.length > 0;
      default:
        return operations.includes(act);
    }
  };
  const buttons = [...personalActs, ...(foremost ? [foremost] : [])].filter(may);
  const menu = administratorActs.filter((act) => act !== foremost && may(act));
  if (buttons.length === 0 && menu.length === 0 && !open) return null;
  return (
    <div ref={ref} tabIndex={-1} style={{ outline: 'none' }}>
      <Flex gap={8} wrap>
        {buttons.map((act) => (
          <Button
            key={act}
            type={act === foremost ? 'primary' : 'default'}
            danger={act === 'withdraw'}
            onClick={() => setOpen(act)}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
        {menu.length > 0 && (
          <DialogMenu
            label={t('act.admin')}
            entries={menu.map((act) => ({
              key: act,
              label: t(`act.${act}`),
              danger: act === 'terminate',
              onClick: () => setOpen(act),
            }))}
          />
        )}
      </Flex>
      {open && (
        <CaseDialog
          act={open}
          subject={subject}
          taskId={taskId}
          onClose={() => {
            setOpen(null);
            back();
          }}
        />
      )}
    </div>
  );
}
