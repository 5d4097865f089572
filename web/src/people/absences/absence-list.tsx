/** Absences as a list: who, who stands in, when, for what; and ending one. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { api, read } from '../../shared/api-client';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import { newKey } from '../../shared/new-key';
import { asProblem } from '../../shared/problem';
import type { Substitution } from '../../shared/types';
import { Money } from '../../shared/ui/money';
import { MoreButton } from '../../shared/ui/more-button';
import { QueryStates } from '../../shared/ui/query-states';
import { useProblemWords } from '../../shared/ui/use-problem-words';
import { useBilingual, useWords } from '../../shared/use-words';
import { absencePages, absencesKey, type Whose } from './absence-queries';
import { ChangeEndDialog } from './change-end-dialog';

const colours = { running: 'green', future: 'blue', over: 'default', cancelled: 'default' } as const;

export function AbsenceList({ whose, past }: { whose: Whose; past: boolean }) {
  const t = useWords('people');
  const query = useInfiniteQuery(absencePages(whose, past));
  const [changing, setChanging] = useState<Substitution | null>(null);
  const at = (instant: string | null) =>
    instant === null ? t('absence.untilEnded') : formatInstant(instant, currentLanguage());
  return (
    <>
      <QueryStates
        query={query}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(`absence.empty.${whose}`)} />}
      >
        {(data) => (
          <>
            <Table<Substitution>
              rowKey="id"
              size="small"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={data.pages.flatMap((page) => page.items)}
              columns={[
                { title: t('absence.absent'), render: (_, { absent }) => absent.name },
                { title: t('absence.substitute'), render: (_, { substitute }) => substitute.name },
                { title: t('absence.from'), dataIndex: 'from', render: at },
                { title: t('absence.to'), dataIndex: 'to', render: at },
                { title: t('absence.limits'), render: (_, absence) => <Limits absence={absence} /> },
                { title: t('absence.reason'), dataIndex: 'reason' },
                {
                  title: t('absence.state'),
                  render: (_, { state, endedEarly }) => (
                    <>
                      <Tag color={colours[state]}>{t(`absence.state.${state}`)}</Tag>
                      {endedEarly && (
                        <span className="muted small">
                          {t('absence.endedBy', { name: endedEarly.by.name, at: at(endedEarly.at) })}
                        </span>
                      )}
                    </>
                  ),
                },
                {
                  key: 'acts',
                  render: (_, absence) =>
                    absence.mayChange && (
                      <Flex gap={8}>
                        <Button size="small" onClick={() => setChanging(absence)}>
                          {t('absence.changeEnd')}
                        </Button>
                        <EndButton absence={absence} />
                      </Flex>
                    ),
                },
              ]}
            />
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
      {changing && <ChangeEndDialog absence={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

function Limits({ absence: { definition, client, maxAmountFen } }: { absence: Substitution }) {
  const t = useWords('people');
  const say = useBilingual();
  if (!definition && !client && maxAmountFen === undefined) return <span className="muted">{t('absence.all')}</span>;
  return (
    <Flex gap={4} wrap>
      {definition && <Tag>{definition.title ? say(definition.title) : definition.key}</Tag>}
      {client && <Tag>{client.name}</Tag>}
      {maxAmountFen !== undefined && (
        <Tag>
          ≤ <Money fen={maxAmountFen} />
        </Tag>
      )}
    </Flex>
  );
}

/** Ends one that runs; one that is still to come is cancelled. */
function EndButton({ absence }: { absence: Substitution }) {
  const t = useWords('people');
  const { modal, message } = App.useApp();
  const words = useProblemWords();
  const queryClient = useQueryClient();
  const isFuture = absence.state === 'future';
  const label = isFuture ? t('absence.cancel') : t('absence.end');
  const end = () => {
    const key = newKey();
    void modal.confirm({
      title: label,
      content: isFuture
        ? t('absence.cancelSure')
        : t('absence.endSure', { absent: absence.absent.name, substitute: absence.substitute.name }),
      okText: label,
      onOk: async () => {
        try {
          await read(
            api.POST('/substitutions/{id}/ending', {
              params: { path: { id: absence.id }, header: { 'Idempotency-Key': key } },
              body: {},
            }),
          );
          void message.success(t('absence.changed'));
        } catch (error) {
          const problem = asProblem(error);
          if (!problem) throw error;
          void message.error(words(problem).title);
        }
        await queryClient.invalidateQueries({ queryKey: absencesKey });
      },
    });
  };
  return (
    <Button size="small" onClick={end}>
      {label}
    </Button>
  );
}
