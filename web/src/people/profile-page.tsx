import { Card, Tag } from 'antd';
import { LanguageSwitch } from '../shared/layout/language-switch';
import { PageHead } from '../shared/ui/page-head';
import { useLookup, useWords } from '../shared/use-words';
import { MyAbsenceCard } from './absences/my-absence-card';
import { PreferencesCard } from './notifications/preferences-card';
import { TokensCard } from './tokens-card';
import { useMe } from './use-me';

/** Who I am here, and my tokens. */
export function ProfilePage() {
  const t = useWords('people');
  const shared = useWords('shared');
  const lookup = useLookup();
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <>
      <PageHead title={t('profile.title')} />
      <div className="stack">
        <Card title={me.name}>
          <dl className="facts">
            <dt>{t('profile.username')}</dt>
            <dd>{me.username}</dd>
            <dt>{t('profile.department')}</dt>
            <dd>{me.department?.name ?? shared('none')}</dd>
            <dt>{t('profile.manager')}</dt>
            <dd>{me.manager?.name ?? shared('none')}</dd>
            <dt>{t('profile.roles')}</dt>
            <dd>
              {me.roles.length === 0 && shared('none')}
              {me.roles.map(({ role, department }) => (
                <Tag key={`${role} ${department?.id ?? ''}`} variant="filled">
                  {lookup('people', `role.${role}`, role)}
                  {department ? ` · ${department.name}` : ''}
                </Tag>
              ))}
            </dd>
            <dt>{t('profile.language')}</dt>
            <dd>
              <LanguageSwitch />
            </dd>
          </dl>
        </Card>
        <MyAbsenceCard myId={me.id} />
        <PreferencesCard />
        <TokensCard />
      </div>
    </>
  );
}
