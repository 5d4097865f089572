/** Billing requests with their invoices and what arrived. */
import { CaseStatus } from '../../approvals/case-status';
import { LinesScroll } from '../../shared/ui/lines-scroll';
import { Money } from '../../shared/ui/money';
import { useWords } from '../../shared/use-words';
import { day, FactList, Recorded } from './fact-list';
import type { Facts } from './facts-of';

export function BillingFacts({ facts: { billings, receipts } }: { facts: Facts }) {
  const t = useWords('jobs');
  return (
    <div className="stack">
      {billings.map((billing) => {
        const arrived = receipts.filter((receipt) => receipt.billing === billing.number);
        return (
          <section key={billing.number}>
            <h3 className="fact-head">
              {t('facts.billing', { n: billing.number })} <CaseStatus status="ended" outcome={billing.outcome} />{' '}
              <Recorded by={billing.by} at={billing.at} />
            </h3>
            <FactList
              facts={[
                ['amountFen', <Money key="amount" fen={billing.amountFen} />],
                ['proofOfPerformance', billing.proofOfPerformance],
                ['returnComment', billing.returnComment],
                ['invoiceNumber', billing.invoice?.number],
                ['issuedOn', day(billing.invoice?.issuedOn)],
                ['invoiceTitle', billing.invoice?.title],
              ]}
            />
            {arrived.length > 0 && (
              <LinesScroll
                heads={[t('fact.receivedOn'), t('fact.payer'), t('fact.reference'), t('fact.amountFen')]}
                rows={arrived.map((receipt) => ({
                  key: receipt.reference,
                  cells: [
                    day(receipt.receivedOn),
                    receipt.payer,
                    receipt.reference,
                    <Money key="amount" fen={receipt.amountFen} />,
                  ],
                }))}
              />
            )}
          </section>
        );
      })}
    </div>
  );
}
