/** Names of files as people give them and as we keep them. */

const longest = 180;
/** What no file system and no header takes, what hides or turns the rest of a name, and halves of characters. */
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*]/gu;

/** The last part of whatever path was given, without what could deceive or do harm; the ending is kept. */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replaceAll(unwanted, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  if (clean === '') return '';
  const letters = Array.from(clean);
  if (letters.length <= longest) return clean;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? '';
  return letters.slice(0, longest - Array.from(ending).length).join('') + ending;
}
