/** What an organisation calls itself. */
const KINDS =
  'institutes? hospitals? colleges? universit(?:y|ies) associations? societ(?:y|ies) councils? cent(?:re|er)s? schools? academ(?:y|ies) foundations? federations? boards? clinics? regist(?:er|ry) facult(?:y|ies) departments? trusts? guild union alliance commission committee organi[sz]ation bureau agency network forum journal';
const KIND = new RegExp(`\\b(?:${KINDS.replaceAll(' ', '|')})\\b`, 'i');
/** How far an organisation's name is followed to either side, in characters. */
const REACH = 120;
/** A word with a capital, or a small one between two such. */
const BEFORE = /(?:(?:[A-Z\u00c0-\u00de][\w'’\u00c0-\u024f-]*|of|and|for|the|&)[ \u00a0\n]+)*$/;
const BEHIND = /^(?:(?:[ \u00a0\n]+(?:of|and|for|the|&|,))*,?[ \u00a0\n]+[A-Z\u00c0-\u00de][\w'’\u00c0-\u024f-]*)*/;

/**
 * The name of an organisation in capitals that the words at `[start, end)` are part of, as "National Institute of
 * Osteopathy and Naturopathy" (detection rules 6.3); empty where they are part of none. In text that is all in
 * capitals, or for words without one, nothing can be told.
 */
export function organisationAround(text: string, start: number, end: number): string {
  if (!/[A-Z]/.test(text.charAt(start)) || /^[^a-z]*$/.test(text.slice(start, end))) return '';
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const behind = BEHIND.exec(text.slice(end, end + REACH))?.[0] ?? '';
  const rest = `${before} ${behind}`;
  if (!KIND.test(rest) || !/[A-Z]/.test(KIND.exec(rest)?.[0] ?? '')) return '';
  return `${before}${text.slice(start, end)}${behind}`
    .replace(/\s+/g, ' ')
    .replace(/^(?:(?:of|and|for|the|&) )+/i, '')
    .trim();
}
