import { expect, test } from 'vitest';
import { tableStateWords } from '../../../../domain/keeping/table-state.ts';

test.each([
  [{ table: 'notes', found: 3, expected: 12, recoverable: 9 }, 'Notes: 3 of 12 are there. 9 can be brought back.'],
  [{ table: 'notes', found: 3, expected: 4, recoverable: 1 }, 'Notes: 3 of 4 are there. 1 note can be brought back.'],
  [{ table: 'bookmarks', found: 0, expected: 2, recoverable: 0 }, 'Sources: 0 of 2 are there. The second copy holds no more of them.'],
  [{ table: 'bookmarks', found: 5, expected: 5, recoverable: 0 }, 'Sources: 5 of 5 are there.'],
  [{ table: 'notes', found: 5, expected: null, recoverable: 0 }, 'Notes: 5 are there.'],
  [{ table: 'notes', found: 5, expected: 3, recoverable: 0 }, 'Notes: 5 are there.'],
] as const)('%j', (state, words) => expect(tableStateWords(state)).toBe(words));
