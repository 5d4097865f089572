import { Button } from 'antd';
import { useWords } from '../use-words';

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** Loads the next page of a list; nothing when there is none. */
export function MoreButton({ query }: Props) {
  const t = useWords('shared');
  if (!query.hasNextPage) return null;
  return (
    <Button
      block
      style={{ marginTop: 12 }}
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('more')}
    </Button>
  );
}
