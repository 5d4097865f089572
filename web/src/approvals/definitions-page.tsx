/** The published approval rules. */
import { useQuery } from '@tanstack/react-query';
import { Empty, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { subjectKinds } from '../../../domain/subjects';
import { api, read } from '../shared/api-client';
import type { DefinitionSummary } from '../shared/types';
import { Moment } from '../shared/ui/moment';
import { PageHead } from '../shared/ui/page-head';
import { QueryStates } from '../shared/ui/query-states';
import { useBilingual, useWords } from '../shared/use-words';

export const definitionPath = (key: string, version: number): string =>
  `/definitions/${encodeURIComponent(key)}/versions/${version}`;

export function DefinitionsPage() {
  const t = useWords('approvals');
  const said = useBilingual();
  const query = useQuery({ queryKey: ['definitions'], queryFn: () => read(api.GET('/definitions')) });
  return (
    <>
      <PageHead title={t('definitions.title')} sub={t('definitions.sub')} />
      <QueryStates
        query={query}
        isEmpty={(data) => data.items.length === 0}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('definitions.empty')} />}
      >
        {(data) => (
          <Table<DefinitionSummary>
            rowKey="key"
            dataSource={data.items}
            pagination={false}
            scroll={{ x: 'max-content' }}
            columns={[
              {
                title: t('definitions.name'),
                render: (_, one) => (
                  <>
                    <Link to={definitionPath(one.key, one.version)} style={{ fontWeight: 600 }}>
                      {said(one.title)}
                    </Link>
                    <div className="muted mono">{one.key}</div>
                  </>
                ),
              },
              {
                title: t('definitions.subject'),
                render: (_, one) => {
                  const kind = subjectKinds[one.subject];
                  return kind ? said(kind.title) : one.subject;
                },
              },
              { title: t('definitions.version'), dataIndex: 'version', align: 'right' },
              {
                title: t('definitions.published'),
                render: (_, one) => (
                  <>
                    <Moment at={one.publishedAt} plain /> {one.publishedBy?.name}
                    <div>
                      <Tag variant="filled">{t(`definitions.source.${one.source}`)}</Tag>
                    </div>
                  </>
                ),
              },
              { title: t('definitions.openCases'), dataIndex: 'openCases', align: 'right' },
            ]}
          />
        )}
      </QueryStates>
    </>
  );
}
