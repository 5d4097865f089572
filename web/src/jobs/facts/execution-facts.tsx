/** Exceptions to the client's confirmation, final proofs with the reviewer's opinion, and going live. */
import { Tag } from 'antd';
import { CaseStatus } from '../../approvals/case-status';
import { useWords } from '../../shared/use-words';
import { day, FactList, Recorded } from './fact-list';
import type { Facts } from './facts-of';

export function ExecutionFacts({ facts: { exceptions, finalProofs, live } }: { facts: Facts }) {
  const t = useWords('jobs');
  const shared = useWords('shared');
  return (
    <div className="stack">
      {live && (
        <section>
          <h3 className="fact-head">
            {t('facts.live')} <Recorded by={live.by} at={live.at} />
          </h3>
          <FactList
            facts={[
              ['on', day(live.on)],
              ['where', live.where],
              ['pageTest', live.pageTest],
            ]}
          />
        </section>
      )}
      {[...finalProofs].reverse().map((proof) => (
        <section key={`${proof.version} ${proof.submittedAt}`}>
          <h3 className="fact-head">
            {t('facts.finalProof', { n: proof.version })}{' '}
            <Tag
              variant="filled"
              color={proof.passed === undefined ? 'processing' : proof.passed ? 'success' : 'error'}
            >
              {proof.passed === undefined
                ? t('fact.waiting')
                : shared('said.of', { what: t('fact.passed'), how: proof.passed ? shared('yes') : shared('no') })}
            </Tag>
            <Recorded by={proof.submittedBy} at={proof.submittedAt} />
          </h3>
          <FactList
            facts={[
              ['description', proof.description],
              [
                'opinion',
                proof.opinion && (
                  <>
                    {proof.opinion} {proof.signedAt && <Recorded by={proof.signedBy} at={proof.signedAt} />}
                  </>
                ),
              ],
            ]}
          />
        </section>
      ))}
      {exceptions.map((exception) => (
        <section key={exception.number}>
          <h3 className="fact-head">
            {t('facts.exception')} <CaseStatus status="ended" outcome={exception.outcome} />{' '}
            <Recorded by={exception.by} at={exception.at} />
          </h3>
          <FactList
            facts={[
              ['reason', exception.reason],
              ['expectedConfirmation', day(exception.expectedConfirmation)],
              ['returnComment', exception.returnComment],
            ]}
          />
        </section>
      ))}
    </div>
  );
}
