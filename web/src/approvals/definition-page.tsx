/** One published version of an approval's rules, as it was published. */
import { useQuery } from '@tanstack/react-query';
import { Card, Select, Tag } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { api, read } from '../shared/api-client';
import { CopyButton } from '../shared/ui/copy-button';
import { Moment } from '../shared/ui/moment';
import { PageHead } from '../shared/ui/page-head';
import { QueryStates } from '../shared/ui/query-states';
import { useBilingual, useWords } from '../shared/use-words';
import { definitionPath } from './definitions-page';

export function DefinitionPage() {
  const t = useWords('approvals');
  const said = useBilingual();
  const navigate = useNavigate();
  const { key = '', n = '' } = useParams();
  const version = Number(n);
  const query = useQuery({
    queryKey: ['definition', key, version],
    queryFn: () => read(api.GET('/definitions/{key}/versions/{version}', { params: { path: { key, version } } })),
  });
  return (
    <QueryStates query={query}>
      {(definition) => (
        <>
          <PageHead
            title={said(definition.title)}
            sub={
              <>
                <span className="mono">{definition.key}</span> · <Moment at={definition.publishedAt} plain />{' '}
                {definition.publishedBy?.name}
              </>
            }
            extra={
              <Select
                aria-label={t('definitions.version')}
                value={definition.version}
                onChange={(chosen) => void navigate(definitionPath(key, chosen))}
                options={definition.versions.map((one) => ({ value: one, label: t('case.version', { n: one }) }))}
              />
            }
          />
          <Card
            title={
              <>
                YAML{' '}
                <Tag variant="filled" style={{ marginInlineStart: 8 }}>
                  {t('definitions.readonly')}
                </Tag>
                <Tag variant="filled">{t(`definitions.source.${definition.source}`)}</Tag>
              </>
            }
            extra={<CopyButton text={definition.yaml} />}
          >
            <p className="muted small" style={{ marginTop: 0 }}>
              {t('definitions.fingerprint')} <span className="mono">{definition.sha256.slice(0, 16)}</span>
            </p>
            <pre className="yaml mono" tabIndex={0}>
              {definition.yaml}
            </pre>
          </Card>
        </>
      )}
    </QueryStates>
  );
}
