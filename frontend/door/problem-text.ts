import type { Texts } from '../contest-entry/texts.ts';
import { Problem } from './door-api.ts';

/** What happened and what to do, in words; the server's own words where it has any. */
export function problemText(failure: unknown, texts: Texts): string {
  if (!(failure instanceof Problem)) {
    return texts.failed.offline;
  }
  const text =
    failure.detail ||
    (failure.status === 404 ? texts.failed.notFound : failure.passing ? texts.failed.busy : texts.failed.refused(failure.code));
  const seconds = Math.ceil((failure.retryAfter ?? 0) / 1000);
  return failure.status === 429 && seconds > 0 ? `${text} ${texts.failed.again(seconds)}` : text;
}
