import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { currentLanguage } from '../../shared/i18n';
import { useWords } from '../../shared/use-words';

/** Opens the case with its trail as a PDF, in the language in use. */
export function PrintButton({ caseId }: { caseId: string }) {
  const t = useWords('approvals');
  const address = `/api/v1/cases/${encodeURIComponent(caseId)}/print?language=${currentLanguage()}`;
  return (
    <Button icon={<PrinterOutlined />} href={address} target="_blank" rel="noopener">
      {t('act.print')}
    </Button>
  );
}
