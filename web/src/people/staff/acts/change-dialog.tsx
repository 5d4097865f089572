/** The frame of every change of a person: what, and as of when. The open approvals look again once it holds. */
import type { ReactNode } from 'react';
import { api } from '../../../shared/api-client';
import type { StaffChange, StaffRecord } from '../../../shared/types';
import { useWords } from '../../../shared/use-words';
import { AsOfField } from '../../as-of-field';
import { PlainDialog } from '../../plain-dialog';
import { useRefreshPeople } from '../use-refresh-people';

export interface ChangeDialogProps {
  person: Pick<StaffRecord, 'id' | 'name'>;
  onClose: () => void;
}

interface Props<Filled> extends ChangeDialogProps {
  title: string;
  hint?: string;
  change: (filled: Filled) => StaffChange;
  initial?: { [Field in keyof Filled]?: Filled[Field] };
  danger?: boolean;
  /** Takes effect at once, there is no later. */
  atOnce?: boolean;
  children?: ReactNode;
}

export function ChangeDialog<Filled extends object>(props: Props<Filled>) {
  const { person, onClose, title, hint, change, initial, danger = false, atOnce = false, children } = props;
  const t = useWords('people');
  const refresh = useRefreshPeople();
  return (
    <PlainDialog<Filled & { at?: string | null }, unknown>
      title={title}
      hint={hint ?? t('staff.change.hint')}
      okText={title}
      done={t('staff.changed')}
      onClose={onClose}
      onDone={refresh}
      danger={danger}
      {...(initial ? { initial: initial as { [Field in keyof (Filled & { at?: string | null })]?: never } } : {})}
      send={(filled, key) =>
        api.POST('/staff/{id}/changes', {
          params: { path: { id: person.id }, header: { 'Idempotency-Key': key } },
          body: { change: change(filled), ...(filled.at ? { at: filled.at } : {}) },
        })
      }
    >
      {children}
      {!atOnce && <AsOfField />}
    </PlainDialog>
  );
}
