/** The buttons of a decision: what is done most stands first and largest, what ends something asks once more. */
import { Button, Flex, Popconfirm } from 'antd';
import type { Task } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { TaskMore } from './task-more';

export type DecideAct = 'approve' | 'reject' | 'abstain' | 'return' | 'comment';

interface Props {
  task: Task;
  allowed: readonly DecideAct[];
  /** What is being sent; meanwhile nothing else can be. */
  busy: DecideAct | null;
  /** The page is being read again after something else was done: for that moment nothing is decided. */
  waiting: boolean;
  /** A reason is needed and missing: that is said before anybody is asked whether they are sure. */
  lacksWords: (act: DecideAct) => boolean;
  onAct: (act: DecideAct) => void;
}

export function DecideButtons({ task, allowed, busy, waiting, lacksWords, onAct }: Props) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const common = (act: DecideAct) => ({
    size: 'large' as const,
    disabled: busy !== null || waiting,
    loading: busy === act,
    children: t(`act.${act}`),
  });
  const button = (act: DecideAct) => {
    switch (act) {
      case 'approve':
        return (
          <Button
            key={act}
            {...common(act)}
            type="primary"
            style={{ flex: '1 1 120px' }}
            onClick={() => onAct('approve')}
          />
        );
      case 'reject':
        return (
          <Popconfirm
            key={act}
            title={t('act.sure.reject')}
            okText={t('act.reject')}
            cancelText={shared('cancel')}
            okButtonProps={{ danger: true }}
            disabled={busy !== null || waiting || lacksWords('reject')}
            onConfirm={() => onAct('reject')}
          >
            <Button
              {...common(act)}
              danger
              onClick={() => {
                if (lacksWords('reject')) onAct('reject');
              }}
            />
          </Popconfirm>
        );
      case 'return':
      case 'abstain':
        return <Button key={act} {...common(act)} onClick={() => onAct(act)} />;
      case 'comment':
        return <Button key={act} {...common(act)} type="text" onClick={() => onAct(act)} />;
    }
  };
  return (
    <Flex gap={8} wrap>
      {allowed.map(button)}
      <TaskMore task={task} />
    </Flex>
  );
}
