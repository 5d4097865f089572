/** The dry run of a move to another version: each stage, what becomes of it. */
import { Table, Tag } from 'antd';
import type { MigrationPreview } from '../../shared/types';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';

type Row = MigrationPreview['stages'][number];

const colours = { same: undefined, changed: 'warning', added: 'processing', removed: 'error' } as const;

export function MigrationTable({ preview }: { preview: MigrationPreview }) {
  const t = useWords('approvals');
  const said = useBilingual();
  const lookup = useLookup();
  const { notAsked } = preview.detail;
  const isNotAsked = (id: string): boolean => Array.isArray(notAsked) && notAsked.includes(id);
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={preview.stages}
      columns={[
        { title: t('migration.stage'), render: (_, stage) => said(stage.title) },
        {
          title: t('migration.change'),
          render: (_, stage) => {
            const colour = colours[stage.change];
            return (
              <Tag variant="filled" {...(colour ? { color: colour } : {})}>
                {t(`migration.${stage.change}`)}
              </Tag>
            );
          },
        },
        {
          // What is refused changes nothing: this is how it stands.
          title: preview.refusal ? t('migration.now') : t('migration.state'),
          render: (_, stage) =>
            isNotAsked(stage.id) ? t('migration.notAsked') : lookup('approvals', `path.${stage.state}`, stage.state),
        },
      ]}
    />
  );
}
