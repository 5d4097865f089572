/** A case with its whole trail as a PDF, as one person may see it. */
import type { z } from 'zod';
import { subjectKinds } from '../../../domain/subjects';
import { loadClientRefs } from '../../clients/load-client-refs';
import type { ApiDeps } from '../../shared/deps';
import { loadNames } from '../../shared/names';
import type { Language } from '../../shared/print/format';
import { renderPdf } from '../../shared/print/render-pdf';
import { loadAgencyName, loadTimeZone } from '../../shared/settings';
import type { SignedIn } from '../../shared/signed-in';
import { readTrail } from '../../shared/trail';
import { caseView, type subjectField } from '../contract-case';
import { trailEntry } from '../../shared/contract';
import { describeCase } from '../describe-case';
import type { LoadedCase } from '../load-case';
import { peopleInTrail } from './printed-trail';

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
  const people = [...new Set([...peopleInTrail(trail), ...peopleInSubject(view.subject)])];
  const clients = clientsInSubject(view.subject);
  const [nameOf, clientOf, agencyName, timeZone] = await Promise.all([
    loadNames(deps, people),
    loadClientRefs(deps, clients),
    loadAgencyName(deps),
    loadTimeZone(deps),
  ]);
  const printing = {
    view,
    trail,
    people: Object.fromEntries(people.map((id) => [id, nameOf(id)])),
    clients: Object.fromEntries(clients.map((id) => [id, clientOf(id)?.name ?? id])),
    amountField: subjectKinds[state.subjectKind]?.amountField,
    definitionSha256: state.definition.sha256,
    agencyName,
    printedBy: me.name,
    printedAt: deps.clock().toISOString(),
    timeZone,
  };
  return renderPdf({ kind: 'case', printing, language });
}

/** No case comes near it; a number keeps the query honest. */
const wholeTrail = 20_000;

type Field = Pick<z.output<typeof subjectField>, 'kind' | 'value' | 'before'>;

function peopleInSubject(fields: readonly Field[]): string[] {
  return idsIn(fields.filter(({ kind }) => kind === 'user' || kind === 'users'));
}

function clientsInSubject(fields: readonly Field[]): string[] {
  return idsIn(fields.filter(({ kind }) => kind === 'client'));
}

function idsIn(fields: readonly Field[]): string[] {
  return fields.flatMap(({ value, before }) => [value, before].flat()).filter((id) => typeof id === 'string');
}
