/** The minutes of a meeting as the client sees them: who was there, what was concluded, who does what until when. */
import { formatDay, formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { LinkView } from '../../shared/types';
import { LinesScroll } from '../../shared/ui/lines-scroll';
import { useWords } from '../../shared/use-words';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isRow = (value: unknown): value is { [field: string]: unknown } => typeof value === 'object' && value !== null;
const rowsIn = (value: unknown) => (Array.isArray(value) ? value.filter(isRow) : []);

export function ShownMinutes({ link }: { link: LinkView }) {
  const t = useWords('jobs');
  const { shown } = link;
  const place = textOf(shown.place);
  return (
    <>
      <dl className="facts" style={{ marginBottom: 16 }}>
        <dt>{t('client.job')}</dt>
        <dd>
          <strong>{link.jobTitle}</strong>
        </dd>
        <dt>{t('client.number')}</dt>
        <dd className="num">
          {link.jobNumber} · {t('client.version')} {Number(shown.version)}
        </dd>
        <dt>{t('fact.topic')}</dt>
        <dd className="preline">{textOf(shown.topic)}</dd>
        <dt>{t('client.minutes.time')}</dt>
        <dd>{formatInstant(textOf(shown.startsAt), currentLanguage())}</dd>
        {place && (
          <>
            <dt>{t('fact.place')}</dt>
            <dd>{place}</dd>
          </>
        )}
        <dt>{t('fact.attendees')}</dt>
        <dd className="preline">{textOf(shown.attendees)}</dd>
        <dt>{t('fact.conclusions')}</dt>
        <dd className="preline">{textOf(shown.conclusions)}</dd>
      </dl>
      <LinesScroll
        heads={[t('fact.what'), t('fact.owner'), t('fact.dueOn')]}
        rows={rowsIn(shown.points).map(({ what, owner, dueOn }, index) => ({
          key: String(index),
          cells: [textOf(what), textOf(owner), formatDay(textOf(dueOn), currentLanguage())],
        }))}
      />
    </>
  );
}
