import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlaceReasons } from '../place-reasons/place-reasons.ts';
import type { QuizDialog } from '../quiz-dialog/quiz-dialog.ts';
import { MyPage } from './my-page.ts';
import type { MyData } from './my-api.ts';

let page: MyPage;
let data: MyData;
let asked: { method: string; path: string; body: Record<string, unknown> | undefined; token: string | undefined }[];
let answers: Record<string, () => Response>;

const reply = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

async function server(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const path = String(input).replace('/api/v1', '');
  const method = init?.method ?? 'GET';
  const headers = init?.headers as Record<string, string>;
  asked.push({
    method,
    path,
    body: init?.body ? JSON.parse(String(init.body)) : undefined,
    token: headers?.Authorization,
  });
  const answer = answers[`${method} ${path}`];
  if (answer) {
    return answer();
  }
  if (path.includes('/leaderboard?')) {
    return reply({ asOf: '', state: 'LIVE', total: 1, rows: [], me: { rank: 37 } });
  }
  if (path === '/me/certificates') {
    return reply({ participationOffered: false, certificates: [] });
  }
  return reply(data);
}

const attempt = {
  id: 'a1',
  roundId: 'r1',
  round: 'Tuần 1',
  number: 1,
  state: 'SUBMITTED' as const,
  startedAt: '2026-11-20T01:00:00.000Z',
  submittedAt: '2026-11-20T01:09:41.000Z',
  answered: 19,
  questions: 20,
  prediction: null,
  result: { correct: 18, questions: 20, points: 90 },
  receipt: { code: '4F7K2-M9QXB', hash: 'abc' },
  reviewable: false,
};

const request = {
  id: '5',
  kind: 'DELETE' as const,
  state: 'NEW' as const,
  madeAt: '2026-11-20T01:00:00.000Z',
  answerDue: '2026-11-24',
  actDue: '2026-12-05',
  overdue: false,
  words: '',
  wanted: { fullName: null, dateOfBirth: null, unit: null },
  answer: '',
  answeredAt: null,
  outcome: '',
  endedAt: null,
};

const text = () => page.renderRoot.textContent!.replace(/\s+/g, ' ');
const all = <E extends Element = HTMLElement>(selector: string) =>
  Array.from(page.renderRoot.querySelectorAll<E>(selector));
const dialog = () => all<QuizDialog>('quiz-dialog')[0];
const sent = (method: string) => asked.filter((each) => each.method === method);

async function settled() {
  await new Promise((resolve) => setTimeout(resolve));
  await page.updateComplete;
}

async function click(word: string) {
  all('button')
    .filter((each) => each.textContent!.includes(word))
    .pop()!
    .click();
  await settled();
}

async function opened(token: string | null = 'secret') {
  if (token) {
    localStorage.setItem('mocson.thi-thu.token', token);
  }
  page = new MyPage();
  page.slug = 'thi-thu';
  document.body.append(page);
  await settled();
  await settled();
}

beforeEach(() => {
  asked = [];
  answers = {};
  data = {
    contest: 'Cuộc thi thử',
    person: {
      fullName: 'Nguyễn Thị Mai',
      dateOfBirth: '1985-04-30',
      phone: '0912345678',
      unit: 'Chi bộ 1',
      unitId: '3',
      occupation: 'Công chức',
      listed: false,
      registeredAt: '2026-11-01T02:00:00.000Z',
    },
    consent: { version: '2026-1', givenAt: '2026-11-01T02:00:00.000Z', publishName: true, changes: [] },
    keptUntil: '2027-11-30',
    correctsAtOnce: false,
    sitting: false,
    unpublished: [],
    attempts: [attempt],
    requests: [],
  };
  vi.stubGlobal('fetch', server);
  window.fetch = server as typeof window.fetch;
});

