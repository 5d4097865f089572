/** The client's links: to copy while they can be answered, and what became of them. */
import { Card, Flex, Tag } from 'antd';
import { formatInstant, formatInstantDay } from '../shared/format/date';
import { currentLanguage } from '../shared/i18n';
import type { Job } from '../shared/types';
import { CopyButton } from '../shared/ui/copy-button';
import { useNow } from '../shared/ui/use-now';
import { useLookup, useWords } from '../shared/use-words';
import { LinkMail } from './link-mail';

type LinkRow = Job['links'][number];

export function LinksCard({ jobNumber, links }: { jobNumber: string; links: LinkRow[] }) {
  const t = useWords('jobs');
  const lookup = useLookup();
  if (links.length === 0) return null;
  return (
    <Card title={t('links.title')}>
      <Flex vertical gap={14}>
        {links.map((link) => (
          <div key={link.id}>
            <Flex justify="space-between" gap={8} align="center" wrap>
              <span>
                {lookup('jobs', `links.about.${link.purpose}`, link.purpose)} ·{' '}
                {t('links.to', { name: link.contact.name })} <LinkState link={link} />
              </span>
              {link.url && <CopyButton text={link.url} label={t('links.copy')} />}
            </Flex>
            {link.url && (
              <a
                href={link.url}
                className="mono"
                style={{ overflowWrap: 'anywhere' }}
                data-client-link
                target="_blank"
                rel="noreferrer"
              >
                {link.url}
              </a>
            )}
            <div className="muted small">
              {t('links.sent', { at: formatInstant(link.issuedAt, currentLanguage()) })} ·{' '}
              {link.openedAt
                ? t('links.opened', { at: formatInstant(link.openedAt, currentLanguage()) })
                : t('links.notOpened')}
              {link.codeSentTo && <> · {t('links.code', { address: link.codeSentTo })}</>}
            </div>
            <LinkMail jobNumber={jobNumber} link={link} />
          </div>
        ))}
      </Flex>
    </Card>
  );
}

function LinkState({ link }: { link: LinkRow }) {
  const t = useWords('jobs');
  const now = useNow();
  if (link.answeredAt) {
    const name = link.answerName ?? '';
    return link.answer === 'confirmed' ? (
      <Tag color="success" variant="filled">
        {t('links.confirmed', { name })}
      </Tag>
    ) : (
      <Tag color="error" variant="filled">
        {t('links.declined', { name })}
      </Tag>
    );
  }
  if (link.revokedAt) return <Tag variant="filled">{t('links.revoked')}</Tag>;
  if (Date.parse(link.expiresAt) <= now) return <Tag variant="filled">{t('links.expired')}</Tag>;
  return (
    <Tag color="processing" variant="filled">
      {t('links.until', { date: formatInstantDay(link.expiresAt, currentLanguage()) })}
    </Tag>
  );
}
