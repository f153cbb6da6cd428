/** "22 Nov", or "22 Nov 2025" where the year is another than today's; in the reader's own time zone unless one is given. */
export function dayLabel(iso: string, now: Date, timeZone?: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const zone = timeZone === undefined ? {} : { timeZone };
  const year = (each: Date) => new Intl.DateTimeFormat('en', { year: 'numeric', ...zone }).format(each);
  const isThisYear = year(date) === year(now);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }), ...zone }).format(
    date,
  );
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A publication date as far as it is known: "2021", "Apr 2021", "30 Apr 2021". */
export function partialDateLabel(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(' ');
}