afterEach(() => {
  page.remove();
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

it('shows attempts, results, receipts, the place and the data', async () => {
  await opened();

  expect(asked[0]).toMatchObject({ path: '/me/data', token: 'Bearer secret' });
  expect(text()).toContain('Tuần 1');
  expect(text()).toContain('18 câu đúng, 90 điểm');
  expect(text()).toContain('4F7K2-M9QXB');
  expect(text()).toContain('Hạng của tôi: 37');
  expect(text()).toContain('30/04/1985');
  expect(text()).toContain('30/11/2027');
  expect(text()).toContain('Công chức');
  expect(all<HTMLAnchorElement>('a[href^="/bien-nhan"]')[0]!.getAttribute('href')).toBe('/bien-nhan?ma=4F7K2-M9QXB');
});

it('tells why somebody is number 37 only when asked', async () => {
  answers['GET /rounds/r1/leaderboard/me'] = () =>
    reply({ rank: 37, tied: false, sharing: 1, of: 90, keys: [], prediction: null, actual: null, ahead: null, behind: null });
  await opened();
  expect(asked.some(({ path }) => path.endsWith('/leaderboard/me'))).toBe(false);

  all<PlaceReasons>('place-reasons')[0]!.dispatchEvent(new CustomEvent('why-wanted'));
  await settled();
  await all<PlaceReasons>('place-reasons')[0]!.updateComplete;

  expect(all<PlaceReasons>('place-reasons')[0]!.renderRoot.textContent).toContain('Hạng 37 trong 90 người');
});

it('says that a board is hidden, and nothing where it could not be asked', async () => {
  answers['GET /rounds/r1/leaderboard?scope=individual&page=0&size=1'] = () =>
    reply({ code: 'LEADERBOARD_HIDDEN', detail: 'Chưa' }, 403);
  await opened();
  expect(text()).toContain('chưa mở');
  page.remove();

  answers['GET /rounds/r1/leaderboard?scope=individual&page=0&size=1'] = () => {
    throw new TypeError('network');
  };
  await opened();
  expect(text()).not.toContain('chưa mở');
});

it('asks who is not signed in for telephone number and PIN, and remembers the token', async () => {
  answers['POST /contests/thi-thu/sign-in'] = () => reply({ participantId: 'p', displayName: 'Mai', token: 'new' });
  await opened(null);
  expect(asked).toEqual([]);
  expect(text()).toContain('Đăng nhập để xem trang của bạn');

  all('sign-in-form')[0]!.dispatchEvent(
    new CustomEvent('sign-in-submitted', { detail: { phone: '0912345678', pin: '246813' } }),
  );
  await settled();
  await settled();

  expect(localStorage.getItem('mocson.thi-thu.token')).toBe('new');
  expect(text()).toContain('Nguyễn Thị Mai');
});

it('leads back to the sign-in when the session has ended', async () => {
  answers['GET /me/data'] = () => reply({ code: 'UNAUTHENTICATED', detail: '' }, 401);
  await opened();

  expect(localStorage.getItem('mocson.thi-thu.token')).toBeNull();
  expect(text()).toContain('Đăng nhập để xem trang của bạn');
});

it('takes the name from the boards after a word of warning, and gives it back without', async () => {
  await opened();
  await click('Không công bố tên tôi nữa');
  expect(dialog()!.textContent).toContain('ngay lập tức');
  expect(sent('PUT')).toEqual([]);

  data = { ...data, consent: { ...data.consent, publishName: false } };
  await click('Không công bố nữa');
  expect(sent('PUT')[0]).toMatchObject({ path: '/me/publish-name', body: { publishName: false } });
  expect(text()).toContain('Tên bạn không còn trên các bảng xếp hạng');

  await click('Cho phép công bố tên tôi');
  expect(sent('PUT')[1]!.body).toEqual({ publishName: true });
});

it('does not ask for deletion before the consequences were ticked', async () => {
  data = { ...data, unpublished: ['Tuần 1'] };
  await opened();
  await click('Yêu cầu xóa dữ liệu');
  expect(dialog()!.textContent).toContain('Kết quả chưa công bố: Tuần 1');

  await click('Gửi yêu cầu xóa');
  expect(sent('POST')).toEqual([]);
  expect(dialog()!.textContent).toContain('Hãy đọc và đánh dấu');

  const tick = all<HTMLInputElement>('.understood input')[0]!;
  tick.checked = true;
  tick.dispatchEvent(new Event('change'));
  await settled();
  await click('Gửi yêu cầu xóa');
  expect(sent('POST')[0]).toMatchObject({ path: '/me/requests', body: { kind: 'DELETE', words: '', understood: true } });
  expect(dialog()).toBeUndefined();
});

it('sends a correction with the date as it is typed, and says a wrong one at its field', async () => {
  await opened();
  await click('Sửa thông tin');
  const born = all<HTMLInputElement>('#dateOfBirth')[0]!;
  born.value = '31/02/1985';
  await click('Gửi yêu cầu');
  expect(sent('POST')).toEqual([]);
  expect(dialog()!.textContent).toContain('Ngày sinh không đúng');

  born.value = '1/5/1985';
  await click('Gửi yêu cầu');
  expect(sent('POST')[0]).toMatchObject({
    path: '/me/corrections',
    body: { fullName: 'Nguyễn Thị Mai', dateOfBirth: '1985-05-01', unitId: '', words: '' },
  });
});

it('keeps what was typed when the server refuses a field', async () => {
  answers['POST /me/corrections'] = () =>
    reply({ code: 'VALIDATION', detail: '', errors: [{ field: 'fullName', code: 'INVALID', message: 'Chỉ viết chữ cái.' }] }, 400);
  await opened();
  await click('Sửa thông tin');
  all<HTMLInputElement>('#fullName')[0]!.value = '9';
  await click('Gửi yêu cầu');

  expect(dialog()!.textContent).toContain('Chỉ viết chữ cái.');
  expect(all<HTMLInputElement>('#fullName')[0]!.value).toBe('9');
});

it('shows requests with the day that comes next, and takes them back', async () => {
  data = { ...data, requests: [request, { ...request, id: '4', state: 'REFUSED', outcome: 'Vì thế.' }] };
  await opened();
  expect(text()).toContain('Phải trả lời trước hết ngày 24/11/2026');
  expect(text()).toContain('Vì thế.');

  await click('Rút lại yêu cầu');
  expect(sent('DELETE')[0]!.path).toBe('/me/requests/5');
});

it('downloads a copy with the token in a header, not in an address', async () => {
  URL.createObjectURL = vi.fn(() => 'blob:copy');
  URL.revokeObjectURL = vi.fn();
  await opened();
  await click('Bản cho máy đọc');

  const copy = asked.find(({ path }) => path === '/me/data.json')!;
  expect(copy.token).toBe('Bearer secret');
  expect(URL.createObjectURL).toHaveBeenCalledOnce();
  expect(text()).toContain('Đã tải bản sao');
});

it('says it in English', async () => {
  await opened();
  page.lang = 'en';
  await settled();
  await settled();

  expect(text()).toContain('Attempts and results');
  expect(text()).toContain('My data');
});

// ---- certificates

const certificate = {
  id: '7',
  kind: 'PRIZE' as const,
  number: '012/2024/GCN',
  code: 'ABCDE-FGHJK-23456-789ZZ',
  prize: 'Giải Nhất',
  round: 'Tuần 1',
  issuedOn: '2024-10-12',
  check: '/chung-nhan/ABCDEFGHJK23456789ZZ',
  file: '/api/v1/me/certificates/7/file',
  revokedAt: null,
  revokeReason: '',
};

it('says which certificates there are and where each is confirmed', async () => {
  answers['GET /me/certificates'] = () => reply({ participationOffered: false, certificates: [certificate] });
  await opened();
  expect(text()).toContain('Giải Nhất');
  expect(text()).toContain('012/2024/GCN');
  expect(all<HTMLAnchorElement>('a.code').map((each) => each.getAttribute('href'))).toContain(certificate.check);
});

it('gets the certificate of participation when it is asked for', async () => {
  answers['GET /me/certificates'] = () => reply({ participationOffered: true, certificates: [] });
  answers['POST /me/certificates'] = () =>
    reply({ participationOffered: false, certificates: [{ ...certificate, kind: 'PARTICIPATION', prize: '' }] });
  await opened();
  await click('Lấy giấy chứng nhận tham gia');
  await settled();
  expect(text()).toContain('Chứng nhận tham gia');
  expect(text()).not.toContain('Lấy giấy chứng nhận tham gia');
});

it('has no word of certificates where there are none', async () => {
  answers['GET /me/certificates'] = () => reply({ participationOffered: false, certificates: [] });
  await opened();
  expect(text()).not.toContain('Giấy chứng nhận');
});
