import type { Therapy } from '../../domain/therapy/therapy.ts';
import type { At, Problem } from './problem.ts';

/** Months after which a record must, and should soon, be compared with its sources again (reliability rules, C1). */
const OVERDUE = 24;
const DUE_SOON = 18;

/** How long ago a person last compared the record with its sources. `today`: ISO date. */
export function checkAge({ checkedOn }: Therapy, today: string, at: At): Problem[] {
  const months = monthsBetween(checkedOn, today);
  if (months < 0)
    return [at('checkedOn', `${checkedOn} lies in the future; write the day on which the record was compared with its sources`)];
  if (months >= OVERDUE)
    return [at('checkedOn', `was compared with its sources ${months} months ago; after ${OVERDUE} it may not ship: check it again`)];
  if (months < DUE_SOON) return [];
  return [{ ...at('checkedOn', `was compared with its sources ${months} months ago; at ${OVERDUE} the build stops`), isWarning: true }];
}

/** Whole months from one ISO date to another; negative where the first is later. */
function monthsBetween(from: string, to: string): number {
  if (to < from) return -1;
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}
