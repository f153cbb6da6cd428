const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR = '(1[5-9]\\d{2}|20\\d{2})';
const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** Ways of writing a date, and the order of year, month and day in each. `x`, `y`: day or month, not known which. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`), 'ymd'],
  [new RegExp(`^${YEAR}(\\d{2})(\\d{2})$`), 'ymd'],
  [new RegExp(`^${YEAR}[-/.](\\d{1,2})$`), 'ym'],
  [new RegExp(`^${YEAR}[-/ ]${MONTH_NAME}[-/ ](\\d{1,2})(?!\\d)`, 'i'), 'ymd'],
  [new RegExp(`^${YEAR}[-/ ]${MONTH_NAME}`, 'i'), 'ym'],
  [new RegExp(`^(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[-/ ]${MONTH_NAME},?[-/ ]${YEAR}(?!\\d)`, 'i'), 'dmy'],
  [new RegExp(`^(?:[a-z]{3,9},? )?${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`, 'i'), 'mdy'],
  [new RegExp(`^${MONTH_NAME},? ${YEAR}$`, 'i'), 'my'],
  [new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.]${YEAR}(?!\\d)`), 'xxy'],
  [new RegExp(`^${YEAR}$`), 'y'],
  [new RegExp(`^(?:spring|summer|autumn|fall|winter) ${YEAR}$`, 'i'), 'y'],
];

/**
 * A declared publication date as far as it is certain: 2021, 2021-04 or 2021-04-30; `null` where there is none.
 * 04/05/2021 gives 2021, since nobody can tell its day from its month. Times and time zones are left aside.
 */
export function parsePartialDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  for (const [form, order] of FORMS) {
    const found = form.exec(trimmed);
    if (found) return assemble(order, found.slice(1));
  }
  return null;
}

function assemble(order: string, parts: readonly string[]): string {
  const part = (key: string) => parts[order.indexOf(key)] ?? '';
  if (order === 'xxy') return dayMonthYear(Number(parts[0]), Number(parts[1]), parts[2] ?? '');
  return joinDate(part('y'), order.includes('m') ? monthNumber(part('m')) : 0, order.includes('d') ? Number(part('d')) : 0);
}

function dayMonthYear(first: number, second: number, year: string): string {
  if (first > 12) return joinDate(year, second, first);
  if (second > 12) return joinDate(year, first, second);
  return first === second ? joinDate(year, first, first) : year;
}

function joinDate(year: string, month: number, day: number): string {
  if (month < 1 || month > 12) return year;
  const yearMonth = `${year}-${pad(month)}`;
  return day >= 1 && day <= daysIn(Number(year), month) ? `${yearMonth}-${pad(day)}` : yearMonth;
}

function monthNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
