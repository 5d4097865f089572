/** The roles that somebody holds or will hold, and giving or ending one. */
import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { formatInstantDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { StaffRecord } from '../../shared/types';
import { useNow } from '../../shared/ui/use-now';
import { useWords } from '../../shared/use-words';
import { useRoleWords } from '../use-role-words';
import { EndRoleDialog } from './acts/end-role-dialog';
import { GiveRoleDialog } from './acts/give-role-dialog';
import { isNotOver, isToCome } from './when';

type Held = StaffRecord['history']['roles'][number];

export function RolesCard({ person }: { person: StaffRecord }) {
  const t = useWords('people');
  const roleWords = useRoleWords();
  const now = useNow();
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Held | null>(null);
  const day = (at: string) => formatInstantDay(at, currentLanguage());
  const held = person.history.roles.filter((role) => isNotOver(role, now));
  const when = (role: Held): string =>
    [
      isToCome(role, now) ? t('staff.fromDay', { day: day(role.from) }) : null,
      role.to === null ? null : t('staff.untilDay', { day: day(role.to) }),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <Card title={t('staff.roles')} extra={<Button onClick={() => setGiving(true)}>{t('staff.giveRole')}</Button>}>
      {held.length === 0 && <span className="muted">{t('staff.roles.empty')}</span>}
      <Flex vertical gap={8}>
        {held.map((role) => (
          <Flex key={role.id} justify="space-between" align="center" gap={8}>
            <span>
              {roleWords(role)} <span className="muted small">{when(role)}</span>
            </span>
            {role.to === null && (
              <Button
                size="small"
                aria-label={t('staff.endRole.of', { role: roleWords(role) })}
                onClick={() => setEnding(role)}
              >
                {t('staff.endRole')}
              </Button>
            )}
          </Flex>
        ))}
      </Flex>
      {giving && <GiveRoleDialog person={person} onClose={() => setGiving(false)} />}
      {ending && <EndRoleDialog person={person} role={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}
