/** Every kind of notice under its heading, with a tick for each way in which it may come. */
import { Checkbox } from 'antd';
import { Fragment } from 'react';
import { noticeGroups, type NoticeGroup, type NoticeKind } from '../../../../domain/people/notices/kinds';
import { noticeGroupWords, noticeWords } from '../../../../domain/people/notices/words';
import type { NotificationPreferences } from '../../shared/types';
import { useBilingual, useWords } from '../../shared/use-words';
import './kind-table.css';

interface Props {
  kinds: NotificationPreferences['kinds'];
  onChange: (kind: NoticeKind, channel: 'inApp' | 'mail', on: boolean) => void;
}

export function KindTable({ kinds, onChange }: Props) {
  const t = useWords('people');
  const said = useBilingual();
  const box = (kind: NoticeKind, channel: 'inApp' | 'mail') => (
    <td>
      <Checkbox
        aria-label={`${said(noticeWords[kind])}: ${t(`wishes.${channel}`)}`}
        checked={kinds[kind][channel]}
        onChange={({ target }) => onChange(kind, channel, target.checked)}
      />
    </td>
  );
  return (
    <table className="kind-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('wishes.inApp')}</th>
          <th scope="col">{t('wishes.mail')}</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(noticeGroups) as NoticeGroup[]).map((group) => (
          <Fragment key={group}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {said(noticeGroupWords[group])}
              </th>
            </tr>
            {(Object.keys(noticeGroups[group]) as NoticeKind[]).map((kind) => (
              <tr key={kind}>
                <th scope="row">{said(noticeWords[kind])}</th>
                {box(kind, 'inApp')}
                {box(kind, 'mail')}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
