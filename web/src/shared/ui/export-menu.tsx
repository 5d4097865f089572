/** 导出: a list as a file, with the filter that the page shows and all of its rows. */
import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../save-file';
import { useWords } from '../use-words';
import { useProblemWords } from './use-problem-words';

const formats = ['xlsx', 'csv'] as const;
type Format = (typeof formats)[number];

interface Props {
  list: 'tasks' | 'cases' | 'copies' | 'jobs';
  filter?: object;
}

export function ExportMenu({ list, filter = {} }: Props) {
  const t = useWords('shared');
  const { i18n } = useTranslation();
  const { message } = App.useApp();
  const said = useProblemWords();
  const [busy, setBusy] = useState(false);

  const save = async (format: Format) => {
    setBusy(true);
    const language = i18n.language === 'en' ? 'en' : 'zh';
    const query = new URLSearchParams({ ...filter, format, language }).toString();
    const failed = await saveFile(`/exports/${list}?${query}`);
    setBusy(false);
    if (failed) void message.error(said(failed).title);
  };

  return (
    <Dropdown
      trigger={['click']}
      disabled={busy}
      menu={{
        items: formats.map((format) => ({
          key: format,
          label: t(`export.${format}`),
          onClick: () => void save(format),
        })),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={busy}>
        {t('export')}
      </Button>
    </Dropdown>
  );
}
