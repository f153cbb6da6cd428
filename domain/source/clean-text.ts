/** Control characters, bidirectional overrides and invisible joiners: none belongs in a title or a name. */
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Inline markup that publishers leave in titles: "effects of <i>Lavandula</i>". */
const INLINE_TAG = /<\/?(?:i|b|em|strong|sub|sup|span|u|small|italic|bold|p)(?:\s[^<>]*)?>/gi;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
]);

/**
 * A page's words made fit to be shown on one line: entities and inline tags resolved once, control and direction
 * characters gone, white space collapsed, at most `limit` characters. The result is text, never markup.
 */
export function cleanText(text: string, limit: number): string {
  const plain = decodeEntities(text).replace(INLINE_TAG, '').replace(/\s+/g, ' ').replace(UNWANTED, '');
  return cut(plain.replace(/ {2,}/g, ' ').trim().normalize('NFC'), limit);
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return code > 0 && code <= 0x10ffff && !isSurrogate ? String.fromCodePoint(code) : '';
  });
}

/** Never ends inside a surrogate pair. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.charCodeAt(limit - 1);
  const splitsPair = end >= 0xd800 && end <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit).trimEnd();
}
