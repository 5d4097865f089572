/** An absence with who stands in: for whom, by whom, from when to when, and perhaps for some matters only. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api-client';
import { FenInput } from '../../shared/form/fen-input';
import type { Substitution } from '../../shared/types';
import { useBilingual, useWords } from '../../shared/use-words';
import { InstantInput } from '../instant-input';
import { PersonSelect } from '../person-select';
import { PlainDialog } from '../plain-dialog';
import { useMe } from '../use-me';
import { clientsQuery } from '../use-names';
import { absenceOptions, absencesKey } from './absence-queries';

interface Filled {
  absentId: string;
  substituteId: string;
  from: string;
  to?: string | null;
  definitionKey?: string;
  clientId?: string;
  maxAmountFen?: number | null;
  reason?: string;
}

interface Props {
  /** Whose absence, where that is settled; otherwise it is chosen among those I may enter one for. */
  absentId?: string;
  onClose: () => void;
}

export function EnterAbsenceDialog({ absentId, onClose }: Props) {
  const t = useWords('people');
  const shared = useWords('shared');
  const say = useBilingual();
  const queryClient = useQueryClient();
  const { data: me } = useMe();
  const options = useQuery(absenceOptions);
  const clients = useQuery(clientsQuery);
  const [absent, setAbsent] = useState(absentId ?? me?.id);
  const [untilEnded, setUntilEnded] = useState(false);
  const required = (field: string) => [{ required: true, message: shared('required', { field }) }];

  return (
    <PlainDialog<Filled, Substitution>
      title={t('absence.enter')}
      hint={t('absence.hint')}
      okText={t('absence.enter')}
      done={t('absence.entered')}
      initial={{ absentId: absentId ?? me?.id }}
      onClose={onClose}
      onDone={() => void queryClient.invalidateQueries({ queryKey: absencesKey })}
      send={({ to, maxAmountFen, reason, ...rest }, key) =>
        api.POST('/substitutions', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            ...rest,
            to: untilEnded ? null : (to ?? null),
            ...(typeof maxAmountFen === 'number' ? { maxAmountFen } : {}),
            ...(reason?.trim() ? { reason: reason.trim() } : {}),
          },
        })
      }
    >
      <Form.Item name="absentId" label={t('absence.absent')} rules={required(t('absence.absent'))}>
        <Select
          disabled={absentId !== undefined}
          showSearch={{ optionFilterProp: 'label' }}
          loading={options.isPending}
          options={(options.data?.absents ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setAbsent}
        />
      </Form.Item>
      <Form.Item name="substituteId" label={t('absence.substitute')} rules={required(t('absence.substitute'))}>
        <PersonSelect except={absent === undefined ? [] : [absent]} />
      </Form.Item>
      <Form.Item name="from" label={t('absence.from')} rules={required(t('absence.from'))}>
        <InstantInput />
      </Form.Item>
      <Form.Item label={t('absence.to')} htmlFor="to" required={!untilEnded} extra={t('absence.to.help')}>
        <Form.Item name="to" noStyle rules={untilEnded ? [] : required(t('absence.to'))}>
          <InstantInput disabled={untilEnded} />
        </Form.Item>
        <Checkbox
          checked={untilEnded}
          onChange={({ target }) => setUntilEnded(target.checked)}
          style={{ marginInlineStart: 8 }}
        >
          {t('absence.untilEnded')}
        </Checkbox>
      </Form.Item>
      <Form.Item name="definitionKey" label={optional(t('absence.onlyDefinition'), shared('optional'))}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(options.data?.definitions ?? []).map(({ key, title }) => ({ value: key, label: say(title) }))}
        />
      </Form.Item>
      <Form.Item name="clientId" label={optional(t('absence.onlyClient'), shared('optional'))}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(clients.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="maxAmountFen"
        label={optional(t('absence.upTo'), shared('optional'))}
        extra={t('absence.upTo.help')}
      >
        <FenInput />
      </Form.Item>
      <Form.Item name="reason" label={optional(t('absence.reason'), shared('optional'))}>
        <Input maxLength={500} />
      </Form.Item>
    </PlainDialog>
  );
}

const optional = (label: string, note: string) => `${label} (${note})`;
