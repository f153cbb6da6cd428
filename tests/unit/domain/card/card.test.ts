import { expect, it } from 'vitest';
import { toCardModel } from '@/domain/card/card';

const brief = { id: 'example', name: 'Example', kind: 'Movement', also: [], oneLine: 'Made up.', safety: 'None.', findings: [] };

it('puts a brief and its ranked findings together', () => {
  const ranked = { rows: [], missing: ['No review held for migraine.'], more: 2 };
  expect(toCardModel(brief, ranked, true)).toEqual({ brief, ...ranked, sheet: true });
});
