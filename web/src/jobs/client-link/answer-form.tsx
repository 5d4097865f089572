/** The one answer: confirm, or decline with the reason. */
import { App, Button, Flex, Form, Input } from 'antd';
import { useCallback, useState } from 'react';
import { api } from '../../shared/api-client';
import type { LinkCode, LinkView } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitNote } from '../../shared/ui/submit-note';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { askedWords } from './asked-words';
import { CodeField } from './code-field';

type Reply = 'confirmed' | 'declined';
interface Filled {
  name: string;
  comment?: string;
  code: string;
}
interface Asked extends Filled {
  answer: Reply;
  shownHash: string;
}

interface Props {
  link: LinkView;
  token: string;
  /** When the link was read, in ms of this device. */
  readAt: number;
  onCode: (code: LinkCode) => void;
  onAnswered: (link: LinkView) => void;
  /** The link is not as it was when it was opened. */
  onStale: () => void;
}

export function AnswerForm({ link, token, readAt, onCode, onAnswered, onStale }: Props) {
  const t = useWords('jobs');
  const shared = useWords('shared');
  const words = askedWords(link);
  const { modal } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [pressed, setPressed] = useState<Reply | null>(null);
  const send = useCallback(
    (asked: Asked, key: string) =>
      api.POST('/links/answer', { params: { header: { 'Idempotency-Key': key } }, body: { token, ...asked } }),
    [token],
  );
  const submission = useSubmit<Asked, LinkView>(send);
  const busy = submission.state !== null;

  const answer = async (reply: Reply) => {
    const filled = await form.validateFields().catch(() => null);
    if (!filled) return;
    const comment = filled.comment?.trim();
    if (reply === 'declined' && !comment) {
      form.setFields([{ name: 'comment', errors: [t('client.comment.required')] }]);
      form.focusField('comment');
      return;
    }
    modal.confirm({
      title: reply === 'confirmed' ? t(words.confirm) : t(words.sureDecline),
      content: reply === 'confirmed' ? t(words.sure) : null,
      okText: reply === 'confirmed' ? t(words.confirm) : t(words.decline),
      cancelText: shared('cancel'),
      okButtonProps: { danger: reply === 'declined' },
      onOk: async () => {
        setPressed(reply);
        const next = await submission.run({
          answer: reply,
          name: filled.name.trim(),
          ...(comment ? { comment } : {}),
          shownHash: link.shownHash,
          code: filled.code.trim(),
        });
        setPressed(null);
        if (next) {
          onAnswered(next);
          return;
        }
        form.setFieldValue('code', '');
        onStale();
      },
    });
  };

  return (
    <section aria-label={t('client.answer')} style={{ borderTop: '1px solid var(--line)', paddingTop: 18 }}>
      <h2 style={{ fontSize: 16, marginTop: 0 }}>{t('client.answer')}</h2>
      <Form<Filled> form={form} layout="vertical" initialValues={{ name: link.contactName }} disabled={busy}>
        <Form.Item
          name="name"
          label={t('client.name')}
          rules={[{ required: true, whitespace: true, message: shared('required', { field: t('client.name') }) }]}
        >
          <Input size="large" maxLength={50} autoComplete="name" />
        </Form.Item>
        <Form.Item name="comment" label={t('client.comment')} extra={t('client.comment.hint')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
        {link.code && <CodeField code={link.code} token={token} readAt={readAt} onCode={onCode} />}
        <Flex gap={10} wrap>
          <Button
            type="primary"
            size="large"
            style={{ flex: '2 1 160px' }}
            loading={pressed === 'confirmed'}
            onClick={() => void answer('confirmed')}
          >
            {t(words.confirm)}
          </Button>
          <Button
            size="large"
            style={{ flex: '1 1 120px' }}
            loading={pressed === 'declined'}
            onClick={() => void answer('declined')}
          >
            {t(words.decline)}
          </Button>
        </Flex>
      </Form>
      <SubmitNote state={submission.state} />
      <ProblemAlert problem={submission.problem} />
    </section>
  );
}
