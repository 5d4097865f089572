/** What stands on a printed estimate, in both languages. */
import type { Bilingual } from '../../../domain/approvals';

const pair = (zh: string, en: string): Bilingual => ({ zh, en });

export const words = {
  estimate: pair('估价单', 'Estimate'),
  changeOrder: pair('变更单', 'Change order'),
  job: pair('项目名称', 'Project'),
  number: pair('工作号', 'Job number'),
  version: pair('版本', 'Version'),
  client: pair('客户', 'Client'),
  contact: pair('联系人', 'Contact'),
  ae: pair('客户执行', 'Account executive'),
  sentOn: pair('发出日期', 'Sent on'),
  notSent: pair('尚未发出', 'not sent yet'),
  validUntil: pair('有效期至', 'Valid until'),
  deliveryDate: pair('交付日期', 'Delivery date'),
  reason: pair('变更原因', 'Reason for the change'),
  item: pair('项目', 'Item'),
  unit: pair('单位', 'Unit'),
  quantity: pair('数量', 'Quantity'),
  unitPrice: pair('单价（不含税）', 'Unit price, net'),
  amount: pair('金额（不含税）', 'Amount, net'),
  sum: pair('合计', 'Sum'),
  discount: pair('优惠', 'Discount'),
  net: pair('不含税金额', 'Net'),
  vat: pair('增值税', 'VAT'),
  total: pair('含税总额', 'Total'),
  capitals: pair('大写', 'In capitals'),
  note: pair('备注', 'Note'),
  replaced: pair('本单已被新版本取代或已撤回，不再有效', 'Replaced or taken back: no longer valid'),
  confirmed: pair('客户已确认', 'Confirmed by the client'),
  declined: pair('客户未接受', 'Declined by the client'),
  signature: pair('客户确认（签字或盖章）', 'Confirmed by the client (signature or seal)'),
  signedOn: pair('日期', 'Date'),
  checksum: pair('内容校验', 'Hash of the content'),
} satisfies Record<string, Bilingual>;
