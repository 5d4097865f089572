/** A button with a menu whose entries each open a dialog. */
import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Ref } from 'react';

interface Props {
  label: string;
  entries: { key: string; label: string; danger?: boolean; onClick: () => void }[];
  size?: 'large';
  /** Where the keyboard goes back to once the dialog has closed. */
  buttonRef?: Ref<HTMLButtonElement>;
}

export function DialogMenu({ label, entries, size, buttonRef }: Props) {
  return (
    // The menu goes without a motion: as long as it fades it takes Escape, which then would not close the dialog.
    <Dropdown trigger={['click']} transitionName="" menu={{ items: entries }}>
      <Button ref={buttonRef} {...(size ? { size } : {})}>
        {label} <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
