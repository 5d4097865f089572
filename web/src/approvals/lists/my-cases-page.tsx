import { PageHead } from '../../shared/ui/page-head';
import { useWords } from '../../shared/use-words';
import { MyCases } from './my-cases';

/** 我发起的, as a page of its own for those who mostly ask. */
export function MyCasesPage() {
  const t = useWords('approvals');
  return (
    <>
      <PageHead title={t('cases.title')} />
      <MyCases />
    </>
  );
}
