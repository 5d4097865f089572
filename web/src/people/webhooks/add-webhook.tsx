/** A new address: where, which events; then the key, once. */
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Flex, Form, Input, Modal } from 'antd';
import { useCallback, useState } from 'react';
import { webhookKinds, type WebhookKind } from '../../../../domain/people/webhooks';
import { api } from '../../shared/api-client';
import type { CreatedWebhook } from '../../shared/types';
import { CopyButton } from '../../shared/ui/copy-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { FaultList } from '../fault-list';
import { kindWords } from './kind-words';
import { webhooksKey } from './webhook-queries';

interface Asked {
  url: string;
  kinds: WebhookKind[];
}

export function AddWebhook({ onClose }: { onClose: () => void }) {
  const t = useWords('people');
  const shared = useWords('shared');
  const queryClient = useQueryClient();
  const [created, setCreated] = useState<CreatedWebhook | null>(null);
  const [form] = Form.useForm<Asked>();
  const send = useCallback(
    (body: Asked, key: string) => api.POST('/webhooks', { body, params: { header: { 'Idempotency-Key': key } } }),
    [],
  );
  const creation = useSubmit<Asked, CreatedWebhook>(send);
  const create = async (body: Asked) => {
    const answer = await creation.run(body);
    if (!answer) return;
    setCreated(answer);
    await queryClient.invalidateQueries({ queryKey: webhooksKey });
  };
  const close = <Button onClick={onClose}>{created ? shared('close') : shared('cancel')}</Button>;
  return (
    <Modal
      open
      title={t('hooks.add')}
      onCancel={onClose}
      footer={
        created ? (
          close
        ) : (
          <>
            {close}
            <Button type="primary" loading={creation.state !== null} onClick={() => form.submit()}>
              {shared('confirm')}
            </Button>
          </>
        )
      }
    >
      {created ? (
        <Flex vertical gap={12}>
          <Alert type="success" showIcon title={t('hooks.secret')} />
          <Flex gap={8} align="center">
            <code className="mono" style={{ overflowWrap: 'anywhere' }}>
              {created.secret}
            </code>
            <CopyButton text={created.secret} />
          </Flex>
        </Flex>
      ) : (
        <Form<Asked>
          form={form}
          layout="vertical"
          initialValues={{ kinds: webhookKinds }}
          onFinish={(body) => void create({ ...body, url: body.url.trim() })}
        >
          <Form.Item
            name="url"
            label={t('hooks.url')}
            rules={[{ required: true, whitespace: true, message: shared('required', { field: t('hooks.url') }) }]}
          >
            <Input maxLength={500} autoFocus placeholder="https://erp.example.com/jobcard" />
          </Form.Item>
          <Form.Item
            name="kinds"
            label={t('hooks.kinds')}
            rules={[{ required: true, message: shared('required', { field: t('hooks.kinds') }) }]}
          >
            <Checkbox.Group options={webhookKinds.map((value) => ({ value, label: kindWords(value) }))} />
          </Form.Item>
          <ProblemAlert problem={creation.problem} />
          <FaultList faults={creation.problem?.problem.errors ?? []} />
        </Form>
      )}
    </Modal>
  );
}
