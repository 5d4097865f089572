/** Files on their way, and those that did not get through with what can be done about it. */
import { Button, Flex, Progress } from 'antd';
import { isUndecided } from '../shared/submit';
import { useProblemWords } from '../shared/ui/use-problem-words';
import { useWords } from '../shared/use-words';
import type { Sending, Uploads } from './use-uploads';

export function UploadList({ uploads }: { uploads: Uploads }) {
  if (uploads.items.length === 0) return null;
  return (
    <ul className="upload-list" aria-live="polite">
      {uploads.items.map((item) => (
        <li key={item.key}>
          <UploadItem item={item} uploads={uploads} />
        </li>
      ))}
    </ul>
  );
}

function UploadItem({ item, uploads }: { item: Sending; uploads: Uploads }) {
  const t = useWords('documents');
  const words = useProblemWords();
  const { file, phase, part, problem, key } = item;
  const failed = phase === 'failed';
  return (
    <>
      <Flex justify="space-between" gap={8} align="center" wrap>
        <span className="file-name">{file.name}</span>
        <span>
          {problem && isUndecided(problem) && (
            <Button size="small" type="link" onClick={() => uploads.retry(key)}>
              {t('retry')}
            </Button>
          )}
          <Button size="small" type="text" onClick={() => uploads.remove(key)}>
            {failed ? t('dismiss') : t('cancel')}
          </Button>
        </span>
      </Flex>
      {failed ? (
        <div role="alert" className="upload-problem small">
          {problem && words(problem).title}
        </div>
      ) : (
        <Progress
          percent={Math.floor(part * 100)}
          size="small"
          aria-label={file.name}
          format={(percent) => (percent === 100 ? t('checking') : `${String(percent)}%`)}
        />
      )}
    </>
  );
}
