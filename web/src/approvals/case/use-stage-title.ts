import type { Case } from '../../shared/types';
import { useBilingual } from '../../shared/use-words';

/** Looks up the title of a case's stage or block; the id itself where the version has none of that name any more. */
export function useStageTitle(subject: Pick<Case, 'stages' | 'blocks'>): (id: string) => string {
  const said = useBilingual();
  return (id) => {
    const found = subject.stages.find((stage) => stage.id === id) ?? subject.blocks.find((block) => block.id === id);
    return found ? said(found.title) : id;
  };
}
