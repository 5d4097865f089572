/** How many tasks are chosen, and deciding them together. */
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useWords } from '../../shared/use-words';
import { DecideManyDialog } from './decide-many-dialog';
import './lists.css';

interface Props {
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

export function SelectionBar({ chosen, onChange }: Props) {
  const t = useWords('approvals');
  // What the dialog is about stays while it is open, whatever the list behind it does.
  const [deciding, setDeciding] = useState<readonly string[] | null>(null);
  return (
    <>
      {chosen.length > 0 && (
        <Flex className="selection-bar" gap={10} align="center" wrap role="status">
          <span>{t('many.chosen', { n: chosen.length })}</span>
          <Button type="primary" onClick={() => setDeciding(chosen)}>
            {t('many.decide')}
          </Button>
          <Button type="text" onClick={() => onChange([])}>
            {t('many.clear')}
          </Button>
        </Flex>
      )}
      {deciding && (
        <DecideManyDialog
          taskIds={deciding}
          onClose={(left) => {
            setDeciding(null);
            onChange(left);
          }}
        />
      )}
    </>
  );
}
