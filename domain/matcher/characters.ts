const SPACE = 32;
const HYPHEN = 45;
const JOINT = 126;

/** ASCII white space; all other kinds are spaces after normalising. */
export function isSpace(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= 13);
}

/** Letters and digits. Beyond ASCII only letters are left after normalising, so all of it counts. NaN: outside. */
export function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code >= 128;
}

/**
 * Where a text goes on behind one character of a name that stands at `at`, or -1 where it does not. A space stands for
 * any run of white space, `~` for that or a hyphen; all else for itself, ASCII capitals read as small letters.
 */
export function stepOver(wanted: number, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (wanted === JOINT && code === HYPHEN) return at + 1;
  if (wanted !== SPACE && wanted !== JOINT) return (code >= 65 && code <= 90 ? code + 32 : code) === wanted ? at + 1 : -1;
  let behind = at;
  while (isSpace(text.charCodeAt(behind))) behind++;
  return behind === at ? -1 : behind;
}
