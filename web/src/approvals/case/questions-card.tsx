/** 询问: who asked whom what, and what was answered. */
import { Card, Tag } from 'antd';
import { Link } from 'react-router';
import type { Question } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { useWords } from '../../shared/use-words';
import { taskPath } from '../case-path';
import './talk.css';

export function QuestionsCard({ questions }: { questions: readonly Question[] }) {
  const t = useWords('approvals');
  if (questions.length === 0) return null;
  return (
    <Card title={t('questions.title')}>
      <ul className="talk">
        {questions.map((question) => (
          <QuestionItem key={question.id} question={question} />
        ))}
      </ul>
    </Card>
  );
}

export function QuestionItem({ question }: { question: Question }) {
  const t = useWords('approvals');
  const open = question.answeredAt === undefined && question.closedAt === undefined;
  return (
    <li>
      <div>
        <strong>{t('questions.who', { from: question.askedBy.name, to: question.to.name })}</strong>{' '}
        {open && (
          <Tag color="processing" variant="filled">
            {t('questions.open')}
          </Tag>
        )}{' '}
        {open && question.pauses && <Tag variant="filled">{t('questions.pauses')}</Tag>}
        {question.closedAt && question.answeredAt === undefined && (
          <Tag variant="filled">{t('questions.closed')}</Tag>
        )}{' '}
        <span className="muted small">
          <Moment at={question.askedAt} />
        </span>
      </div>
      <div className="preline">{question.question}</div>
      {question.answer && (
        <div className="preline said">
          {question.answer}
          <div className="muted small">
            {question.answeredBy?.name ?? question.to.name}
            {question.answeredAt && (
              <>
                {' · '}
                <Moment at={question.answeredAt} />
              </>
            )}
          </div>
        </div>
      )}
      {open && question.answerTaskId && <Link to={taskPath(question.answerTaskId)}>{t('act.answer')}</Link>}
    </li>
  );
}
