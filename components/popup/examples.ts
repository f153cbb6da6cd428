import { exampleFinding } from '../shared/examples';
import type { Found } from './found';

/** A made-up line of the list for fixtures and tests. */
export function exampleFound(given: Partial<Found> = {}): Found {
  return {
    id: 'example-therapy',
    name: 'Example therapy',
    matched: null,
    count: 9,
    finding: { finding: exampleFinding(), here: 'exact' },
    ...given,
  };
}
