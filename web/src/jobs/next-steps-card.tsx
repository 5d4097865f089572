/** What I can do next. Steps that are not ready yet are shown with the reason, so that no rule is found by a failure. */
import { RightOutlined } from '@ant-design/icons';
import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { isNotReadyCode, notReadyWords } from '../../../domain/jobs/job-words';
import type { Job, NextStep } from '../shared/types';
import { useBilingual, useLookup, useWords } from '../shared/use-words';
import { StepDrawer } from './step-drawer';

/** Belong to every stage and are rarely wanted: kept apart from the work itself. */
const aside = new Set([
  ...['agree-agenda', 'record-call', 'cancel-meeting', 'change-schedule-item', 'add-schedule-items'],
  ...['pause-job', 'resume-job', 'cancel-job', 'hand-over-job'],
]);

export function NextStepsCard({ job }: { job: Job }) {
  const t = useWords('jobs');
  const said = useBilingual();
  const shared = useWords('shared');
  const lookup = useLookup();
  const [open, setOpen] = useState<NextStep | null>(null);
  const reasonWords = ({ code, why, detail }: NonNullable<NextStep['reason']>) =>
    why !== undefined && isNotReadyCode(why) ? said(notReadyWords[why]) : lookup('refusal', code, detail);
  const work = job.nextSteps.filter((step) => !aside.has(step.kind) || (step.kind === 'resume-job' && job.paused));
  const ready = work.filter((step) => step.ready);
  const waiting = work.filter((step) => !step.ready);
  const others = job.nextSteps.filter((step) => step.ready && !work.includes(step));
  return (
    <Card className="first" title={t('next.title')}>
      {ready.length === 0 && <div className="muted">{t('next.none')}</div>}
      <Flex vertical gap={8}>
        {ready.map((step, index) => (
          <Button
            key={step.kind}
            data-step={step.kind}
            type={index === 0 ? 'primary' : 'default'}
            size="large"
            style={{ justifyContent: 'space-between' }}
            icon={<RightOutlined />}
            iconPlacement="end"
            onClick={() => setOpen(step)}
          >
            {said(step.title)}
          </Button>
        ))}
        {waiting.map((step) => (
          <div key={step.kind} className="small" style={{ padding: '2px 4px' }}>
            <span className="muted">
              {said(step.title)} —{' '}
              {step.reason
                ? shared('said.of', { what: t('next.notYet'), how: reasonWords(step.reason) })
                : t('next.notYet')}
            </span>
            {step.reason?.rule && (
              <div className="muted small">{lookup('rule', step.reason.rule, step.reason.rule)}</div>
            )}
          </div>
        ))}
      </Flex>
      {others.length > 0 && (
        <Flex gap={6} wrap style={{ marginTop: 14, paddingTop: 10, borderTop: '1px solid var(--line)' }}>
          {others.map((step) => (
            <Button
              key={step.kind}
              data-step={step.kind}
              type="text"
              size="small"
              danger={step.kind === 'cancel-job'}
              onClick={() => setOpen(step)}
            >
              {said(step.title)}
            </Button>
          ))}
        </Flex>
      )}
      {open && <StepDrawer key={open.kind} job={job} step={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
