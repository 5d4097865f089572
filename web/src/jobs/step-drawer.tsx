/** A step's form beside the job. What was typed is not lost by a slip, what the server refuses is said at its field. */
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Form } from 'antd';
import { useCallback, useState } from 'react';
import { openPoints } from '../../../domain/jobs/discussions';
import { openMeetings } from '../../../domain/jobs/meetings';
import { openItems } from '../../../domain/jobs/schedule';
import { itemsOf } from './facts/outsourcing-facts';
import { usePersonName } from '../people/use-names';
import { meKey } from '../people/use-me';
import { api } from '../shared/api-client';
import { formatDay, formatInstant } from '../shared/format/date';
import { currentLanguage } from '../shared/i18n';
import { formatFen } from '../shared/format/money';
import type { FormValues } from '../shared/form/form-content';
import { SchemaForm } from '../shared/form/schema-form';
import type { Job, JobAnswer, NextStep } from '../shared/types';
import { ProblemAlert } from '../shared/ui/problem-alert';
import { SubmitNote } from '../shared/ui/submit-note';
import { useAskBeforeClose } from '../shared/ui/use-ask-before-close';
import { useSubmit } from '../shared/use-submit';
import { useBilingual, useListed, useLookup, useWords } from '../shared/use-words';
import { useShellWidth } from '../shared/layout/use-shell-width';
import { ChoiceFields } from './choices/choice-fields';
import { useStepChoices } from './choices/use-step-choices';
import { factsOf } from './facts/facts-of';
import { jobsKey } from './job-queries';

export function StepDrawer({ job, step, onClose }: { job: Job; step: NextStep; onClose: () => void }) {
  const t = useWords('jobs');
  const shared = useWords('shared');
  const said = useBilingual();
  const lookup = useLookup();
  const listed = useListed();
  const personName = usePersonName();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { narrow } = useShellWidth();
  const [form] = Form.useForm<FormValues>();
  const [dirty, setDirty] = useState(false);
  // The form keeps what it began with, while the page behind it goes on refreshing.
  const [began] = useState({ schema: step.schema, initial: step.initial });

  const send = useCallback(
    (content: FormValues, key: string) =>
      api.POST('/jobs/{id}/steps/{kind}', {
        params: { path: { id: job.id, kind: step.kind }, header: { 'Idempotency-Key': key } },
        body: content,
      }),
    [job.id, step.kind],
  );
  const submission = useSubmit<FormValues, JobAnswer>(send);

  const choices = useStepChoices(job.id, step);

  const submit = async (content: FormValues) => {
    submission.clear();
    const chosen = await choices.choose(content);
    if (!chosen) return;
    const answer = await submission.run({ ...content, ...chosen });
    // Also after a refusal: the job is not as this page thought.
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['job', job.id] }),
      queryClient.invalidateQueries({ queryKey: jobsKey }),
      queryClient.invalidateQueries({ queryKey: meKey }),
    ]);
    if (!answer) return;
    setDirty(false);
    void message.success(t('next.done', { title: said(step.title) }));
    onClose();
  };

  const close = useAskBeforeClose(dirty, onClose);
  const wide = JSON.stringify(step.schema).includes('"array"');
  const busy = submission.state !== null || choices.busy;
  const problem = submission.problem ?? choices.problem;
  return (
    <Drawer
      open
      title={said(step.title)}
      onClose={close}
      size={narrow ? '100%' : wide ? 980 : 560}
      mask={{ closable: false }}
      footer={
        <Flex gap={12} align="center" justify="flex-end" wrap>
          <SubmitNote state={submission.state} />
          <Button onClick={close}>{shared('cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {step.asksChoice && !choices.asked ? t('choices.next') : shared('form.submit')}
          </Button>
        </Flex>
      }
    >
      {step.rules.length > 0 && (
        <p className="muted small" style={{ marginTop: 0 }}>
          {listed(
            step.rules.map((rule) => `${lookup('rule', rule, '')} (${rule})`.trim()),
            'semicolon',
          )}
        </p>
      )}
      <SchemaForm
        form={form}
        schema={began.schema}
        initial={began.initial}
        choices={{
          contacts: job.contacts,
          billings: factsOf(job).billings.map((billing) => ({
            number: billing.number,
            label: `${t('facts.billing', { n: billing.number })} · ${formatFen(billing.amountFen)}`,
          })),
          meetings: openMeetings(factsOf(job)).map(({ number, topic, startsAt }) => ({
            number,
            label: `${formatInstant(startsAt, currentLanguage())} · ${topic}`,
          })),
          items: openItems(factsOf(job)).map(({ number, what, dueOn }) => ({
            number,
            label: `${what} · ${formatDay(dueOn, currentLanguage())}`,
          })),
          points: openPoints(factsOf(job)).map((point) => ({
            number: point.number,
            label: `${point.what} · ${personName(point.ownerId)} · ${formatDay(point.dueOn, currentLanguage())}`,
          })),
          outsourced: itemsOf(factsOf(job)).map((item) => ({
            number: item.line,
            label: `${t('outsourcing.line', { n: item.line })} ${item.description} · ${formatFen(item.quotedCostFen)}`,
          })),
          vatPercent: job.vatPercent,
        }}
        problem={problem}
        onChanged={() => setDirty(true)}
        onSubmit={(content) => void submit(content)}
      />
      {choices.asked && (
        <ChoiceFields
          {...choices.asked}
          onPick={(place, ids) => {
            setDirty(true);
            choices.pick(place, ids);
          }}
        />
      )}
      <ProblemAlert problem={problem} />
    </Drawer>
  );
}
