/** A mail as its reader gets it: Chinese, plain text with a simple HTML beside it, links that open pages and decide nothing. */
import type { NoticeKind } from './kinds';
import { escaped, mailHtml, oneLine } from './mail-html';
import { noticeWords } from './words';

export interface MailItem {
  kind: NoticeKind;
  /** What it is about; absent when the reader may not open it any more. */
  title?: string;
  /** Address of the page, absolute. */
  url: string;
  /** Day and clock in the reader's zone. */
  at: string;
}

export interface MailText {
  subject: string;
  text: string;
  html: string;
}

export interface MailFrame {
  agencyName: string;
  /** Where people choose what is mailed to them. */
  profileUrl: string;
}

/** One line for one notice, a count for several. Pure. */
export function mailText(items: readonly MailItem[], { agencyName, profileUrl }: MailFrame): MailText {
  const [first] = items;
  const product = agencyName === '' ? '工作卡' : `${agencyName}工作卡`;
  const subject =
    items.length === 1 && first
      ? sentence(first)
      : `${String(items.length)} 条新通知：${first ? sentence(first) : ''} 等`;
  const foot = `此邮件由${product}自动发送，请勿回复。点击链接只会打开页面，不会替您作出任何决定。`;
  const choose = '在个人设置中可以选择接收哪些邮件';
  return {
    subject: oneLine(`[${product}] ${subject}`),
    text: [
      ...items.map((item) => `${item.at}  ${oneLine(sentence(item))}\n${item.url}\n`),
      '--',
      foot,
      `${choose}：${profileUrl}`,
      '',
    ].join('\n'),
    html: mailHtml([
      '<ul style="padding-left:18px">',
      ...items.map(
        (item) =>
          `<li><a href="${escaped(item.url)}">${escaped(sentence(item))}</a> <span style="color:#777">${escaped(item.at)}</span></li>`,
      ),
      '</ul>',
      `<p style="color:#777;font-size:12px">${escaped(foot)}<br><a href="${escaped(profileUrl)}">${choose}</a></p>`,
    ]),
  };
}

const sentence = ({ kind, title }: MailItem): string =>
  title === undefined ? noticeWords[kind].zh : `${noticeWords[kind].zh}：${title}`;
