/** What a client's contact is mailed: the link with the day until which it holds, and the code that an answer takes. Chinese. Pure. */
import { escaped, mailHtml, oneLine, type MailText } from '../people';

export interface ClientMailFrame {
  agencyName: string;
  contactName: string;
  jobNumber: string;
  jobTitle: string;
  /** What the link asks the client to confirm. */
  purpose: string;
}

/** What is confirmed, as a link's purpose names it. */
const subjects: { readonly [purpose: string]: string } = {
  'estimate-confirmation': '估价',
  'minutes-confirmation': '会议纪要',
};
const subjectOf = ({ purpose }: ClientMailFrame): string => subjects[purpose] ?? '内容';

/** `until`: day and clock in the agency's zone, as the page says it. */
export function linkMailText(frame: ClientMailFrame, { url, until }: { url: string; until: string }): MailText {
  const { agencyName, contactName, jobNumber, jobTitle } = frame;
  const who = agencyName === '' ? '我们' : agencyName;
  const asks = `${who}请您确认“${oneLine(jobTitle)}”（${jobNumber}）的${subjectOf(frame)}。`;
  const how = `请在 ${until} 前打开下面的链接查看并答复：`;
  const code = '答复时需要一个验证码，页面会把它发到您的这个邮箱。请勿转发此邮件；如有疑问，请直接联系您的客户执行。';
  return {
    subject: oneLine(`${product(agencyName)}请您确认${subjectOf(frame)}：${jobTitle}（${jobNumber}）`),
    text: [`${oneLine(contactName)}，您好：`, '', asks, how, '', url, '', code, '', '--', foot(agencyName), ''].join(
      '\n',
    ),
    html: mailHtml([
      `<p>${escaped(contactName)}，您好：</p>`,
      `<p>${escaped(asks)}<br>${escaped(how)}</p>`,
      `<p><a href="${escaped(url)}">查看并答复</a><br><span style="color:#777">${escaped(url)}</span></p>`,
      `<p>${escaped(code)}</p>`,
      `<p style="color:#777;font-size:12px">${escaped(foot(agencyName))}</p>`,
    ]),
  };
}

/** The code stands in the mail alone, never in its subject: telephones show subjects to whoever looks. */
export function codeMailText(frame: ClientMailFrame, { code, minutes }: { code: string; minutes: number }): MailText {
  const { agencyName, contactName, jobNumber, jobTitle } = frame;
  const about = `您正在答复“${oneLine(jobTitle)}”（${jobNumber}）的${subjectOf(frame)}，验证码：`;
  const warning = `${String(minutes)} 分钟内有效，只能用于这一次答复。请勿告诉任何人，我们也不会向您索取。如果不是您本人在答复，请联系您的客户执行。`;
  return {
    subject: oneLine(`${product(agencyName)}答复验证码（${jobNumber}）`),
    text: [`${oneLine(contactName)}，您好：`, '', about, '', code, '', warning, '', '--', foot(agencyName), ''].join(
      '\n',
    ),
    html: mailHtml([
      `<p>${escaped(contactName)}，您好：</p>`,
      `<p>${escaped(about)}</p>`,
      `<p style="font-size:24px;letter-spacing:4px"><strong>${escaped(code)}</strong></p>`,
      `<p>${escaped(warning)}</p>`,
      `<p style="color:#777;font-size:12px">${escaped(foot(agencyName))}</p>`,
    ]),
  };
}

/** `l***@client.cn`: enough for its owner to know it, too little for anybody else to write to it. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}

const product = (agencyName: string): string => (agencyName === '' ? '' : `[${agencyName}] `);

const foot = (agencyName: string): string =>
  `此邮件由${agencyName === '' ? '' : agencyName}工作卡自动发送，请勿直接回复。`;
