/** The documents of a job or of a case: add, look, download, newer versions, withdraw. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Card, Empty } from 'antd';
import { useCallback, useState } from 'react';
import { kindRule } from '../../../domain/documents';
import type { DocumentVersion, DocumentView } from '../shared/types';
import { MoreButton } from '../shared/ui/more-button';
import { QueryStates } from '../shared/ui/query-states';
import { useWords } from '../shared/use-words';
import { AddDocuments } from './add-documents';
import { addAddress, documentPages, documentsKey, versionAddress, type Owner } from './document-queries';
import { DocumentRow } from './document-row';
import './documents.css';
import { PreviewDialog } from './preview-dialog';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';
import { WithdrawDialog } from './withdraw-dialog';

export function DocumentsCard({ owner }: { owner: Owner }) {
  const t = useWords('documents');
  const query = useInfiniteQuery(documentPages(owner));
  const client = useQueryClient();
  const { kind, id } = owner;
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey: documentsKey({ kind, id }) }),
    [client, kind, id],
  );
  const uploads = useUploads(refresh);
  const [shown, setShown] = useState<{ document: DocumentView; version: DocumentVersion } | null>(null);
  const [withdrawing, setWithdrawing] = useState<DocumentView | null>(null);
  return (
    <Card title={t('title')} className="documents-card">
      <QueryStates query={query}>
        {({ pages }) => {
          const documents = pages.flatMap(({ items }) => items);
          return (
            <>
              <AddDocuments
                kinds={pages[0]?.kinds ?? []}
                onFile={(file, chosen) =>
                  uploads.add(file, addAddress(owner, { kind: chosen, name: file.name }), kindRule(chosen).maxBytes)
                }
              />
              <UploadList uploads={uploads} />
              {documents.length === 0 && (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} style={{ margin: '16px 0 0' }} />
              )}
              <div className="document-list">
                {documents.map((document) => (
                  <DocumentRow
                    key={document.id}
                    document={document}
                    onPreview={(version) => setShown({ document, version })}
                    onVersion={(file) =>
                      uploads.add(file, versionAddress(document.id, file.name), kindRule(document.kind).maxBytes)
                    }
                    onWithdraw={() => setWithdrawing(document)}
                  />
                ))}
              </div>
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryStates>
      {shown && <PreviewDialog {...shown} onClose={() => setShown(null)} />}
      {withdrawing && <WithdrawDialog document={withdrawing} onDone={refresh} onClose={() => setWithdrawing(null)} />}
    </Card>
  );
}
