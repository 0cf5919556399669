import type { Moment, Round } from './model.ts';

/** Whether what the rules show at this moment may be there by now; the server decides. */
export function mayShow(moment: Moment, { state }: Round): boolean {
  switch (moment) {
    case 'AT_SUBMISSION':
      return true;
    case 'AT_ROUND_CLOSE':
      return state === 'CLOSED' || state === 'PUBLISHED';
    case 'AT_PUBLICATION':
      return state === 'PUBLISHED';
    default:
      return false;
  }
}
