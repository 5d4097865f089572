/** A picture or a PDF on the page itself. Whatever a PDF holds, only drawn pages of it reach this page. */
import { Alert, Button, Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { DocumentVersion, DocumentView } from '../shared/types';
import { PageSkeleton } from '../shared/ui/page-skeleton';
import { useWords } from '../shared/use-words';
import { contentAddress } from './document-queries';

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages')).PdfPages }));

interface Props {
  document: DocumentView;
  version: DocumentVersion;
  onClose: () => void;
}

export function PreviewDialog({ document, version, onClose }: Props) {
  const t = useWords('documents');
  const [failed, setFailed] = useState(false);
  const address = contentAddress(document.id, version.number, 'preview');
  return (
    <Modal
      open
      title={version.name}
      width="min(960px, 96vw)"
      onCancel={onClose}
      footer={
        <Button href={contentAddress(document.id, version.number, 'download')} download={version.name}>
          {t('download')}
        </Button>
      }
    >
      {version.preview === 'pdf' ? (
        <Suspense fallback={<PageSkeleton />}>
          <PdfPages address={address} />
        </Suspense>
      ) : failed ? (
        <Alert role="alert" type="warning" showIcon title={t('picture.failed')} />
      ) : (
        <img className="preview-picture" src={address} alt={version.name} onError={() => setFailed(true)} />
      )}
    </Modal>
  );
}
