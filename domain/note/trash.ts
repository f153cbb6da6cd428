/** Days that a deleted note or source can still be brought back. */
const TRASH_DAYS = 30;

const DAY = 24 * 60 * 60 * 1_000;

/** Whether something deleted at `deleted` has been in the trash for longer than it is kept. A clock set back keeps it. */
export function isTrashOver(deleted: string, now: Date): boolean {
  return now.getTime() - Date.parse(deleted) > TRASH_DAYS * DAY;
}

/** Whole days until it is gone for good, at least 0. */
export function trashDaysLeft(deleted: string, now: Date): number {
  const left = Math.ceil((Date.parse(deleted) + TRASH_DAYS * DAY - now.getTime()) / DAY);
  return Math.min(TRASH_DAYS, Math.max(0, left));
}
