/** One document: its newest version with what can be done, the older ones below on demand. */
import { Button, Flex, Tag, Tooltip, Upload } from 'antd';
import { useState } from 'react';
import { kindRule } from '../../../domain/documents';
import { formatInstant } from '../shared/format/date';
import { currentLanguage } from '../shared/i18n';
import type { DocumentVersion, DocumentView } from '../shared/types';
import { useBilingual, useWords } from '../shared/use-words';
import { contentAddress } from './document-queries';
import { formatBytes } from './format-bytes';

interface Props {
  document: DocumentView;
  onPreview: (version: DocumentVersion) => void;
  onVersion: (file: File) => void;
  onWithdraw: () => void;
}

export function DocumentRow({ document, onPreview, onVersion, onWithdraw }: Props) {
  const t = useWords('documents');
  const said = useBilingual();
  const [open, setOpen] = useState(false);
  const { versions, withdrawn, title } = document;
  const [newest, ...older] = versions;
  return (
    <div data-document={document.id}>
      <Flex gap={6} align="center" wrap>
        <strong className="file-name">{title}</strong>
        <Tag variant="filled">{said(kindRule(document.kind).words)}</Tag>
        {document.confidential && (
          <Tooltip title={t('confidential.hint')}>
            <Tag color="error" variant="filled">
              {t('confidential')}
            </Tag>
          </Tooltip>
        )}
      </Flex>
      {newest && <VersionLine document={document} version={newest} onPreview={onPreview} />}
      {withdrawn ? (
        <div className="muted small">{t('withdrawn', { name: withdrawn.by.name, reason: withdrawn.reason })}</div>
      ) : (
        <Flex gap={4} wrap>
          <Upload
            showUploadList={false}
            beforeUpload={(file) => {
              onVersion(file);
              return false;
            }}
          >
            <Button size="small" type="link">
              {t('newer')}
            </Button>
          </Upload>
          {older.length > 0 && (
            <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('older', { count: older.length })}
            </Button>
          )}
          {document.mayWithdraw && (
            <Button size="small" type="link" danger onClick={onWithdraw}>
              {t('withdraw')}
            </Button>
          )}
        </Flex>
      )}
      {open &&
        !withdrawn &&
        older.map((version) => (
          <VersionLine key={version.number} document={document} version={version} onPreview={onPreview} />
        ))}
    </div>
  );
}

interface LineProps {
  document: DocumentView;
  version: DocumentVersion;
  onPreview: (version: DocumentVersion) => void;
}

function VersionLine({ document, version, onPreview }: LineProps) {
  const t = useWords('documents');
  const { number, name, bytes, at, by, preview } = version;
  return (
    <div className="version-line">
      <div className="muted small file-name">
        {t('version', { number })} · {name} · {formatBytes(bytes)} · {by.name} · {formatInstant(at, currentLanguage())}
      </div>
      {!document.withdrawn && (
        <Flex gap={4}>
          {preview && (
            <Button size="small" onClick={() => onPreview(version)}>
              {t('preview')}
            </Button>
          )}
          <Button size="small" href={contentAddress(document.id, number, 'download')} download={name}>
            {t('download')}
          </Button>
        </Flex>
      )}
    </div>
  );
}
