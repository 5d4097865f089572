/** Mail by SMTP, against a real server: what is taken, and which faults are for good. */
import { expect, test } from 'vitest';
import { smtpPort } from '../../activities/people/delivery/smtp';
import { content, header, mailServer } from '../shared/mail-server';

const mail = {
  messageId: '<m-1@agency.example>',
  to: 'wang@agency.example',
  subject: '[青禾工作卡] 有新的待办：夏季新品',
  text: '有新的待办',
  html: '<p>有新的待办</p>',
};
/** Typed: the matcher itself is any. */
const saying = (part: string): unknown => expect.stringContaining(part);
const sender = '青禾工作卡 <jobcard@agency.example>';

test('hands over both forms, from the sender, under the given id, and marked as automatic', async () => {
  const server = await mailServer();
  const port = smtpPort({ url: server.url, sender });
  expect(await port.send(mail)).toEqual({ sent: true });
  port.close();
  const [taken = ''] = server.taken;
  expect(header(taken, 'Message-ID')).toBe(mail.messageId);
  expect(header(taken, 'Subject')).toBe(mail.subject);
  expect(header(taken, 'From')).toBe(sender);
  expect(header(taken, 'To')).toContain(mail.to);
  expect(header(taken, 'Auto-Submitted')).toBe('auto-generated');
  expect(content(taken)).toContain('<p>有新的待办</p>');
});

test('a busy server is worth another try, a refusal is for good', async () => {
  const server = await mailServer();
  const port = smtpPort({ url: server.url, sender });
  server.refuseNext.push(450, 550);
  expect(await port.send(mail)).toMatchObject({
    sent: false,
    fault: 'unreachable',
    answer: saying('450'),
  });
  expect(await port.send(mail)).toMatchObject({
    sent: false,
    fault: 'refused',
    answer: saying('550'),
  });
  expect(await port.send(mail)).toEqual({ sent: true });
});

test('a certificate that nobody trusts, a wrong password and a server that is not there let nothing out', async () => {
  const untrusted = await mailServer({ secure: true });
  expect(await smtpPort({ url: untrusted.url, sender }).send(mail)).toMatchObject({
    sent: false,
    fault: 'unreachable',
  });
  const locked = await mailServer({ password: 'right' });
  const wrong = locked.url.replace('//', '//jobcard:wrong@');
  const refused = await smtpPort({ url: wrong, sender }).send(mail);
  expect(refused).toMatchObject({ sent: false, fault: 'unreachable', answer: saying('EAUTH') });
  expect(JSON.stringify(refused)).not.toContain('wrong');
  expect(await smtpPort({ url: locked.url.replace('//', '//jobcard:right@'), sender }).send(mail)).toEqual({
    sent: true,
  });
  const away = await smtpPort({ url: 'smtp://127.0.0.1:1', sender }).send(mail);
  expect(away).toMatchObject({ sent: false, fault: 'unreachable' });
  expect([untrusted.taken, locked.taken.length]).toEqual([[], 1]);
});
