/** Signing in. Says no more about a wrong name or password than that they do not fit. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { stages } from '../../../domain/jobs/types';
import { stageWords } from '../../../domain/jobs/job-words';
import { api, read } from '../shared/api-client';
import { asProblem, networkProblem, type ApiProblem } from '../shared/problem';
import { LanguageSwitch } from '../shared/layout/language-switch';
import { ProblemAlert } from '../shared/ui/problem-alert';
import { useBilingual, useWords } from '../shared/use-words';
import { fetchMe, meKey } from './use-me';

/** Only addresses of this app: never `//host` or another scheme. */
const safePath = (path: string | null): string => (path && /^\/(?![/\\])/.test(path) ? path : '/tasks');

export function SignInPage() {
  const t = useWords('people');
  const shared = useWords('shared');
  const said = useBilingual();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const me = useQuery({ queryKey: meKey, queryFn: fetchMe, staleTime: 60_000, retry: false });
  const target = safePath(search.get('from'));

  useEffect(() => {
    document.title = `${t('signIn.title')} · ${shared('product')}`;
  }, [t, shared]);

  const signIn = async (body: { username: string; password: string }) => {
    setBusy(true);
    setProblem(null);
    try {
      await read(api.POST('/sessions', { body }));
      queryClient.clear(); // nothing of whoever sat here before
      queryClient.setQueryData(meKey, await fetchMe());
      await navigate(target, { replace: true });
    } catch (error) {
      setProblem(asProblem(error) ?? networkProblem());
    } finally {
      setBusy(false);
    }
  };

  if (me.data && !busy) return <Navigate to={target} replace />;
  return (
    <div className="sign-in">
      <aside>
        <div className="brand" style={{ padding: 0 }}>
          <img src="/favicon.svg" alt="" /> {said({ zh: '工作卡', en: 'Jobcard' })}
        </div>
        <div>
          <h1>{shared('product.claim')}</h1>
        </div>
        <ol>
          {stages.map((stage) => (
            <li key={stage}>{said(stageWords[stage])}</li>
          ))}
        </ol>
      </aside>
      <main>
        <div>
          <h2 style={{ marginTop: 0 }}>{t('signIn.title')}</h2>
          <Form
            layout="vertical"
            requiredMark={false}
            onFinish={(body: { username: string; password: string }) => void signIn(body)}
          >
            <Form.Item
              name="username"
              label={t('signIn.username')}
              rules={[{ required: true, message: shared('required', { field: t('signIn.username') }) }]}
            >
              <Input autoFocus autoComplete="username" size="large" maxLength={64} />
            </Form.Item>
            <Form.Item
              name="password"
              label={t('signIn.password')}
              rules={[{ required: true, message: shared('required', { field: t('signIn.password') }) }]}
            >
              <Input.Password autoComplete="current-password" size="large" maxLength={200} />
            </Form.Item>
            {problem ? (
              <Form.Item>
                <ProblemAlert problem={problem} />
              </Form.Item>
            ) : (
              search.get('from') && <p className="muted small">{t('signIn.expired')}</p>
            )}
            <Button type="primary" htmlType="submit" size="large" block loading={busy}>
              {t('signIn.submit')}
            </Button>
          </Form>
          <div
            className="muted small"
            style={{ marginTop: 18, display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}
          >
            <span>{t('signIn.forgot')}</span>
            <LanguageSwitch />
          </div>
        </div>
      </main>
    </div>
  );
}
