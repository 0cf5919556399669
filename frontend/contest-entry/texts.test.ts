import { expect, it } from 'vitest';
import { vi } from './texts.ts';

/** Every sentence with the place it stands at; what is made by a function, made with examples. */
function sentences(node: unknown, place: string): [string, string][] {
  if (typeof node === 'string') {
    return [[place, node]];
  }
  if (typeof node === 'function') {
    const example = /(unanswered|conflict|tooLate|lateQuestions)$/.test(place) ? [[3, 7]] : ['7', '20', '12'];
    return [[place, String(node(...example))]];
  }
  const below = Object.entries(node as Record<string, unknown>);
  return below.reduce<[string, string][]>(
    (found, [key, value]) => found.concat(sentences(value, place ? `${place}.${key}` : key)),
    [],
  );
}

const ALL = sentences(vi, '').filter(([place]) => place !== 'lang' && place !== 'otherLanguage');

const JARGON =
  /\b(server|token|session|link|click|login|log ?in|password|browser|online|offline|error|cache|timeout|reload|refresh|e-?mail|app|revision|submit|upload|download|bug|api|http|json|url|tab|user|menu|icon|popup|server-side|database|script|javascript|cookie|account)\b|phiên đăng nhập|tham số|giao diện lập trình|trình duyệt web/i;

/** Words by which a sentence tells what to do, or that nothing has to be done. */
const ACTION = /hãy|mời|bấm|cần|có thể|liên hệ|đợi|thử lại|đang|vẫn|sẽ|cứ|tự /i;

/** What people meet when something does not go as they want. */
const TROUBLE =
  /^failed\.(?!title|again)|^register\.(errors|codes|phoneTaken)|^signIn\.(wrong|lockedOut|forgotten)|^welcome\.sessionEnded|^units\.(none|failed)|^start\.(exhausted|queued|retrying|noRounds)|^player\.(predictionWrong|refused|predictionLocked)|^picture\.failed|^save\.(offline|busy)|^submitting\.(offline|busy|late)|^receipt\.(expired|voided|resultNotYet)$|^board\.(failed|whyFailed)/;

it('has no word that only those know who make such pages, and none in English', () => {
  expect(ALL.length).toBeGreaterThan(150);
  expect(ALL.filter(([, text]) => JARGON.test(text))).toEqual([]);
});

it('says in every trouble what to do next', () => {
  const troubles = ALL.filter(([place]) => TROUBLE.test(place));
  expect(troubles.length).toBeGreaterThan(30);
  expect(troubles.filter(([, text]) => !ACTION.test(text))).toEqual([]);
});

it('never ends with nothing but “lỗi”', () => {
  expect(ALL.filter(([, text]) => /lỗi không xác định|^lỗi\b|có lỗi xảy ra/i.test(text))).toEqual([]);
});
