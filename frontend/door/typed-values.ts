/** What people type, understood: dates, telephone numbers, numbers. No pickers, no masks that fight the keyboard. */

/** Adds the slashes while somebody types digits; leaves alone what already has separators in places of its own. */
export function withSlashes(typed: string): string {
  if (!/^\d{3,8}$/.test(typed.replace(/\//g, '')) || /^\d\/|\/\d\//.test(typed)) {
    return typed;
  }
  const digits = typed.replace(/\//g, '');
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter(Boolean).join('/');
}

/**
 * `1/2/1965`, `01.02.1965`, `1-2-1965`, `1 2 1965`, `01021965` → `1965-02-01`; day first, as written in Vietnam.
 *
 * @returns null for anything that is not a day of the calendar
 */
export function parseTypedDate(typed: string): string | null {
  const text = typed.trim();
  const match = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!match) {
    return null;
  }
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}

/**
 * `0912 345 678`, `+84 912-345-678`, `84912345678` → `0912345678`.
 *
 * @returns null for anything that is no Vietnamese mobile number
 */
export function parsePhone(typed: string): string | null {
  const digits = typed.replace(/[\s.\-()]/g, '').replace(/^(\+84|0084|84(?=\d{9}$))0?/, '0');
  return /^0[35789]\d{8}$/.test(digits) ? digits : null;
}

/** `1234`, `1.234` → 1234; with decimals `87,65432` and `87.65432` → 87.65432. Null when it is neither. */
export function parseTypedNumber(typed: string, decimals: boolean): number | null {
  const text = typed.trim().replace(/\s/g, '');
  if (decimals) {
    return /^\d{1,3}([.,]\d{1,5})?$/.test(text) && Number(text.replace(',', '.')) <= 100 ? Number(text.replace(',', '.')) : null;
  }
  return /^(\d{1,9}|\d{1,3}([.,]\d{3}){1,2})$/.test(text) ? Number(text.replace(/[.,]/g, '')) : null;
}
