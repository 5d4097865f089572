import type { ActorRef } from '../types';
import { useWords } from '../use-words';

/** Who did it: a person (for whom, when on behalf), the client, or the system. */
export function ActorName({ actor }: { actor: ActorRef }) {
  const t = useWords('shared');
  if (actor.kind === 'system') return <>{t('actor.system')}</>;
  return (
    <>
      {actor.name}
      {actor.kind === 'client' && <span className="muted"> ({t('client.someone')})</span>}
      {actor.onBehalfOf && <span className="muted"> ({t('actor.onBehalfOf', { name: actor.onBehalfOf.name })})</span>}
    </>
  );
}
