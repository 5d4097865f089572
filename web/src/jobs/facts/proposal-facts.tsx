/** The rounds of the proposal, newest first, with what they cost; below them how they were rehearsed and the creative brief that they follow. */
import { Tag } from 'antd';
import { proposalOutcomeWords } from '../../../../domain/jobs/job-words';
import { CaseStatus } from '../../approvals/case-status';
import { usePersonName } from '../../people/use-names';
import { formatFen } from '../../shared/format/money';
import { Money } from '../../shared/ui/money';
import { useBilingual, useWords } from '../../shared/use-words';
import { day, FactList, Recorded } from './fact-list';
import type { Facts } from './facts-of';

export function ProposalFacts({ facts: { strategies, rehearsals, proposals } }: { facts: Facts }) {
  const t = useWords('jobs');
  const said = useBilingual();
  const personName = usePersonName();
  const costs = proposals.map((round) => round.costFen).filter((fen): fen is number => typeof fen === 'number');
  return (
    <div className="stack">
      {costs.length === proposals.length && (
        <div className="muted">
          {t('facts.rounds', { count: proposals.length, cost: formatFen(costs.reduce((sum, fen) => sum + fen, 0)) })}
        </div>
      )}
      {[...proposals].reverse().map((round) => (
        <section key={round.round}>
          <h3 className="fact-head">
            {t('facts.proposal', { n: round.round })}{' '}
            {round.outcome && (
              <Tag
                variant="filled"
                color={round.outcome === 'accepted' ? 'success' : round.outcome === 'rejected' ? 'error' : 'warning'}
              >
                {said(proposalOutcomeWords[round.outcome])}
              </Tag>
            )}
            <Recorded by={round.by} at={round.at} />
          </h3>
          <FactList
            facts={[
              ['presentedOn', day(round.presentedOn)],
              ['summary', round.summary],
              ['costFen', typeof round.costFen === 'number' ? <Money key="cost" fen={round.costFen} /> : undefined],
              ['feedback', round.feedback],
            ]}
          />
        </section>
      ))}
      {[...rehearsals].reverse().map((rehearsal) => (
        <section key={rehearsal.caseId}>
          <h3 className="fact-head">
            {t('facts.rehearsal', { n: rehearsal.round })} <CaseStatus status="ended" outcome={rehearsal.outcome} />{' '}
            <Recorded by={rehearsal.by} at={rehearsal.at} />
          </h3>
          <FactList
            facts={[
              ['heldOn', day(rehearsal.heldOn)],
              ['presenter', personName(rehearsal.presenterId)],
              ['summary', rehearsal.summary],
              ['findings', rehearsal.findings],
              ['returnComment', rehearsal.returnComment],
            ]}
          />
        </section>
      ))}
      {[...strategies].reverse().map((strategy) => (
        <section key={strategy.caseId}>
          <h3 className="fact-head">
            {t('facts.strategy', { n: strategy.version })} <CaseStatus status="ended" outcome={strategy.outcome} />{' '}
            <Recorded by={strategy.by} at={strategy.at} />
          </h3>
          <FactList
            facts={[
              ['audience', strategy.audience],
              ['message', strategy.message],
              ['support', strategy.support],
              ['tone', strategy.tone],
              ['deliverables', strategy.deliverables],
              ['creative', personName(strategy.creativeId)],
              ['neededOn', day(strategy.neededOn)],
              ['returnComment', strategy.returnComment],
            ]}
          />
        </section>
      ))}
    </div>
  );
}
