import { describe, expect, it } from 'vitest';
import { mailText, type MailItem } from '../../../domain/people';

const frame = { agencyName: '青禾', profileUrl: 'https://jobcard.example/profile' };
const item = (more: Partial<MailItem> = {}): MailItem => ({
  ...{
    kind: 'task-opened',
    title: 'J2026-0042 夏季新品',
    url: 'https://jobcard.example/tasks/t%2F1',
    at: '11-22 09:05',
  },
  ...more,
});

describe('a mail', () => {
  it('says in its subject what one notice says, and how many there are', () => {
    expect(mailText([item()], frame).subject).toBe('[青禾工作卡] 有新的待办：J2026-0042 夏季新品');
    expect(mailText([item(), item({ kind: 'case-ended' })], frame).subject).toContain('2 条新通知');
  });

  it('has every notice with its time and its page in both forms, and where to choose', () => {
    const { text, html } = mailText(
      [item(), item({ kind: 'case-ended', url: 'https://jobcard.example/cases/c' })],
      frame,
    );
    for (const form of [text, html]) {
      for (const part of [
        '有新的待办',
        '审批已结束',
        'https://jobcard.example/tasks/t%2F1',
        '/cases/c',
        '11-22 09:05',
      ]) {
        expect(form).toContain(part);
      }
      expect(form).toContain(frame.profileUrl);
    }
  });

  it('tells no title that its reader may not see', () => {
    const { title: _hidden, ...untitled } = item();
    expect(mailText([untitled], frame).text).toContain('有新的待办\n');
  });

  it('stays text, whatever a title holds', () => {
    const { subject, html, text } = mailText([item({ title: '<img src=x>\r\nBcc: everybody@example.com "&' })], frame);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text.split('\n')[0]).toContain('Bcc: everybody');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x&gt;');
  });
});
