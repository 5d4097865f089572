/** The client's page: no account, made for a phone. Shows the estimate or the minutes and takes one answer. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Result, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { api, read } from '../../shared/api-client';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import { LanguageSwitch } from '../../shared/layout/language-switch';
import { newKey } from '../../shared/new-key';
import { asProblem } from '../../shared/problem';
import type { LinkCode, LinkView } from '../../shared/types';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { AnswerForm } from './answer-form';
import './client-link-page.css';
import { takeLinkToken, tabStorage } from './link-token';
import { SaveEstimateButton } from './save-estimate-button';
import { askedWords, isMinutes } from './asked-words';
import { ShownEstimate } from './shown-estimate';
import { ShownMinutes } from './shown-minutes';

export function ClientLinkPage() {
  const t = useWords('jobs');
  const [token, setToken] = useState(() => takeLinkToken(window.location, window.history, tabStorage()));
  useEffect(() => {
    // Another link opened in the same tab changes the fragment only.
    const changed = () => setToken(takeLinkToken(window.location, window.history, tabStorage()));
    window.addEventListener('hashchange', changed);
    document.title = t('client.page');
    return () => window.removeEventListener('hashchange', changed);
  }, [t]);
  return (
    <main className="client-page">
      <div style={{ display: 'flex', justifyContent: 'flex-end', marginBottom: 6 }}>
        <LanguageSwitch />
      </div>
      {token ? <OpenedLink key={token} token={token} /> : <Unknown />}
    </main>
  );
}

function Unknown() {
  const t = useWords('jobs');
  return <Result status="404" title={t('client.unknown')} subTitle={t('client.unknown.text')} />;
}

function OpenedLink({ token }: { token: string }) {
  const t = useWords('jobs');
  const queryClient = useQueryClient();
  // Each link has a key of its own that does not tell the token.
  const [opening] = useState(newKey);
  const key = ['link', opening];
  const query = useQuery({
    queryKey: key,
    queryFn: () => read(api.POST('/links/open', { body: { token } })),
    staleTime: Infinity,
    gcTime: 0,
    // The mail with a code that was just asked for is on its way for a moment.
    refetchInterval: ({ state }) => {
      const last = state.data?.code?.last;
      if (last?.mail !== 'waiting' || last.expiresInSeconds === 0) return false;
      return last.nextInSeconds > 20 ? 4_000 : 20_000;
    },
  });
  const code = asProblem(query.error)?.code;
  if (code === 'LINK_EXPIRED')
    return <Result status="warning" title={t('client.expired')} subTitle={t('client.expired.text')} />;
  if (code === 'LINK_UNKNOWN' || code === 'INVALID') return <Unknown />;
  return (
    <QueryStates query={query} skeleton={<Skeleton active className="sheet" paragraph={{ rows: 8 }} />}>
      {(link) =>
        link.revoked && !link.answered ? (
          <Result status="warning" title={t('client.revoked')} subTitle={t('client.revoked.text')} />
        ) : (
          <Sheet
            link={link}
            token={token}
            readAt={query.dataUpdatedAt}
            onCode={(code) => queryClient.setQueryData(key, { ...link, code })}
            onAnswered={(next) => queryClient.setQueryData(key, next)}
            onStale={() => void query.refetch()}
          />
        )
      }
    </QueryStates>
  );
}

interface SheetProps {
  link: LinkView;
  token: string;
  readAt: number;
  onCode: (code: LinkCode) => void;
  onAnswered: (link: LinkView) => void;
  onStale: () => void;
}

function Sheet({ link, token, readAt, onCode, onAnswered, onStale }: SheetProps) {
  const t = useWords('jobs');
  const until = formatInstant(link.expiresAt, currentLanguage());
  const { answered } = link;
  return (
    <article className="sheet">
      <header style={{ marginBottom: 18 }}>
        <div className="muted">{link.agency}</div>
        <h1 style={{ fontSize: 22, margin: '4px 0' }}>
          {link.shown.changeOrder === true ? t('client.changeOrder') : t(askedWords(link).title)}
        </h1>
        <div className="muted small">
          {t('client.from', { agency: link.agency, client: link.clientName, contact: link.contactName })}
        </div>
      </header>
      {answered && (
        <Alert
          style={{ marginBottom: 18 }}
          type={answered.answer === 'confirmed' ? 'success' : 'info'}
          showIcon
          title={
            answered.answer === 'confirmed'
              ? t('client.done.confirmed', { name: answered.name, at: formatInstant(answered.at, currentLanguage()) })
              : t(isMinutes(link) ? 'client.done.objected' : 'client.done.declined', {
                  name: answered.name,
                  at: formatInstant(answered.at, currentLanguage()),
                })
          }
          description={
            <>
              {answered.comment && <div className="preline">“{answered.comment}”</div>}
              <div>{t('client.done.thanks', { at: until })}</div>
            </>
          }
        />
      )}
      {isMinutes(link) ? (
        <ShownMinutes link={link} />
      ) : (
        <>
          <ShownEstimate link={link} />
          <SaveEstimateButton token={token} />
        </>
      )}
      {!answered && (
        <>
          <p className="muted">{t('client.validUntil', { at: until })}</p>
          {link.code?.available === false ? (
            <Alert type="warning" showIcon title={t('client.byReply')} description={t('client.byReply.text')} />
          ) : (
            <AnswerForm
              link={link}
              token={token}
              readAt={readAt}
              onCode={onCode}
              onAnswered={onAnswered}
              onStale={onStale}
            />
          )}
        </>
      )}
    </article>
  );
}
