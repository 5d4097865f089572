/** Closing a drawer or a dialog by a slip: what was typed is not thrown away without asking. */
import { App } from 'antd';
import { useWords } from '../use-words';
import { useUnsavedWarning } from './use-unsaved-warning';

/**
 * @param dirty something was typed and not submitted
 * @returns closes at once when nothing was typed, else after having asked
 */
export function useAskBeforeClose(dirty: boolean, onClose: () => void): () => void {
  const t = useWords('shared');
  const { modal } = App.useApp();
  useUnsavedWarning(dirty);
  return () => {
    if (!dirty) {
      onClose();
      return;
    }
    modal.confirm({
      title: t('leave.title'),
      content: t('leave.text'),
      okText: t('leave.go'),
      cancelText: t('leave.stay'),
      onOk: onClose,
    });
  };
}
