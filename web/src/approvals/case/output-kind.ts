import type { SubjectField } from '../../shared/types';

const kinds: readonly SubjectField['kind'][] = ['fen', 'percent', 'number', 'date', 'boolean', 'user', 'text'];

/** How a value that a stage gave is shown: by the type that the definition gives it, else as text. */
export const outputKind = (kind: string): SubjectField['kind'] => kinds.find((one) => one === kind) ?? 'text';
