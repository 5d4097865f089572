/** A case with its whole trail as a PDF, as one person may see it. */
import { subjectKinds } from '../../../domain/subjects';
import { loadClientRefs } from '../../clients/load-client-refs';
import type { ApiDeps } from '../../shared/deps';
import { loadNames } from '../../shared/names';
import { loadAgencyName, loadTimeZone } from '../../shared/settings';
import type { SignedIn } from '../../shared/signed-in';
import { readTrail } from '../../shared/trail';
import { caseView } from '../contract-case';
import { trailEntry } from '../../shared/contract';
import { describeCase } from '../describe-case';
import type { LoadedCase } from '../load-case';
import { caseDocument } from './case-document';
import { peopleInTrail } from './printed-trail';
import { renderPdf } from './render-pdf';
import type { Language } from './words';

/** The bytes. The trail is read to its end, however long it is. */
export async function printCase(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  me: SignedIn,
  loaded: LoadedCase,
  language: Language,
): Promise<Uint8Array> {
  const { state, row } = loaded;
  const { view: described, reader } = await describeCase(deps, me, loaded);
  const view = caseView.parse(described);
  const lines = await readTrail(deps, row.id, { afterSeq: 0, take: wholeTrail, hidden: reader.hidden });
  const trail = lines.map((line) => trailEntry.parse(line));
  const [person, client, agencyName, timeZone] = await Promise.all([
    loadNames(deps, [...peopleInTrail(trail), ...peopleInSubject(view.subject)]),
    loadClientRefs(deps, [row.clientId]),
    loadAgencyName(deps),
    loadTimeZone(deps),
  ]);
  const document = caseDocument(
    {
      view,
      trail,
      person,
      client: (id) => client(id)?.name ?? id,
      amountField: subjectKinds[state.subjectKind]?.amountField,
      definitionSha256: state.definition.sha256,
      agencyName,
      printedBy: me.name,
      printedAt: deps.clock().toISOString(),
      timeZone,
    },
    language,
  );
  return renderPdf(document);
}

/** No case comes near it; a number keeps the query honest. */
const wholeTrail = 20_000;

function peopleInSubject(fields: readonly { kind: string; value?: unknown; before?: unknown }[]): string[] {
  return fields
    .filter(({ kind }) => kind === 'user' || kind === 'users')
    .flatMap(({ value, before }) => [value, before].flat())
    .filter((id): id is string => typeof id === 'string');
}
