/** What can be done with a case as a whole: withdraw it, and for administrators name somebody or end it. */
import { App, Button, Flex, Form, Input, Modal, Select } from 'antd';
import { useCallback, useState } from 'react';
import { PersonSelect } from '../../people/person-select';
import { api } from '../../shared/api-client';
import type { Case, CaseAnswer } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitNote } from '../../shared/ui/submit-note';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { useRefreshCase } from './use-refresh-case';

type Act = 'withdraw' | 'reassign' | 'terminate';
interface Filled {
  reason?: string;
  taskId?: string;
  toUserId?: string;
}

export function CaseActions({ subject, operations }: { subject: Case; operations: string[] }) {
  const t = useWords('approvals');
  const [open, setOpen] = useState<Act | null>(null);
  const allowed = (['withdraw', 'reassign', 'terminate'] as const).filter((act) => operations.includes(act));
  if (allowed.length === 0) return null;
  return (
    <>
      <Flex gap={8} wrap>
        {allowed.map((act) => (
          <Button key={act} danger={act === 'terminate'} onClick={() => setOpen(act)}>
            {t(`act.${act}`)}
          </Button>
        ))}
      </Flex>
      {open && <ActDialog act={open} subject={subject} onClose={() => setOpen(null)} />}
    </>
  );
}

function ActDialog({ act, subject, onClose }: { act: Act; subject: Case; onClose: () => void }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const { message } = App.useApp();
  const refresh = useRefreshCase();
  const [form] = Form.useForm<Filled>();
  const caseId = subject.id;
  const send = useCallback(
    (filled: Filled, key: string) => {
      const params = { path: { id: caseId }, header: { 'Idempotency-Key': key } };
      const reason = filled.reason?.trim() ?? '';
      switch (act) {
        case 'withdraw':
          return api.POST('/cases/{id}/withdrawal', { params, body: reason ? { reason } : {} });
        case 'reassign':
          return api.POST('/cases/{id}/reassignments', {
            params,
            body: { taskId: filled.taskId ?? '', toUserId: filled.toUserId ?? '', reason },
          });
        case 'terminate':
          return api.POST('/cases/{id}/termination', { params, body: { reason } });
      }
    },
    [act, caseId],
  );
  const submission = useSubmit<Filled, CaseAnswer>(send);
  const submit = async (filled: Filled) => {
    const answer = await submission.run(filled);
    await refresh(caseId);
    if (answer) {
      void message.success(t(`act.done.${act}`));
      onClose();
    }
  };
  const must = (label: string) => [{ required: true, message: shared('required', { field: label }) }];
  return (
    <Modal
      open
      title={t(`act.${act}`)}
      okText={t(`act.${act}`)}
      cancelText={shared('cancel')}
      okButtonProps={{ danger: act !== 'reassign', loading: submission.state !== null }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="muted">{act === 'withdraw' ? t('act.sure.withdraw') : t('act.admin.hint')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ taskId: subject.openTasks[0]?.id }}
        onFinish={(filled) => void submit(filled)}
      >
        {act === 'reassign' && (
          <>
            <Form.Item
              name="taskId"
              label={t('act.task')}
              rules={must(t('act.task'))}
              hidden={subject.openTasks.length < 2}
            >
              <Select options={subject.openTasks.map((task) => ({ value: task.id, label: task.holder.name }))} />
            </Form.Item>
            <Form.Item name="toUserId" label={t('act.person')} rules={must(t('act.person'))}>
              <PersonSelect />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="reason"
          label={t('act.reason')}
          rules={act === 'withdraw' ? [] : [{ ...must(t('act.reason'))[0], whitespace: true }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      </Form>
      <SubmitNote state={submission.state} />
      <ProblemAlert problem={submission.problem} />
    </Modal>
  );
}
