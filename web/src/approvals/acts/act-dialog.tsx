/**
 * The frame of every act that needs more than a click: what it means, what has to be said, one submission however often
 * it is clicked. A refusal is told where it happened and nothing that was typed is lost; the page behind reads again.
 */
import { App, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../../shared/api-client';
import type { CaseAnswer, OperationStatus } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitNote } from '../../shared/ui/submit-note';
import { useAskBeforeClose } from '../../shared/ui/use-ask-before-close';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import type { DialogAct } from './act-texts';
import { useRefreshCase } from './use-refresh-case';

/** What every such form may carry beside its own fields. */
export interface Reasoned {
  /** Trimmed; missing when nothing was said. */
  reason?: string;
}

interface Props<Filled extends Reasoned> {
  /** Whose words it shows: `act.<act>`, `act.hint.<act>`, `act.done.<act>`. */
  act: DialogAct;
  caseId: string;
  send: (filled: Filled, key: string) => Promise<Answer<CaseAnswer | OperationStatus>>;
  onClose: () => void;
  /** Whether a reason is asked for; without it there is no such field. */
  reason?: 'required' | 'optional';
  /** What the reason is called, where it is not one. */
  reasonLabel?: string;
  danger?: boolean;
  initial?: { [Field in keyof Filled]?: Filled[Field] };
  /** Not to be sent yet, e.g. while a dry run is missing. */
  disabled?: boolean;
  width?: number;
  children?: ReactNode;
}

export function ActDialog<Filled extends Reasoned>(props: Props<Filled>) {
  const { act, caseId, send, onClose, reason, danger = false, initial, disabled = false, children } = props;
  const t = useWords('approvals');
  const shared = useWords('shared');
  const { message } = App.useApp();
  const refresh = useRefreshCase();
  const [form] = Form.useForm<Filled>();
  const [dirty, setDirty] = useState(false);
  const close = useAskBeforeClose(dirty, onClose);
  const submission = useSubmit<Filled, CaseAnswer>(send);
  const busy = submission.state !== null;

  const submit = async (filled: Filled) => {
    const said = filled.reason?.trim();
    const answer = await submission.run({ ...filled, reason: said === '' ? undefined : said });
    // Also after a refusal: the case is not as this page thought. The pages follow by themselves; nobody waits for them here.
    void refresh(caseId);
    if (!answer) return;
    setDirty(false);
    void message.success(t(`act.done.${act}`));
    onClose();
  };

  const label = props.reasonLabel ?? t('act.reason');
  return (
    <Modal
      open
      title={t(`act.${act}`)}
      okText={t(`act.${act}`)}
      cancelText={shared('cancel')}
      okButtonProps={{ danger, loading: busy, disabled }}
      mask={{ closable: !dirty }}
      {...(props.width ? { width: props.width } : {})}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p className="muted" style={{ marginTop: 0 }}>
        {t(`act.hint.${act}`)}
      </p>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={() => setDirty(true)}
        onFinish={(filled) => void submit(filled)}
      >
        {children}
        {reason && (
          <Form.Item
            name="reason"
            label={
              <>
                {label}
                {reason === 'optional' && <span className="muted small">&nbsp;({shared('optional')})</span>}
              </>
            }
            rules={
              reason === 'required'
                ? [{ required: true, whitespace: true, message: shared('required', { field: label }) }]
                : []
            }
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
          </Form.Item>
        )}
      </Form>
      <SubmitNote state={submission.state} />
      <ProblemAlert problem={submission.problem} />
    </Modal>
  );
}
