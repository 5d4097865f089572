/** Tokens for programs: made, shown once, revoked. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Empty, Flex, Form, Input, InputNumber, Modal, Table } from 'antd';
import { useCallback, useState } from 'react';
import { api, read } from '../shared/api-client';
import { formatInstant } from '../shared/format/date';
import { currentLanguage } from '../shared/i18n';
import type { CreatedToken, Token } from '../shared/types';
import { CopyButton } from '../shared/ui/copy-button';
import { ProblemAlert } from '../shared/ui/problem-alert';
import { QueryStates } from '../shared/ui/query-states';
import { useSubmit } from '../shared/use-submit';
import { useWords } from '../shared/use-words';

const tokensKey = ['tokens'] as const;

export function TokensCard() {
  const t = useWords('people');
  const { modal, message } = App.useApp();
  const queryClient = useQueryClient();
  const [creating, setCreating] = useState(false);
  const tokens = useQuery({ queryKey: tokensKey, queryFn: () => read(api.GET('/tokens')) });
  const day = (instant: string | null) => (instant ? formatInstant(instant, currentLanguage()) : null);

  const revoke = (token: Token) =>
    modal.confirm({
      title: t('tokens.revoke'),
      content: t('tokens.revokeSure', { name: token.name }),
      okText: t('tokens.revoke'),
      okButtonProps: { danger: true },
      onOk: async () => {
        await read(api.DELETE('/tokens/{id}', { params: { path: { id: token.id } } }));
        await queryClient.invalidateQueries({ queryKey: tokensKey });
        void message.success(t('tokens.revoked'));
      },
    });

  return (
    <Card title={t('tokens.title')} extra={<Button onClick={() => setCreating(true)}>{t('tokens.create')}</Button>}>
      <p className="muted" style={{ marginTop: 0 }}>
        {t('tokens.help')}
      </p>
      <QueryStates
        query={tokens}
        isEmpty={(data) => data.items.length === 0}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('tokens.empty')} />}
      >
        {(data) => (
          <Table<Token>
            rowKey="id"
            size="small"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={data.items}
            columns={[
              { title: t('tokens.name'), dataIndex: 'name' },
              {
                title: t('tokens.start'),
                dataIndex: 'start',
                render: (start: string) => <span className="mono">{start}…</span>,
              },
              { title: t('tokens.createdAt'), dataIndex: 'createdAt', render: day },
              {
                title: t('tokens.expiresAt'),
                dataIndex: 'expiresAt',
                render: (at: string | null) => day(at) ?? t('tokens.noExpiry'),
              },
              {
                title: t('tokens.lastUsed'),
                dataIndex: 'lastUsedAt',
                render: (at: string | null) => day(at) ?? t('tokens.never'),
              },
              {
                key: 'revoke',
                render: (_, token) => (
                  <Button size="small" danger onClick={() => revoke(token)}>
                    {t('tokens.revoke')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </QueryStates>
      {creating && (
        <CreateToken
          onClose={() => {
            setCreating(false);
            void queryClient.invalidateQueries({ queryKey: tokensKey });
          }}
        />
      )}
    </Card>
  );
}

function CreateToken({ onClose }: { onClose: () => void }) {
  const t = useWords('people');
  const shared = useWords('shared');
  const [created, setCreated] = useState<CreatedToken | null>(null);
  const [form] = Form.useForm<{ name: string; expiresInDays: number }>();
  const send = useCallback(
    (body: { name: string; expiresInDays: number }, key: string) =>
      api.POST('/tokens', { body, params: { header: { 'Idempotency-Key': key } } }),
    [],
  );
  const creation = useSubmit<{ name: string; expiresInDays: number }, CreatedToken>(send);
  const create = async (body: { name: string; expiresInDays: number }) => {
    const answer = await creation.run(body);
    if (answer) setCreated(answer);
  };
  return (
    <Modal
      open
      title={t('tokens.create')}
      onCancel={onClose}
      footer={
        created ? (
          <Button type="primary" onClick={onClose}>
            {shared('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <Button type="primary" loading={creation.state !== null} onClick={() => form.submit()}>
              {shared('confirm')}
            </Button>
          </>
        )
      }
    >
      {created ? (
        <Flex vertical gap={12}>
          <Alert type="success" showIcon title={t('tokens.created')} />
          <Flex gap={8} align="center">
            <code className="mono" style={{ overflowWrap: 'anywhere' }}>
              {created.secret}
            </code>
            <CopyButton text={created.secret} />
          </Flex>
        </Flex>
      ) : (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ expiresInDays: 90 }}
          onFinish={(body) => void create(body)}
        >
          <Form.Item
            name="name"
            label={t('tokens.name')}
            rules={[{ required: true, whitespace: true, message: shared('required', { field: t('tokens.name') }) }]}
          >
            <Input maxLength={64} autoFocus />
          </Form.Item>
          <Form.Item
            name="expiresInDays"
            label={t('tokens.days')}
            rules={[{ required: true, message: shared('required', { field: t('tokens.days') }) }]}
          >
            <InputNumber min={1} max={365} precision={0} />
          </Form.Item>
          <ProblemAlert problem={creation.problem} />
        </Form>
      )}
    </Modal>
  );
}
