/** Who has decided, who decides now, and what comes next; parallel branches side by side where there is room. */
import type { BlockView, Case, StageView } from '../../shared/types';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';
import { pathItems } from './path-items';
import { StageItem } from './stage-item';
import './stage-path.css';

export function StagePath({ subject }: { subject: Case }) {
  const items = pathItems(subject.stages, subject.blocks);
  const next = subject.status === 'ended' ? undefined : subject.stages.find((stage) => stage.state === 'ahead')?.id;
  return (
    <ol className="path">
      {items.map((item) =>
        item.kind === 'stage' ? (
          <StageItem key={item.stage.id} subject={subject} stage={item.stage} next={item.stage.id === next} />
        ) : (
          <BlockItem
            key={item.block.id}
            subject={subject}
            block={item.block}
            branches={item.branches}
            next={item.branches.some((branch) => branch.some((stage) => stage.id === next))}
          />
        ),
      )}
    </ol>
  );
}

interface BlockProps {
  subject: Case;
  block: BlockView;
  branches: StageView[][];
  next: boolean;
}

function BlockItem({ subject, block, branches, next }: BlockProps) {
  const t = useWords('approvals');
  const said = useBilingual();
  const lookup = useLookup();
  const skipped = block.because && lookup('approvals', `because.${block.because}`, '');
  return (
    <li className={`block ${block.state}`}>
      <div>
        <strong>{said(block.title)}</strong>{' '}
        <span className="muted small">
          {next && block.state === 'ahead' ? t('path.next') : lookup('approvals', `path.${block.state}`, block.state)}
          {skipped && ` · ${skipped}`}
          {block.conditional && block.state === 'ahead' && ` · ${t('path.conditional')}`} · {t(`join.${block.join}`)}
        </span>
      </div>
      <div className="branches">
        {branches.map((branch, index) => (
          <section key={index} aria-label={t('path.branch', { n: index + 1 })}>
            <ol className="path">
              {branch.map((stage) => (
                <StageItem key={stage.id} subject={subject} stage={stage} next={false} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </li>
  );
}
