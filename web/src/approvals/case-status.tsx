import { Tag } from 'antd';
import { useLookup } from '../shared/use-words';

const colours: Record<string, string> = {
  running: 'processing',
  returned: 'warning',
  incident: 'error',
  approved: 'success',
  rejected: 'error',
};

/** How a case stands: its outcome once it has ended. */
export function CaseStatus({ status, outcome }: { status: string; outcome?: string | undefined }) {
  const lookup = useLookup();
  const shown = status === 'ended' ? (outcome ?? status) : status;
  const colour = colours[shown];
  return (
    <Tag {...(colour ? { color: colour } : {})} variant="filled">
      {lookup('approvals', `outcome.${shown}`, lookup('approvals', `status.${shown}`, shown))}
    </Tag>
  );
}
