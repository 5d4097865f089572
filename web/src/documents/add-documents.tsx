/** Where files are chosen or dropped: what they are is said first, as that decides how large they may be. */
import { InboxOutlined } from '@ant-design/icons';
import { Select, Upload } from 'antd';
import { useState } from 'react';
import { kindRule, type DocumentKind } from '../../../domain/documents';
import { useBilingual, useWords } from '../shared/use-words';
import { formatBytes } from './format-bytes';

interface Props {
  kinds: DocumentKind[];
  onFile: (file: File, kind: DocumentKind) => void;
}

export function AddDocuments({ kinds, onFile }: Props) {
  const t = useWords('documents');
  const said = useBilingual();
  const [kind, setKind] = useState<DocumentKind>('other');
  return (
    <div className="add-documents">
      <Select<DocumentKind>
        aria-label={t('kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: said(kindRule(value).words) }))}
        style={{ width: '100%' }}
      />
      <Upload.Dragger
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          onFile(file, kind);
          return false;
        }}
      >
        <InboxOutlined aria-hidden /> {t('drop')}
        <div className="muted small">{t('limit', { size: formatBytes(kindRule(kind).maxBytes) })}</div>
      </Upload.Dragger>
    </div>
  );
}
