/** Opens a job card for a client and a contact (JOB-1). */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { clientsQuery } from '../people/use-names';
import { api } from '../shared/api-client';
import type { JobAnswer } from '../shared/types';
import { ProblemAlert } from '../shared/ui/problem-alert';
import { SubmitNote } from '../shared/ui/submit-note';
import { useSubmit } from '../shared/use-submit';
import { useWords } from '../shared/use-words';
import { jobPath } from './job-path';
import { jobsKey } from './job-queries';

interface Filled {
  title: string;
  clientId: string;
  contactId: string;
}

export function OpenJobDialog({ onClose }: { onClose: () => void }) {
  const t = useWords('jobs');
  const shared = useWords('shared');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const clients = useQuery(clientsQuery);
  const clientId = Form.useWatch('clientId', form);
  const contacts = clients.data?.items.find((client) => client.id === clientId)?.contacts ?? [];
  const send = useCallback(
    (body: Filled, key: string) => api.POST('/jobs', { params: { header: { 'Idempotency-Key': key } }, body }),
    [],
  );
  const submission = useSubmit<Filled, JobAnswer>(send);

  const submit = async (filled: Filled) => {
    const answer = await submission.run({ ...filled, title: filled.title.trim() });
    if (!answer) return;
    await queryClient.invalidateQueries({ queryKey: jobsKey });
    void message.success(t('open.done', { number: answer.jobId }));
    await navigate(jobPath(answer.jobId));
  };
  const must = (label: string) => [{ required: true, whitespace: true, message: shared('required', { field: label }) }];

  return (
    <Modal
      open
      title={t('open.title')}
      okText={t('open.submit')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: submission.state !== null }}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => void submit(filled)}>
        <Form.Item name="title" label={t('open.name')} rules={must(t('open.name'))}>
          <Input maxLength={200} placeholder={t('open.name.hint')} autoFocus />
        </Form.Item>
        <Form.Item name="clientId" label={t('open.client')} rules={must(t('open.client'))}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={clients.isPending}
            onChange={(id: string) => {
              const first = clients.data?.items.find((client) => client.id === id)?.contacts[0];
              form.setFieldValue('contactId', first?.id);
            }}
            options={(clients.data?.items ?? []).map((client) => ({ value: client.id, label: client.name }))}
          />
        </Form.Item>
        <Form.Item
          name="contactId"
          label={t('open.contact')}
          rules={must(t('open.contact'))}
          {...(clientId && clients.data && contacts.length === 0 ? { extra: t('open.noContact') } : {})}
        >
          <Select
            disabled={!clientId}
            options={contacts.map((contact) => ({ value: contact.id, label: `${contact.name} · ${contact.title}` }))}
          />
        </Form.Item>
      </Form>
      <SubmitNote state={submission.state} />
      <ProblemAlert problem={submission.problem} />
    </Modal>
  );
}
