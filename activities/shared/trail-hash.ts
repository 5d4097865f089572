/** What chains a trail: each line's hash covers the line and the hash before it. */
import type { TrailEntry } from '../../domain/shared/process';
import { canonicalJson, sha256 } from './canonical-json';

/** A line of a trail in its place. */
export interface TrailLine extends TrailEntry {
  processId: string;
  seq: number;
}

/** SHA-256 over the hash before and the line; the first line's `previousHash` is empty. */
export const trailHash = (previousHash: string, line: TrailLine): string =>
  sha256(`${previousHash}\n${canonicalJson(line)}`);
