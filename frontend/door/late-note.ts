import { html, nothing } from 'lit';
import type { Texts } from '../contest-entry/texts.ts';
import type { Ending } from '../quiz-receipt/quiz-receipt.ts';
import { formatSecond } from './formats.ts';
import { icons } from './icons.ts';

/** What arrived when the attempt was over, in plain words. */
export function lateNote({ late }: Ending, { queue }: Texts) {
  if (!late) {
    return nothing;
  }
  const what = [
    ...(late.questions.length > 0 ? [queue.lateQuestions(late.questions)] : []),
    ...(late.prediction ? [queue.latePrediction] : []),
  ].join(queue.and);
  return html`<div class="note wrong">
    ${icons.clock}
    <p>${late.kept ? queue.late(what, formatSecond(late.receivedAt)) : queue.lateNotKept(what)}</p>
  </div>`;
}
