/** What a page calls a value that a stage asks for: definitions give it a name for machines only. Pure. */
import type { Bilingual } from '../../domain/approvals';
import { subjectKinds } from '../../domain/subjects';

/** `approvedDiscountPercent` is the discount, as approved. */
const settled = /^(?:approved|agreed|confirmed|final)(?=[A-Z])/;

const kinds: { readonly [kind: string]: string } = {
  ...{ text: '说明', fen: '金额', percent: '百分比', number: '数量', date: '日期', boolean: '是否', user: '人员' },
};

/** That of the subject's field of this name, also as approved; else the kind of value with the name in words. */
export function outputLabel(subjectKind: string, name: string, kind: string): Bilingual {
  const fields = subjectKinds[subjectKind]?.fields ?? {};
  const known = fields[name]?.label;
  if (known) return known;
  const field = name.replace(settled, '');
  const settles = field === name ? undefined : fields[field.charAt(0).toLowerCase() + field.slice(1)]?.label;
  if (settles) return { zh: `核定${settles.zh}`, en: `Approved: ${settles.en.toLowerCase()}` };
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return { zh: kinds[kind] ? `${kinds[kind]}（${words}）` : words, en: words };
}
