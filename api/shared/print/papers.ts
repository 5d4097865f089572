/** What is printed: each paper as plain data, which is all that reaches the thread, and the document that it becomes. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { assertNever } from '../../../domain/shared/assert-never';
import { caseDocument, type Printing } from '../../approvals/print/case-document';
import { estimateDocument, type PrintedEstimate } from '../../jobs/print/estimate-document';
import type { Language } from './format';

export type Paper =
  | { kind: 'case'; printing: Printing; language: Language }
  | { kind: 'estimate'; printing: PrintedEstimate; language: Language };

export function paperDocument(paper: Paper): TDocumentDefinitions {
  switch (paper.kind) {
    case 'case':
      return caseDocument(paper.printing, paper.language);
    case 'estimate':
      return estimateDocument(paper.printing, paper.language);
    default:
      return assertNever(paper);
  }
}
