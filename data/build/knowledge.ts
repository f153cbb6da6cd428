import type { Condition } from '../../domain/condition/condition.ts';
import type { Therapy } from '../../domain/therapy/therapy.ts';

/** All records, sorted by id. */
export interface Knowledge {
  readonly therapies: readonly Therapy[];
  readonly conditions: readonly Condition[];
}
