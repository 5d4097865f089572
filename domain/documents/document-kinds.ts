/** What a document is to its job or case: how large it may be, of which types, and who may look at it. */
import type { Mime } from './file-types';

export const documentKindNames = [
  'brief',
  'minutes',
  'proposal',
  'estimate',
  'supplier-quote',
  'artwork',
  'contract',
  'licence',
  'evidence',
  'billing',
  'other',
] as const;
export type DocumentKind = (typeof documentKindNames)[number];

export interface KindRule {
  words: { zh: string; en: string };
  maxBytes: number;
  /** Null: any type that documents may have. */
  types: readonly Mime[] | null;
  /** Every look at one is recorded (CON-7). */
  confidential: boolean;
  /** It shows what the agency pays: only for those who may see the costs of the job. */
  costs: boolean;
}

const mebibyte = 1024 * 1024;
const usual = { maxBytes: 50 * mebibyte, types: null, confidential: false, costs: false } as const;
const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/tiff'] as const;

export const documentKinds = {
  brief: { ...usual, words: { zh: '简报资料', en: 'Brief' } },
  minutes: { ...usual, words: { zh: '会议纪要', en: 'Minutes' } },
  proposal: { ...usual, maxBytes: 200 * mebibyte, words: { zh: '提案', en: 'Proposal' } },
  estimate: { ...usual, words: { zh: '估价单', en: 'Estimate' } },
  'supplier-quote': { ...usual, costs: true, words: { zh: '供应商报价', en: 'Supplier’s quote' } },
  artwork: { ...usual, maxBytes: 500 * mebibyte, words: { zh: '稿件', en: 'Artwork' } },
  contract: {
    ...usual,
    types: ['application/pdf', ...pictures],
    confidential: true,
    words: { zh: '合同', en: 'Contract' },
  },
  licence: {
    ...usual,
    maxBytes: 20 * mebibyte,
    types: ['application/pdf', ...pictures],
    words: { zh: '资质证明', en: 'Licence or proof' },
  },
  evidence: { ...usual, maxBytes: 200 * mebibyte, words: { zh: '发布凭证', en: 'Evidence of placement' } },
  billing: { ...usual, words: { zh: '请款资料', en: 'Billing papers' } },
  other: { ...usual, words: { zh: '其他', en: 'Other' } },
} as const satisfies Record<DocumentKind, KindRule>;

/** Kinds that show what the agency pays. */
export const costKinds: DocumentKind[] = documentKindNames.filter((kind) => documentKinds[kind].costs);

/** The rule of a kind that was read from a row. */
export function kindRule(kind: DocumentKind): KindRule {
  return documentKinds[kind];
}
