/** For administrators of the sample agency: the mails to clients that nobody was sent, with what they say. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Empty } from 'antd';
import { Moment } from '../../shared/ui/moment';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { keptMailsQuery } from './notification-queries';

export function KeptMails() {
  const t = useWords('people');
  const query = useQuery(keptMailsQuery);
  return (
    <>
      <Alert type="info" showIcon title={t('mails.kept.note')} style={{ marginBottom: 12 }} />
      <QueryStates
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('mails.empty.kept')} />}
      >
        {({ items }) => (
          <div className="card-list">
            {items.map((mail) => (
              <div key={mail.id} className="row-card">
                <div className="top">
                  <span className="title">
                    {mail.subject} <span className="muted small">{mail.address}</span>
                  </span>
                  <Moment at={mail.at} />
                </div>
                <div className="small preline" style={{ overflowWrap: 'anywhere' }}>
                  {mail.text}
                </div>
              </div>
            ))}
          </div>
        )}
      </QueryStates>
    </>
  );
}
