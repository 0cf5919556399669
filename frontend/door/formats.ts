/* The contests run in Vietnam and their papers quote Vietnamese time, whatever zone the device believes in. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

const two = (n: number) => (n < 10 ? `0${n}` : String(n));

function parts(instant: string | number) {
  const at = new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + VIETNAM_OFFSET_MS);
  return {
    date: `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`,
    minutes: `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`,
    seconds: two(at.getUTCSeconds()),
    millis: String(at.getUTCMilliseconds() + 1000).slice(1),
  };
}

/** `17:30 02/09/2024` */
export function formatMinute(instant: string | number): string {
  const { date, minutes } = parts(instant);
  return `${minutes} ${date}`;
}

/** `02/09/2024 17:30:05` */
export function formatSecond(instant: string | number): string {
  const { date, minutes, seconds } = parts(instant);
  return `${date} ${minutes}:${seconds}`;
}

/** `17:30:05.123 02/09/2024`: places are decided by milliseconds. */
export function formatMillisecond(instant: string | number): string {
  const { date, minutes, seconds, millis } = parts(instant);
  return `${minutes}:${seconds}.${millis} ${date}`;
}

/** `09:41.005`, with hours `1:09:41.005`: time that was taken, nothing rounded. */
export function formatTaken(ms: number): string {
  return `${formatCountdown(ms - (ms % 1000))}.${String((ms % 1000) + 1000).slice(1)}`;
}

/** `09:41`, with hours `1:09:41`; rounded up, so that 00:00 appears when the time really is over. */
export function formatCountdown(ms: number): string {
  const total = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(total / 3600);
  const rest = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** `1.234.567` or, in English, `1,234,567`; with the decimals it came with. */
export function formatNumber(value: number, lang: string): string {
  const [whole = '', decimals] = String(value).split('.');
  const [group, point] = lang === 'en' ? [',', '.'] : ['.', ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return decimals ? `${grouped}${point}${decimals}` : grouped;
}

/** A round's name with its phase before it. */
export function fullName(round: { name: string; phase?: string | null }): string {
  return round.phase ? `${round.phase} – ${round.name}` : round.name;
}
