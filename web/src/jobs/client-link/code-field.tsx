/** The code that the answer takes: sent by mail on demand, counted down until another one may be asked for. */
import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { api, read } from '../../shared/api-client';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import { asProblem, type ApiProblem } from '../../shared/problem';
import type { LinkCode } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { useNow } from '../../shared/ui/use-now';
import { useWords } from '../../shared/use-words';

interface Props {
  code: LinkCode;
  token: string;
  /** When `code` was read, in ms of this device: its seconds count from then. */
  readAt: number;
  onCode: (code: LinkCode) => void;
}

const mostTries = 5;

export function CodeField({ code, token, readAt, onCode }: Props) {
  const t = useWords('jobs');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const passed = Math.max(0, (useNow(1000) - readAt) / 1000);
  const { last, lockedUntil } = code;
  const nextIn = Math.ceil((last?.nextInSeconds ?? 0) - passed);

  const send = async () => {
    setSending(true);
    setProblem(null);
    try {
      onCode(await read(api.POST('/links/code', { body: { token } })));
    } catch (error) {
      const told = asProblem(error);
      if (!told) throw error;
      setProblem(told);
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <Form.Item label={t('client.code')} required extra={<CodeState code={code} passed={passed} />}>
        <Flex gap={8} wrap>
          <Form.Item
            name="code"
            noStyle
            rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t('client.code.required') }]}
          >
            <Input
              size="large"
              aria-label={t('client.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              disabled={!last || lockedUntil !== undefined}
              style={{ flex: '1 1 130px', letterSpacing: 4 }}
            />
          </Form.Item>
          <Button
            size="large"
            loading={sending}
            disabled={nextIn > 0 || lockedUntil !== undefined}
            onClick={() => void send()}
          >
            {!last
              ? t('client.code.send')
              : nextIn > 0
                ? t('client.code.againIn', { seconds: nextIn })
                : t('client.code.again')}
          </Button>
        </Flex>
      </Form.Item>
      {lockedUntil !== undefined && (
        <p role="alert">{t('client.code.locked', { at: formatInstant(lockedUntil, currentLanguage()) })}</p>
      )}
      <ProblemAlert problem={problem} />
    </>
  );
}

/** One line: where it goes, or where it is, and what is wrong with the last one. */
function CodeState({ code, passed }: { code: LinkCode; passed: number }) {
  const t = useWords('jobs');
  const { last, sentTo = '', lockedUntil } = code;
  if (lockedUntil !== undefined) return null;
  if (!last) return <>{t('client.code.why', { address: sentTo })}</>;
  const leftSeconds = last.expiresInSeconds - passed;
  if (leftSeconds <= 0) return <span role="status">{t('client.code.expired')}</span>;
  if (last.triesLeft === 0) return <span role="status">{t('client.code.noTries')}</span>;
  const address = last.sentTo;
  const sent =
    last.mail === 'sent'
      ? t('client.code.sent', { address, minutes: Math.ceil(leftSeconds / 60) })
      : t(`client.code.${last.mail}`, { address });
  return (
    <span role="status">
      {last.triesLeft < mostTries && <>{t('client.code.tries', { count: last.triesLeft })}。</>}
      {sent}
    </span>
  );
}
