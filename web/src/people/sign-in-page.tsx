/** The way in. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { stageWords } from '../../../domain/jobs/job-words';
import { stages } from '../../../domain/jobs/types';
import { LanguageSwitch } from '../shared/layout/language-switch';
import type { Me } from '../shared/types';
import { useBilingual, useWords } from '../shared/use-words';
import { SignInForm } from './sign-in-form';
import './sign-in-page.css';
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
  const me = useQuery({ queryKey: meKey, queryFn: fetchMe, staleTime: 60_000, retry: false });
  const target = safePath(search.get('from'));

  useEffect(() => {
    document.title = `${t('signIn.title')} · ${shared('product')}`;
  }, [t, shared]);

  const enter = async (person: Me) => {
    queryClient.clear(); // nothing of whoever sat here before
    queryClient.setQueryData(meKey, person);
    await navigate(target, { replace: true });
  };

  if (me.data) return <Navigate to={target} replace />;
  return (
    <div className="sign-in">
      <aside>
        <div className="brand" style={{ padding: 0 }}>
          <img src="/favicon.svg" alt="" /> {shared('product')}
        </div>
        <h1>{shared('product.claim')}</h1>
        <ol>
          {stages.map((stage) => (
            <li key={stage}>{said(stageWords[stage])}</li>
          ))}
        </ol>
      </aside>
      <main>
        <div>
          <h2 style={{ marginTop: 0 }}>{t('signIn.title')}</h2>
          {search.get('from') && <p className="muted small">{t('signIn.first')}</p>}
          <SignInForm onSignedIn={enter} />
          <div className="muted small foot">
            <span>{t('signIn.forgot')}</span>
            <LanguageSwitch />
          </div>
        </div>
      </main>
    </div>
  );
}
