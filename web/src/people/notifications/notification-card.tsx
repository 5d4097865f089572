/** One notice: what happened, to what, when; a click reads it and opens what it is about. */
import { Badge } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { noticeWords } from '../../../../domain/people/notices/words';
import type { Notification } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';
import { useMe } from '../use-me';
import { aboutPath } from './notification-path';

export function NotificationCard({ notice, onRead }: { notice: Notification; onRead: () => void }) {
  const t = useWords('people');
  const said = useBilingual();
  const unread = notice.readAt === undefined;
  const path = aboutPath(notice);
  const content: ReactNode = (
    <>
      <span className="top">
        <span style={{ fontWeight: unread ? 600 : 400 }}>
          {unread && <Badge status="error" text={<span className="visually-hidden">{t('notices.unread')}</span>} />}{' '}
          {said(noticeWords[notice.kind])}
          <More notice={notice} />
        </span>
        <span className="muted small">
          <Moment at={notice.at} />
        </span>
      </span>
      <span className="small muted" style={{ display: 'block', marginTop: 4, overflowWrap: 'anywhere' }}>
        {notice.title ?? t('notices.closedToYou')}
      </span>
    </>
  );
  return path === null ? (
    <button type="button" className="row-card" style={{ cursor: 'pointer', font: 'inherit' }} onClick={onRead}>
      {content}
    </button>
  ) : (
    <Link to={path} className="row-card" onClick={onRead}>
      {content}
    </Link>
  );
}

/** How it ended, or whose it is now. */
function More({ notice: { outcome, person } }: { notice: Notification }) {
  const t = useWords('people');
  const lookup = useLookup();
  const { data: me } = useMe();
  if (outcome !== undefined)
    return <>{t('notices.outcome', { outcome: lookup('approvals', `outcome.${outcome}`, outcome) })}</>;
  if (person === undefined) return null;
  return <>{person.id === me?.id ? t('notices.toYou') : t('notices.toPerson', { name: person.name })}</>;
}
