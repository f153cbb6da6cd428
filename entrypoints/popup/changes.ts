import changes from 'virtual:knowledge/changes';
import { newestChange, unseenChanges, type Change } from '@/domain/therapy/change';

export { changes };

/** Changes after the day on which the reader last looked; none before their first look. */
export function unseenAfter(lastLook: string | null): readonly Change[] {
  return unseenChanges(changes, lastLook);
}

/** Day of the newest change in this version. */
export const newest = newestChange(changes);
