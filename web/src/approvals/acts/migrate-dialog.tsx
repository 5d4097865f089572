/** An administrator moves a running case to another version: the dry run first, then the reason, then it is done. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Select } from 'antd';
import { useState } from 'react';
import { api, read } from '../../shared/api-client';
import type { Case } from '../../shared/types';
import { QueryStates } from '../../shared/ui/query-states';
import { useLookup, useWords } from '../../shared/use-words';
import { ActDialog, type Reasoned } from './act-dialog';
import { MigrationObstacles } from './migration-obstacles';
import { MigrationTable } from './migration-table';

export function MigrateDialog({ subject, onClose }: { subject: Case; onClose: () => void }) {
  const t = useWords('approvals');
  const lookup = useLookup();
  const [version, setVersion] = useState(subject.migrationTargets[0]);
  // What it is now may be another answer a moment later, so it is asked again with every look.
  const preview = useQuery({
    queryKey: ['migration', subject.id, version],
    queryFn: () =>
      read(
        api.GET('/cases/{id}/migration', {
          params: { path: { id: subject.id }, query: { version: version ?? 0 } },
        }),
      ),
    enabled: version !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  const refused = preview.data?.refusal;
  return (
    <ActDialog<Reasoned>
      act="migrate"
      caseId={subject.id}
      reason="required"
      danger
      width={640}
      disabled={!preview.data || refused !== undefined}
      onClose={onClose}
      send={({ reason = '' }, key) =>
        api.POST('/cases/{id}/migration', {
          params: { path: { id: subject.id }, header: { 'Idempotency-Key': key } },
          body: { version: version ?? 0, reason },
        })
      }
    >
      <Form.Item label={t('act.version')} htmlFor="version">
        <Select
          id="version"
          value={version}
          onChange={setVersion}
          options={subject.migrationTargets.map((one) => ({ value: one, label: t('case.version', { n: one }) }))}
          style={{ maxWidth: 240 }}
        />
      </Form.Item>
      <div aria-live="polite" style={{ marginBottom: 16 }}>
        <QueryStates query={preview}>
          {(shown) => (
            <>
              <Alert
                style={{ marginBottom: 10 }}
                type={shown.refusal ? 'error' : 'info'}
                showIcon
                title={
                  shown.refusal
                    ? lookup('refusal', shown.refusal.code, t('migration.refused'))
                    : t('migration.dryRun', { from: shown.fromVersion, to: shown.toVersion })
                }
                description={shown.refusal && <MigrationObstacles preview={shown} />}
              />
              <MigrationTable preview={shown} />
            </>
          )}
        </QueryStates>
      </div>
    </ActDialog>
  );
}
