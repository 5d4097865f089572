/** User name and password. Says no more about a wrong one than that they do not fit. */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, read } from '../shared/api-client';
import { asProblem, networkProblem, type ApiProblem } from '../shared/problem';
import type { Me } from '../shared/types';
import { ProblemAlert } from '../shared/ui/problem-alert';
import { useWords } from '../shared/use-words';

interface Filled {
  username: string;
  password: string;
}

interface Props {
  /** Fixed when somebody comes back to their own page. */
  username?: string;
  onSignedIn: (me: Me) => void | Promise<void>;
}

export function SignInForm({ username, onSignedIn }: Props) {
  const t = useWords('people');
  const shared = useWords('shared');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const signIn = async (body: Filled) => {
    setBusy(true);
    setProblem(null);
    try {
      await onSignedIn(await read(api.POST('/sessions', { body })));
    } catch (error) {
      setProblem(asProblem(error) ?? networkProblem());
    } finally {
      setBusy(false);
    }
  };
  const must = (field: string) => [{ required: true, message: shared('required', { field }) }];

  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(body) => void signIn(body)}
    >
      <Form.Item name="username" label={t('signIn.username')} rules={must(t('signIn.username'))}>
        <Input autoFocus={!username} readOnly={Boolean(username)} autoComplete="username" size="large" maxLength={64} />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={must(t('signIn.password'))}>
        <Input.Password autoFocus={Boolean(username)} autoComplete="current-password" size="large" maxLength={200} />
      </Form.Item>
      {problem && (
        <Form.Item>
          <ProblemAlert problem={problem} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}
