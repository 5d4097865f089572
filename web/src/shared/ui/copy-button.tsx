import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../use-words';

/** Copies a text, and says so; where the browser refuses the clipboard it says that too. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useWords('shared');
  const { message } = App.useApp();
  const [done, setDone] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
      setTimeout(() => setDone(false), 2000);
    } catch {
      void message.warning(t('copy.failed'));
    }
  };
  return (
    <Button size="small" icon={done ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
      {done ? t('copied') : (label ?? t('copy'))}
    </Button>
  );
}
