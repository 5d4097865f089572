/** Whether a file may be kept as what it is said to be: its bytes decide, its name and the type that was sent must agree. */
import { refuse, type Refusal } from '../shared/refusal';
import { kindRule, type DocumentKind } from './document-kinds';
import { endingOf, fileTypeOf, type FileType } from './file-types';

export interface OfferedFile {
  kind: DocumentKind;
  /** Already cleaned. */
  name: string;
  /** The type that the sender stated; null or application/octet-stream = none. */
  claimed: string | null;
  /** The type that the bytes show; null = none that is known. */
  found: string | null;
}

export interface AcceptedFile {
  mime: string;
  /** With the ending of its type where it had none. */
  name: string;
}

/** Refuses with FILE_TYPE_REFUSED or FILE_TYPE_MISMATCH. */
export function checkFile({ kind, name, claimed, found }: OfferedFile): AcceptedFile | { refusal: Refusal } {
  const type = found === null ? null : fileTypeOf(found);
  const data = { found: found ?? 'unknown', kind };
  if (!type) return refuse('FILE_TYPE_REFUSED', 'Files of this type are not kept', { data });
  const { types } = kindRule(kind);
  if (types && !types.some((mime) => mime === type.mime))
    return refuse('FILE_TYPE_REFUSED', `A document of the kind ${kind} is of another type`, { data });

  const ending = endingOf(name);
  if (ending !== null && !type.endings.includes(ending))
    return refuse('FILE_TYPE_MISMATCH', `The name ends in .${ending}, the bytes are ${type.mime}`, {
      data: { ...data, claimed: `.${ending}` },
    });
  if (contradicts(claimed, type))
    return refuse('FILE_TYPE_MISMATCH', `Sent as ${String(claimed)}, the bytes are ${type.mime}`, {
      data: { ...data, claimed },
    });
  return { mime: type.mime, name: ending === null ? `${name}.${type.endings[0]}` : name };
}

/** Senders name text and office files in many ways; only a type that we know under another name is a contradiction. */
function contradicts(claimed: string | null, found: FileType): boolean {
  const mime = claimed?.split(';')[0]?.trim().toLowerCase() ?? '';
  return mime !== '' && mime !== found.mime && (fileTypeOf(mime) !== null || mime === 'text/html');
}
