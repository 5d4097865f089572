/** The frame of every page behind the sign-in: menu, account, content. Sends who is not signed in to the sign-in page. */
import { MenuOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Layout } from 'antd';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { NotificationBell } from '../../people/notifications/notification-bell';
import { SignedOutDialog } from '../../people/signed-out-dialog';
import { meKey, useMe } from '../../people/use-me';
import { useInboxWatch } from '../../approvals/use-inbox-watch';
import { asProblem } from '../problem';
import type { Me } from '../types';
import { ink } from '../theme';
import { PageSkeleton } from '../ui/page-skeleton';
import { QueryStates } from '../ui/query-states';
import { useWords } from '../use-words';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { MainMenu } from './main-menu';
import './shell.css';
import { useShellWidth } from './use-shell-width';

export function Shell() {
  const me = useMe();
  const { pathname, search } = useLocation();
  // Who sits here: stays when the session ends, so that an open page is not lost with it.
  const [person, setPerson] = useState<Me | null>(null);
  useSignedOutWatch();
  if (me.data && me.data !== person) setPerson(me.data);
  const shown = me.data ?? person;
  if (shown) {
    return (
      <>
        <Frame me={shown} />
        {me.data === null && <SignedOutDialog was={shown} />}
      </>
    );
  }
  if (me.data === null) {
    const from = pathname === '/' ? '' : `?from=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${from}`} replace />;
  }
  return (
    <div className="shell-content">
      <QueryStates query={me} skeleton={<PageSkeleton />}>
        {() => null}
      </QueryStates>
    </div>
  );
}

function Frame({ me }: { me: Me }) {
  const t = useWords('shared');
  const { narrow } = useShellWidth();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  useInboxWatch();
  useContentFocus(pathname);
  const brand = (
    <div className="brand">
      <img src="/favicon.svg" alt="" />
      {t('product')}
    </div>
  );
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      {!narrow && (
        <Layout.Sider width={206} className="shell-sider">
          {brand}
          <MainMenu />
        </Layout.Sider>
      )}
      <Layout>
        <Layout.Header className="shell-header">
          {narrow && (
            <Button type="text" icon={<MenuOutlined />} aria-label={t('menu.open')} onClick={() => setOpen(true)} />
          )}
          {narrow && <strong>{t('product')}</strong>}
          <span className="grow" />
          <NotificationBell />
          <LanguageSwitch />
          <AccountMenu me={me} />
        </Layout.Header>
        <main id="content" className="shell-content" tabIndex={-1} style={{ outline: 'none' }}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </Layout>
      <Drawer
        placement="left"
        size={250}
        open={narrow && open}
        onClose={() => setOpen(false)}
        closable={false}
        styles={{ body: { padding: 0, background: ink } }}
      >
        {brand}
        <MainMenu onChosen={() => setOpen(false)} />
      </Drawer>
    </Layout>
  );
}

/** When any read is answered with "nobody is signed in", the session has ended: ask again who is. */
function useSignedOutWatch(): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (asProblem(event.action.error)?.status === 401) queryClient.setQueryData(meKey, null);
      }),
    [queryClient],
  );
}

/** Another page begins at its top, and the keyboard with it; not the first one, where an input may have taken the focus. */
function useContentFocus(pathname: string): void {
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
}
