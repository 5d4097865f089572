/**
 * Reads the YAML of one document and remembers where everything stands. Refuses several documents, keys given twice,
 * and aliases that unfold to more than anyone writes. Knows nothing of the language's keys.
 */
import type { Document, Node } from 'yaml';
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { FindingCode, Path } from './findings';

const maxYamlLength = 256 * 1024;
const maxAliases = 50;
const maxDepth = 100;
/** One bracket that is missing can make a fault of every line after it. */
const maxFaults = 20;
const tooDeep = { code: 'YAML_TOO_LARGE', message: 'The text is nested too deeply' } as const;

export interface Position {
  line: number;
  column: number;
}

export interface YamlText {
  value: unknown;
  /** Where the value at the path stands, or its key; the nearest container for what is not there. */
  positionOf(path: Path, which?: 'value' | 'key'): Position;
  /** Where the character at `offset` of a text value stands; its beginning if the text is folded or escaped. */
  positionIn(path: Path, offset: number): Position;
}

export interface YamlFault extends Position {
  code: FindingCode;
  message: string;
}

/** The value with its positions, or what is wrong with the text. */
export function readYaml(text: string): { yaml: YamlText } | { faults: YamlFault[] } {
  const start = { line: 1, column: 1 };
  if (text.length > maxYamlLength) {
    return {
      faults: [{ ...start, code: 'YAML_TOO_LARGE', message: `The text is longer than ${maxYamlLength} characters` }],
    };
  }
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const documents = Array.isArray(parsed) ? parsed : [];
  const errors = documents.flatMap((document) => document.errors);
  const faults = errors.map((error): YamlFault => ({
    ...at(error.pos[0]),
    code: 'YAML_SYNTAX',
    message: error.message,
  }));
  // The parser runs out of stack once for every level: one fault says it.
  const overflow = faults.find(({ message }) => message.includes('call stack'));
  if (overflow) return { faults: [{ ...overflow, ...tooDeep }] };
  if (faults.length > 0) return { faults: faults.slice(0, maxFaults) };
  const [document, second] = documents;
  if (!document) return { faults: [{ ...start, code: 'YAML_DOCUMENTS', message: 'The text is empty' }] };
  if (second) {
    const message = 'The text holds several documents; a file holds one';
    return { faults: [{ ...at(second.range[0]), code: 'YAML_DOCUMENTS', message }] };
  }
  if (isTooDeep(document)) return { faults: [{ ...start, ...tooDeep }] };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: maxAliases });
  } catch {
    const message = 'Aliases unfold to far more than is written, or name no anchor';
    return { faults: [{ ...start, code: 'YAML_TOO_LARGE', message }] };
  }
  const startOf = (path: Path, which: 'value' | 'key'): number => locate(document, path, which)?.range?.[0] ?? 0;
  return {
    yaml: {
      value,
      positionOf: (path, which = 'value') => at(startOf(path, which)),
      positionIn: (path, offset) => {
        const from = startOf(path, 'value');
        const found = value === null ? -1 : text.indexOf(textAt(value, path), from);
        return at(found === -1 || found > from + 1 ? from : found + offset);
      },
    },
  };
}

/** Level by level, not into each other: what has no end would run out of stack here as well. */
function isTooDeep(document: Document.Parsed): boolean {
  let level: unknown[] = [document.contents];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = level.flatMap((node): unknown[] => {
      if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value]);
      return isSeq(node) ? node.items : [];
    });
  }
  return false;
}

function textAt(value: unknown, path: Path): string {
  const found = path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as { [key: string]: unknown })[part] : undefined,
    value,
  );
  return typeof found === 'string' ? found : '\0';
}

function locate(document: Document.Parsed, path: Path, which: 'value' | 'key'): Node | null {
  let node: unknown = document.contents;
  let nearest: Node | null = document.contents;
  for (const [i, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return nearest;
      const last = i === path.length - 1;
      const key = pair.key as Node;
      const value = pair.value as Node | null;
      if (last && which === 'key') return key;
      node = value;
      nearest = value && !(isScalar(value) && value.value === null) ? value : key;
    } else if (isSeq(node) && typeof part === 'number') {
      const item = node.items[part] as Node | null | undefined;
      if (!item) return nearest;
      node = item;
      nearest = item;
    } else return nearest;
  }
  return nearest;
}
