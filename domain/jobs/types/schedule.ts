/** The job card as it went out, and the work schedule: what is done by whom until when (JOB-5, JOB-6). */
import type { Instant } from '../../shared/process';
import type { LocalDate } from './estimate';

export interface JobCard {
  /** The material that was collected, and where it is. */
  material: string;
  dueAt: Instant;
  /** It went out after it was due. */
  late?: true;
  at: Instant;
  by: string;
}

export interface ScheduleItem {
  number: number;
  what: string;
  ownerId: string;
  dueOn: LocalDate;
  /** The end of that day in the agency's zone. */
  dueAt: Instant;
  /** Stands in the client's version too. */
  forClient: boolean;
  overdueAt?: Instant;
  done?: { result: string; at: Instant; by: string };
}
