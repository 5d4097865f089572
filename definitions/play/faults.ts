/** What is wrong with a scenario before anything is played. */
import type { Path } from '../compile/findings';

export interface ScenarioFault {
  /** Where in the scenario: `events[2].at`. */
  path: string;
  line?: number;
  column?: number;
  message: string;
}

export type ReportFault = (path: Path, message: string) => void;
