/** A printed trail says what happened in the words of the pages. */
import { expect, it } from 'vitest';
import { operationWords } from '../../api/approvals/print/words';
import { approvalTexts } from '../../web/src/approvals/texts';

it('names every operation as the pages do', () => {
  const onPages = Object.fromEntries(
    Object.entries(approvalTexts).flatMap(([key, [zh, en]]) =>
      key.startsWith('op.') ? [[key.slice(3), { zh, en }]] : [],
    ),
  );
  expect(operationWords).toEqual(onPages);
});
