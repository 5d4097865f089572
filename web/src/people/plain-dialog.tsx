/**
 * The frame of a form that keeps plain data (an absence, a calendar day, a person): one submission however often it is
 * clicked, each fault at its field, nothing lost that was typed.
 */
import { App, Form, Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import type { Answer } from '../shared/api-client';
import { useFaultWords } from '../shared/form/use-fault-words';
import type { OperationStatus, Problem } from '../shared/types';
import { ProblemAlert } from '../shared/ui/problem-alert';
import { SubmitNote } from '../shared/ui/submit-note';
import { useAskBeforeClose } from '../shared/ui/use-ask-before-close';
import { useSubmit } from '../shared/use-submit';
import { useWords } from '../shared/use-words';
import { FaultList } from './fault-list';

interface Props<Filled, Data> {
  title: string;
  /** What it means, above the fields. */
  hint?: string;
  okText: string;
  /** Said once it has been kept. */
  done: string;
  send: (filled: Filled, key: string) => Promise<Answer<Data | OperationStatus>>;
  /** Kept: read again what rests on it. */
  onDone: (data: Data) => void;
  onClose: () => void;
  initial?: { [Field in keyof Filled]?: Filled[Field] };
  danger?: boolean;
  disabled?: boolean;
  width?: number;
  children?: ReactNode;
}

export function PlainDialog<Filled extends object, Data>(props: Props<Filled, Data>) {
  const { title, hint, okText, done, send, onDone, onClose, initial, danger = false, disabled = false } = props;
  const shared = useWords('shared');
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [dirty, setDirty] = useState(false);
  const close = useAskBeforeClose(dirty, onClose);
  const submission = useSubmit<Filled, Data>(send);
  const faultWords = useFaultWords();
  const faults = submission.problem?.problem.errors ?? [];

  useEffect(() => {
    for (const fault of submission.problem?.problem.errors ?? []) {
      const name = fieldOf(form, fault);
      if (name) form.setFields([{ name: name as never, errors: [faultWords(fault)] }]);
    }
    // Once for each refusal: words in another language do not bring back what has been mended.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [submission.problem, form]);

  const submit = async (filled: Filled) => {
    const data = await submission.run(filled);
    if (data === null) return;
    setDirty(false);
    void message.success(done);
    onDone(data);
    onClose();
  };

  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={shared('cancel')}
      okButtonProps={{ danger, loading: submission.state !== null, disabled }}
      mask={{ closable: !dirty }}
      {...(props.width ? { width: props.width } : {})}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {hint && (
        <p className="muted" style={{ marginTop: 0 }}>
          {hint}
        </p>
      )}
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={() => setDirty(true)}
        onFinish={(filled) => void submit(filled)}
      >
        {props.children}
      </Form>
      <SubmitNote state={submission.state} />
      <ProblemAlert problem={submission.problem} />
      <FaultList faults={faults.filter((fault) => !fieldOf(form, fault))} />
    </Modal>
  );
}

interface AnyForm {
  getFieldsError(): { name: readonly (string | number)[] }[];
}

/** The field that a fault is about: `body.change.departmentId` is the field `departmentId`. */
function fieldOf(form: AnyForm, { path }: NonNullable<Problem['errors']>[number]) {
  const place = path.replace(/^body\.(change\.)?/, '');
  return form.getFieldsError().find(({ name }) => name.join('.') === place)?.name;
}
