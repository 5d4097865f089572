/** People as a table, on a phone as cards. */
import { Flex, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { useShellWidth } from '../../shared/layout/use-shell-width';
import type { StaffRow } from '../../shared/types';
import { useListed, useWords } from '../../shared/use-words';
import { staffPath } from '../people-path';
import { useRoleWords } from '../use-role-words';
import { ActiveTag } from './active-tag';

export function StaffList({ people }: { people: StaffRow[] }) {
  const { narrow } = useShellWidth();
  return narrow ? <StaffCards people={people} /> : <StaffTable people={people} />;
}

function StaffTable({ people }: { people: StaffRow[] }) {
  const t = useWords('people');
  const roleWords = useRoleWords();
  return (
    <Table<StaffRow>
      rowKey="id"
      dataSource={people}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('staff.name'),
          render: (_, { id, name, username }) => (
            <>
              <Link to={staffPath(id)} style={{ fontWeight: 600 }}>
                {name}
              </Link>
              <div className="muted small">{username}</div>
            </>
          ),
        },
        { title: t('staff.department'), render: (_, { department }) => department?.name },
        {
          title: t('staff.roles'),
          render: (_, { roles }) => (
            <Flex gap={4} wrap>
              {roles.map((role) => (
                <Tag key={role.id} variant="filled">
                  {roleWords(role)}
                </Tag>
              ))}
            </Flex>
          ),
        },
        { title: t('staff.manager'), render: (_, { manager }) => manager?.name },
        { title: t('staff.openTasks'), align: 'right', render: (_, { openTasks }) => openTasks || '' },
        { title: t('staff.active'), render: (_, person) => <ActiveTag person={person} /> },
      ]}
    />
  );
}

function StaffCards({ people }: { people: StaffRow[] }) {
  const t = useWords('people');
  const roleWords = useRoleWords();
  const listed = useListed();
  return (
    <div className="card-list">
      {people.map((person) => (
        <Link key={person.id} to={staffPath(person.id)} className="row-card">
          <div className="top">
            <span className="title">{person.name}</span>
            <ActiveTag person={person} />
          </div>
          <div className="small">
            {[person.department?.name, listed(person.roles.map(roleWords))].filter(Boolean).join(' · ')}
          </div>
          <div className="top small muted">
            <span>{person.username}</span>
            {person.openTasks > 0 && <span>{t('staff.openTasks.count', { count: person.openTasks })}</span>}
          </div>
        </Link>
      ))}
    </div>
  );
}
