/** Departments with who heads them, headed them, will head them. */
import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatInstantDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { Department } from '../../shared/types';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useNow } from '../../shared/ui/use-now';
import { useShellWidth } from '../../shared/layout/use-shell-width';
import { useWords } from '../../shared/use-words';
import { peoplePath, staffPath } from '../people-path';
import { useMay } from '../use-me';
import { HeadDialog } from './acts/head-dialog';
import { PeopleTabs } from './people-tabs';
import { departmentsQuery } from './staff-queries';
import { holdsAt, isToCome } from './when';

export function DepartmentsPage() {
  const t = useWords('people');
  const { narrow } = useShellWidth();
  const query = useQuery(departmentsQuery);
  const [naming, setNaming] = useState<Department | null>(null);
  return (
    <>
      <PageHead title={t('departments.title')} sub={t('departments.sub')} />
      <div className="toolbar">
        <PeopleTabs value="departments" />
      </div>
      <QueryStates
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('departments.empty')} />}
      >
        {({ items }) =>
          narrow ? (
            <DepartmentCards departments={items} onName={setNaming} />
          ) : (
            <DepartmentTable departments={items} onName={setNaming} />
          )
        }
      </QueryStates>
      {naming && <HeadDialog department={naming} onClose={() => setNaming(null)} />}
    </>
  );
}

interface Props {
  departments: Department[];
  onName: (department: Department) => void;
}

function DepartmentTable({ departments, onName }: Props) {
  const t = useWords('people');
  const parent = (id: string | null) => departments.find((one) => one.id === id)?.name;
  return (
    <Table<Department>
      rowKey="id"
      dataSource={departments}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('staff.department'), render: (_, one) => <DepartmentLink department={one} /> },
        ...(departments.some(({ parentId }) => parentId !== null)
          ? [{ title: t('departments.parent'), render: (_: unknown, { parentId }: Department) => parent(parentId) }]
          : []),
        { title: t('departments.head'), render: (_, one) => <Head department={one} /> },
        { title: t('departments.members'), align: 'right', dataIndex: 'members' },
        { title: t('departments.others'), render: (_, one) => <OtherHeads department={one} /> },
        { key: 'acts', render: (_, one) => <NameButton department={one} onName={onName} /> },
      ]}
    />
  );
}

function DepartmentCards({ departments, onName }: Props) {
  const t = useWords('people');
  return (
    <div className="card-list">
      {departments.map((one) => (
        <div key={one.id} className="row-card">
          <div className="top">
            <span className="title">
              <DepartmentLink department={one} />
            </span>
            <span className="muted small">{t('departments.members.count', { count: one.members })}</span>
          </div>
          <Flex justify="space-between" align="center" gap={8} style={{ marginTop: 6 }}>
            <span>
              <span className="muted small">{t('departments.head')}</span> <Head department={one} />
              <OtherHeads department={one} />
            </span>
            <NameButton department={one} onName={onName} />
          </Flex>
        </div>
      ))}
    </div>
  );
}

const DepartmentLink = ({ department: { id, name } }: { department: Department }) => (
  <Link to={`${peoplePath}?department=${encodeURIComponent(id)}`} style={{ fontWeight: 600 }}>
    {name}
  </Link>
);

function Head({ department: { head } }: { department: Department }) {
  const t = useWords('people');
  return head ? (
    <Link to={staffPath(head.id)}>{head.name}</Link>
  ) : (
    <span className="muted">{t('departments.vacant')}</span>
  );
}

/** Who will head it and who did, latest first. */
function OtherHeads({ department: { heads } }: { department: Department }) {
  const t = useWords('people');
  const now = useNow();
  const day = (at: string) => formatInstantDay(at, currentLanguage());
  return heads
    .filter((row) => !holdsAt(row, now))
    .map(({ head, from, to }) => (
      <div key={`${head.id} ${from}`} className="muted small">
        {head.name}{' '}
        {isToCome({ from }, now)
          ? t('staff.fromDay', { day: day(from) })
          : to !== null && t('staff.untilDay', { day: day(to) })}
      </div>
    ));
}

function NameButton({ department, onName }: { department: Department; onName: (department: Department) => void }) {
  const t = useWords('people');
  const may = useMay();
  if (!may('change:Department')) return null;
  return (
    <Button
      size="small"
      aria-label={t('departments.setHead.of', { name: department.name })}
      onClick={() => onName(department)}
    >
      {t('departments.setHead')}
    </Button>
  );
}
