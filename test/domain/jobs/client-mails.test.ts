/** What a client's contact reads. */
import { describe, expect, it } from 'vitest';
import { codeMailText, linkMailText, maskedAddress } from '../../../domain/jobs';

const frame = {
  agencyName: '青禾',
  contactName: '段慕华',
  jobNumber: 'J2026-0042',
  jobTitle: '春季新品\r\nBcc: all@example.com <b>',
  purpose: 'estimate-confirmation',
};

describe('the mail with the link', () => {
  const mail = linkMailText(frame, { url: 'https://jobcard.example/l#abc', until: '2026年12月6日 18:30' });

  it('says who asks, about what, where and until when, in both forms', () => {
    expect(mail.subject).toContain('[青禾] 请您确认估价');
    for (const form of [mail.text, mail.html]) {
      expect(form).toContain('https://jobcard.example/l#abc');
      expect(form).toContain('2026年12月6日 18:30');
      expect(form).toContain('J2026-0042');
    }
  });

  it('lets no title add a header or markup', () => {
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.html).not.toContain('<b>');
  });

  it('names what is to be confirmed', () => {
    const minutes = { ...frame, purpose: 'minutes-confirmation' };
    expect(linkMailText(minutes, { url: 'https://x.example', until: '' }).subject).toContain('会议纪要');
  });
});

describe('the mail with the code', () => {
  it('has the code on a line of its own, and never in the subject', () => {
    const mail = codeMailText(frame, { code: '012345', minutes: 10 });
    expect(mail.text).toMatch(/^012345$/m);
    expect(mail.html).toContain('012345');
    expect(mail.subject).not.toContain('012345');
    expect(mail.text).toContain('10 分钟内有效');
  });
});

describe('an address', () => {
  it.each([
    ['li.na@client.cn', 'l***@client.cn'],
    ['a@b.cn', 'a***@b.cn'],
    ['not an address', '***'],
    ['@b.cn', '***'],
  ])('%s is shown as %s', (address, shown) => {
    expect(maskedAddress(address)).toBe(shown);
  });
});
