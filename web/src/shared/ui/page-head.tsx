import { useEffect, type ReactNode } from 'react';
import { useWords } from '../use-words';

interface Props {
  title: ReactNode;
  /** For the browser's tab, when the heading is not plain text. */
  name?: string;
  sub?: ReactNode;
  extra?: ReactNode;
}

/** A page's heading with what can be done on the whole page; sets the tab's title. */
export function PageHead({ title, name, sub, extra }: Props) {
  const t = useWords('shared');
  const tab = name ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = tab ? `${tab} · ${t('product')}` : t('product');
  }, [tab, t]);
  return (
    <div className="page-head">
      <div className="grow">
        <h1>{title}</h1>
        {sub && <div className="sub">{sub}</div>}
      </div>
      {extra}
    </div>
  );
}
