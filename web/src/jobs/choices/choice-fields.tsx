/** Whom the submitter wants to decide: one field for each stage that lets them choose, below the form. */
import { Form, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { usePersonOptions } from '../../people/use-person-options';
import type { StepChoice } from '../../shared/types';
import { useBilingual, useWords } from '../../shared/use-words';
import { numberIn, type Picked } from './picked';

interface Props {
  choices: readonly StepChoice[];
  picked: Picked;
  /** Places where what is picked does not do. */
  wrong: readonly string[];
  onPick: (place: string, ids: string[]) => void;
}

export function ChoiceFields({ choices, picked, wrong, onPick }: Props) {
  const t = useWords('jobs');
  const said = useBilingual();
  const { options: known } = usePersonOptions();
  const section = useRef<HTMLElement>(null);
  const places = choices.map(({ place }) => place).join();

  // They appear below what was just filled in: the eye and the keyboard go there.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    section.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [places]);

  const howMany = ({ min, max }: StepChoice) =>
    min === max ? t('choices.exactly', { min }) : t('choices.between', { min, max });
  const hintOf = (choice: StepChoice) => {
    if (choice.candidates.length < choice.min) return t('choices.nobody');
    return choice.required ? howMany(choice) : `${howMany(choice)} · ${t('choices.unsure')}`;
  };

  if (choices.length === 0) return null;
  return (
    <section ref={section} aria-label={t('choices.title')}>
      <h3>{t('choices.title')}</h3>
      <Form layout="vertical" component={false}>
        {choices.map((choice) => {
          const { place, stage, candidates, max, required } = choice;
          const options = candidates.map(
            ({ id, name }) => known.find(({ value }) => value === id) ?? { value: id, label: name },
          );
          const isWrong = wrong.includes(place);
          const common = { id: `choice-${place}`, options, showSearch: { optionFilterProp: 'label' } } as const;
          const ids = picked[place] ?? [];
          return (
            <Form.Item
              key={place}
              htmlFor={common.id}
              label={said(stage.title) + numberIn(choices, choice)}
              required={required}
              {...(isWrong ? { validateStatus: 'error', help: hintOf(choice) } : { extra: hintOf(choice) })}
            >
              {max === 1 ? (
                <Select<string>
                  {...common}
                  value={ids[0] ?? null}
                  allowClear={!required}
                  onChange={(id: string | undefined) => onPick(place, id === undefined ? [] : [id])}
                />
              ) : (
                <Select<string[]>
                  {...common}
                  mode="multiple"
                  maxCount={max}
                  value={ids}
                  onChange={(next) => onPick(place, next)}
                />
              )}
            </Form.Item>
          );
        })}
      </Form>
    </section>
  );
}
