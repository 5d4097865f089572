/** The types of files that documents may have: how each is told by its name, and what a browser may do with it. */

export interface FileType {
  mime: string;
  /** Endings that a name of this type may have, the usual one first. */
  endings: readonly [string, ...string[]];
  /** What the pages show without a download; nothing that could carry a script. */
  preview: 'picture' | 'pdf' | null;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Older office files, those of WPS among them: their bytes say no more than that they are one. */
export const compoundFile = 'application/x-cfb';

export const fileTypes = [
  { mime: 'application/pdf', endings: ['pdf', 'ai'], preview: 'pdf' },
  { mime: 'image/png', endings: ['png'], preview: 'picture' },
  { mime: 'image/jpeg', endings: ['jpg', 'jpeg'], preview: 'picture' },
  { mime: 'image/gif', endings: ['gif'], preview: 'picture' },
  { mime: 'image/webp', endings: ['webp'], preview: 'picture' },
  { mime: 'image/tiff', endings: ['tif', 'tiff'], preview: null },
  { mime: 'image/vnd.adobe.photoshop', endings: ['psd'], preview: null },
  { mime: 'image/svg+xml', endings: ['svg'], preview: null },
  { mime: 'application/postscript', endings: ['eps', 'ps', 'ai'], preview: null },
  { mime: word, endings: ['docx'], preview: null },
  { mime: sheet, endings: ['xlsx'], preview: null },
  { mime: slides, endings: ['pptx'], preview: null },
  { mime: compoundFile, endings: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'], preview: null },
  { mime: 'text/plain', endings: ['txt', 'md', 'eml', 'csv'], preview: null },
  { mime: 'video/mp4', endings: ['mp4', 'm4v'], preview: null },
  { mime: 'video/quicktime', endings: ['mov'], preview: null },
  { mime: 'audio/mpeg', endings: ['mp3'], preview: null },
  { mime: 'application/zip', endings: ['zip'], preview: null },
] as const satisfies readonly FileType[];

export type Mime = (typeof fileTypes)[number]['mime'];

/** The type of this name; null for one that no document may have, HTML among them. */
export function fileTypeOf(mime: string): FileType | null {
  return fileTypes.find((type) => type.mime === mime) ?? null;
}

/** What stands after the last dot of a name, in small letters; null without one. */
export function endingOf(name: string): string | null {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? null;
}
