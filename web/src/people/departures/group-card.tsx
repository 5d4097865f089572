/** Everything of one kind that a departure touches: one successor for all, or one for each. */
import { Button, Card, Tag } from 'antd';
import { useState } from 'react';
import { useFaultWords } from '../../shared/form/use-fault-words';
import type { DepartureItem, DepartureKind, PersonRef } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { ItemTitle, useItemTitle } from './item-title';
import { SuccessorSelect } from './successor-select';
import type { Chosen, SortedFaults } from './successors';
import { useWhoFollows } from './use-who-follows';

interface Props {
  kind: DepartureKind;
  items: DepartureItem[];
  person: PersonRef;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  faults: SortedFaults;
  /** Ids of what has come since the last look. */
  unseen: readonly string[];
}

const shownAtFirst = 15;

export function GroupCard({ kind, items, person, chosen, onChoose, faults, unseen }: Props) {
  const t = useWords('people');
  const faultWords = useFaultWords();
  const itemTitle = useItemTitle(person);
  const follows = useWhoFollows(chosen);
  const [whole, setWhole] = useState(false);

  // What has to be looked at comes first, and is never folded away.
  const isMarked = (item: DepartureItem): boolean => faults.item(item) !== undefined || unseen.includes(item.id);
  const sorted = [...items.filter(isMarked), ...items.filter((item) => !isMarked(item))];
  const shown = whole ? sorted : sorted.filter((item, index) => index < shownAtFirst || isMarked(item));
  const open = items.filter(({ successor }) => successor !== 'none');
  const kindFault = faults.kind(kind);
  return (
    <Card
      title={
        <>
          {t(`departure.kind.${kind}`)} <span className="muted">{items.length}</span>
        </>
      }
    >
      <p className="muted small" style={{ marginTop: 0 }}>
        {t(`departure.hint.${kind}`)}
      </p>
      {open.length > 1 && (
        <div className="handover">
          <div className="title">{t('departure.successor.kind')}</div>
          <SuccessorSelect
            label={`${t(`departure.kind.${kind}`)} ${t('departure.successor.kind')}`}
            kind={kind}
            except={[person.id]}
            placeholder={
              open.every(({ successor }) => successor === 'required')
                ? t('departure.successor.default')
                : t('departure.successor.rule')
            }
            value={chosen.byKind[kind]}
            onChange={(id) => onChoose({ ...chosen, byKind: { ...chosen.byKind, [kind]: id } })}
            fault={kindFault && faultWords(kindFault)}
          />
        </div>
      )}
      {shown.map((item) => {
        const fault = faults.item(item);
        return (
          <div key={item.id} className="handover">
            <div>
              <ItemTitle item={item} person={person} />
              {unseen.includes(item.id) && <Tag color="gold">{t('departure.plan.new')}</Tag>}
              {item.byRule && <span className="muted small">{t('departure.byRule', { name: item.byRule.name })}</span>}
              {fault && item.successor === 'none' && <span className="fault small">{faultWords(fault)}</span>}
            </div>
            {item.successor === 'none' ? (
              <span className="muted small">{follows(item)}</span>
            ) : (
              <SuccessorSelect
                label={t('departure.successor.of', { title: itemTitle(item) })}
                kind={kind}
                except={[person.id, ...(kind === 'report' ? [String(item.detail['userId'])] : [])]}
                placeholder={follows(item)}
                value={chosen.byItem[item.id]}
                onChange={(id) => onChoose({ ...chosen, byItem: { ...chosen.byItem, [item.id]: id } })}
                fault={fault && faultWords(fault)}
              />
            )}
          </div>
        );
      })}
      {shown.length < items.length && (
        <Button block style={{ marginTop: 12 }} onClick={() => setWhole(true)}>
          {t('departure.plan.showAll', { count: items.length })}
        </Button>
      )}
    </Card>
  );
}
