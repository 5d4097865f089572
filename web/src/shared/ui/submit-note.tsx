import { LoadingOutlined } from '@ant-design/icons';
import type { SubmitState } from '../submit';
import { useWords } from '../use-words';

/** What is happening to a submission that has not been answered yet. */
export function SubmitNote({ state }: { state: SubmitState | null }) {
  const t = useWords('shared');
  const text =
    state === null
      ? ''
      : state.phase === 'sending'
        ? t('submit.running')
        : state.phase === 'again'
          ? t('submit.again', { count: state.attempt })
          : t('submit.accepted');
  return (
    <div role="status" aria-live="polite" className="muted small">
      {state && <LoadingOutlined />} {text}
    </div>
  );
}
