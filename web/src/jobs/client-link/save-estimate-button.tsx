/** The client takes the estimate along as a PDF, in the language in use. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { currentLanguage } from '../../shared/i18n';
import type { ApiProblem } from '../../shared/problem';
import { saveFile } from '../../shared/save-file';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { useWords } from '../../shared/use-words';

export function SaveEstimateButton({ token }: { token: string }) {
  const t = useWords('jobs');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const save = async () => {
    setBusy(true);
    setProblem(await saveFile(`/links/print?language=${currentLanguage()}`, { token }));
    setBusy(false);
  };
  return (
    <div style={{ margin: '12px 0' }}>
      <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void save()}>
        {t('client.pdf')}
      </Button>
      <ProblemAlert problem={problem} />
    </div>
  );
}
