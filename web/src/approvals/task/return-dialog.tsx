/** 退回: to whom, when there is more than one place to return to. */
import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Task } from '../../shared/types';
import { useBilingual, useWords } from '../../shared/use-words';

type Target = Task['returnTargets'][number];

interface Props {
  task: Task;
  onChosen: (returnTo: string) => void;
  onClose: () => void;
}

export function ReturnDialog({ task, onChosen, onClose }: Props) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const [to, setTo] = useState(task.returnTargets[0]?.id ?? 'submitter');
  const words = useReturnTargetWords(task);
  return (
    <Modal
      open
      title={t('act.return')}
      okText={t('act.return')}
      cancelText={shared('cancel')}
      onOk={() => onChosen(to)}
      onCancel={onClose}
    >
      <p className="muted" style={{ marginTop: 0 }}>
        {t('act.returnTo.hint')}
      </p>
      <Radio.Group
        vertical
        aria-label={t('act.returnTo')}
        value={to}
        onChange={(event) => setTo(String(event.target.value))}
        options={task.returnTargets.map((target) => ({ value: target.id, label: words(target) }))}
      />
    </Modal>
  );
}

/** A place to return to in words; `previous` says which stage it means. */
function useReturnTargetWords(task: Task): (target: Target) => string {
  const t = useWords('approvals');
  const said = useBilingual();
  return (target) => {
    switch (target.kind) {
      case 'submitter':
        return t('act.returnTo.submitter', { name: task.case.submitter.name });
      case 'previous':
        return t('act.returnTo.previous', { title: said(target.title) });
      case 'stage':
      case 'block':
        return said(target.title);
    }
  };
}
