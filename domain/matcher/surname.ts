/** Titles before a person's name, at the beginning of a sentence as well. */
const TITLE = /(?:^|[^\w])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Coach|Captain|Herr|Frau)\.?\s+$/;
/** The word with a capital, or the initial, directly before. */
const GIVEN = /(?:^|\s|\()([A-Z][a-z]+(?:-[A-Z][a-z]+)?|(?:[A-Z]\.\s?)+)\s+$/;
/** What only a person does, and an age. */
const PERSON = /^(?:,\s\d\d\b|\s(?:said|says|told|tells|talks|added|was born|died|joined|won|signed|scored|saved|wrote|married)\b)/;
/** Words that stand with a capital before a therapy's name in headings, and what is said of its givers and kinds. */
const NO_GIVEN =
  /^(?:a|about|advanced|after|all|an|and|any|are|as|at|basic|before|beyond|book|by|can|certified|choose|choosing|classic(?:al)?|discover|do|does|ed|experience|for|from|get|getting|had|has|have|how|i|in|into|is|it|its|learn(?:ing)?|like|love|may|modern|my|new|no|of|offer(?:ing|s)?|on|one|or|our|practi[cs](?:e|ing)|receive|receiving|s|some|that|the|their|this|through|to|traditional|tr(?:y|ied|ying)|understanding|using|was|what|when|where|which|who|why|will|with|without|your?)$/i;

/**
 * Whether the name at `[start, stop)` is written as a person's surname (detection rules 6.3, "Rolfing"): with a capital, behind
 * a title, before what only a person does, or behind another word with a capital that does not open the sentence. Headings in title case tell nothing,
 * as far as that word is one of those that lead to a therapy: "What Is Rolfing", "The Rolfing Method".
 */
export function isSurname(text: string, start: number, stop: number): boolean {
  if (!/^[A-Z][a-z]/.test(text.slice(start, start + 2))) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  if (TITLE.test(before) || PERSON.test(text.slice(stop, stop + 12))) return true;
  const given = GIVEN.exec(before);
  if (!given || NO_GIVEN.test(given[1] ?? '')) return false;
  if (given[1]?.includes('.')) return true;
  const ahead = before.slice(0, given.index).trimEnd();
  return ahead !== '' && !/[.!?:;•|–—"“\n-]$/.test(ahead);
}
