/** Which files may be kept: their bytes decide, and whoever says otherwise is refused. */
import { describe, expect, it } from 'vitest';
import { checkFile, cleanFileName, documentKinds, fileTypeOf, kindRule } from '../../../domain/documents';

const pdf = 'application/pdf';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a file', () => {
  it.each([
    ['合同.pdf', pdf, pdf, '合同.pdf'],
    ['合同.PDF', 'application/octet-stream', pdf, '合同.PDF'],
    ['合同', null, pdf, '合同.pdf'],
    ['稿件.ai', 'application/postscript+unknown', pdf, '稿件.ai'],
    ['名单.csv', 'application/vnd.ms-excel', 'text/plain', '名单.csv'],
    ['报价.xls', 'application/vnd.ms-excel', 'application/x-cfb', '报价.xls'],
    ['方案.docx', docx, docx, '方案.docx'],
  ])('%s, sent as %s, found to be %s, is kept as %s', (name, claimed, found, kept) => {
    expect(checkFile({ kind: 'other', name, claimed, found })).toEqual({ mime: found, name: kept });
  });

  it.each([
    ['合同.pdf', null, 'image/png', '.pdf'],
    ['plan.exe', null, pdf, '.exe'],
    ['photo.png', 'image/png', 'image/svg+xml', '.png'],
    ['photo.html', null, 'text/plain', '.html'],
    ['notes.txt', 'text/html; charset=utf-8', 'text/plain', 'text/html; charset=utf-8'],
    ['合同.pdf', 'image/png', pdf, 'image/png'],
  ])('%s, sent as %s, found to be %s, is refused for %s', (name, claimed, found, said) => {
    expect(checkFile({ kind: 'other', name, claimed, found })).toMatchObject({
      refusal: { code: 'FILE_TYPE_MISMATCH', data: { claimed: said, found } },
    });
  });

  it.each([null, 'application/x-msdownload', 'text/html', 'application/x-elf', 'application/javascript'])(
    'found to be %s is of no type that is kept',
    (found) => {
      expect(checkFile({ kind: 'other', name: 'x', claimed: null, found })).toMatchObject({
        refusal: { code: 'FILE_TYPE_REFUSED' },
      });
    },
  );

  it('of some kinds has fewer types', () => {
    expect(checkFile({ kind: 'contract', name: '合同.docx', claimed: null, found: docx })).toMatchObject({
      refusal: { code: 'FILE_TYPE_REFUSED', data: { kind: 'contract' } },
    });
    expect(checkFile({ kind: 'contract', name: '合同.pdf', claimed: null, found: pdf })).toMatchObject({ mime: pdf });
  });
});

describe('kinds', () => {
  it('CON-7 contracts are confidential', () => {
    expect(kindRule('contract').confidential).toBe(true);
    expect(kindRule('artwork').confidential).toBe(false);
  });

  it('only ever name types that are known, and nothing with a script in it is shown in place', () => {
    for (const { types } of Object.values(documentKinds))
      for (const mime of types ?? []) expect(fileTypeOf(mime)).not.toBeNull();
    expect(fileTypeOf('text/html')).toBeNull();
    expect(fileTypeOf('image/svg+xml')).toMatchObject({ preview: null });
  });
});

describe('the name of a file', () => {
  it.each([
    ['C:\\客户\\合同 终稿.pdf', '合同 终稿.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\.env', 'env'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie x.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['  稿件 <1>.png ', '稿件 1.png'],
    ['...', ''],
    ['e\u0301.txt', '\u00E9.txt'],
  ])('%j is kept as %j', (given, kept) => expect(cleanFileName(given)).toBe(kept));

  it('is cut where it is too long, never its ending and never half a character', () => {
    const kept = cleanFileName(`${'𠮷'.repeat(300)}.pdf`);
    expect(Array.from(kept)).toHaveLength(180);
    expect(kept.endsWith('𠮷.pdf')).toBe(true);
  });
});
