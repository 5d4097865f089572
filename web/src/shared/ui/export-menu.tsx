/** 导出: a list as a file, with the filter that the page shows and all of its rows. */
import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkProblem, problemOf, type ApiProblem } from '../problem';
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
    const failed = await download(`/api/v1/exports/${list}?${query}`);
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

/** Saves what stands at an address under the name that the server gives it; answers what went wrong. */
async function download(address: string): Promise<ApiProblem | null> {
  try {
    const response = await fetch(address, { credentials: 'same-origin' });
    if (!response.ok) return problemOf(response, await response.json().catch(() => null));
    const url = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = url;
    const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
    link.download = decodeURIComponent(name ?? 'export');
    link.click();
    URL.revokeObjectURL(url);
    return null;
  } catch {
    return networkProblem();
  }
}
