import { fromCslItem, ITEM_FIELDS } from './csl-item';
import { ITEM_LIMIT, shapeFault } from './guard';
import { type LeftOuts, quoted } from './left-out';
import type { ReadReference } from './read-ris';

/** Whether parsed JSON is a list of CSL-JSON items, or one of them. */
export function looksLikeCsl(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return (
    typeof first === 'object' &&
    first !== null &&
    'type' in first &&
    ('title' in first || 'DOI' in first || 'URL' in first || 'author' in first)
  );
}

/** Reads the items of CSL-JSON, each by itself: a fault in one costs that one, an unknown field that field. */
export function readCsl(value: unknown, today: string, leftOut: LeftOuts): readonly ReadReference[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item, index) => {
    const name = `Item ${(index + 1).toLocaleString('en')} of ${items.length.toLocaleString('en')}`;
    const fault = JSON.stringify(item).length > ITEM_LIMIT ? 'It is larger than any reference can be.' : shapeFault(item);
    const found = fault === null ? fromCslItem(item, today) : null;
    if (!found) {
      leftOut.add(null, name, fault ?? 'It has neither title nor address nor DOI.');
      return [];
    }
    for (const [field, content] of Object.entries(Object(item))) {
      if (!ITEM_FIELDS.has(field))
        leftOut.add(null, `${name}, the field ${field}: ${quoted(String(content))}`, 'Therapy Lens has no place for it.', field);
    }
    return [{ ...found, line: null }];
  });
}
