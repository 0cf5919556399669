import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { define } from '../door/define.ts';
import { tellHeight } from './frame.ts';
import { MocsonBanner } from './mocson-banner.ts';
import { MocsonCountdown } from './mocson-countdown.ts';
import { MocsonEntry } from './mocson-entry.ts';
import { MocsonResult } from './mocson-result.ts';
import { MocsonUnits } from './mocson-units.ts';
import { place, scriptOf } from './place.ts';
import { PortalElement } from './portal-element.ts';
import { siteOf } from './site.ts';

const SITE = { base: 'https://thi.tinh.vn', origin: 'https://thi.tinh.vn' };
const CONTEST = {
  slug: 'co-dien',
  title: '70 năm <img src=x onerror=alert(1)>',
  numeral: '70 năm',
  organizer: 'Ban Tổ chức',
  state: 'OPEN',
  rounds: [
    { id: '1', name: 'Kỳ 1', state: 'OPEN', opensAt: '2024-09-01T01:00:00.000Z', closesAt: '2024-09-30T10:00:00.000Z' },
  ],
};

type Reply = { status?: number; body?: unknown } | Error;
const replies = new Map<string, Reply>();

beforeAll(() => {
  PortalElement.site = SITE;
  define('mocson-entry', MocsonEntry);
  define('mocson-banner', MocsonBanner);
  define('mocson-countdown', MocsonCountdown);
  define('mocson-units', MocsonUnits);
  define('mocson-result', MocsonResult);
});

beforeEach(() => {
  replies.clear();
  vi.stubGlobal('fetch', (address: string) => {
    const reply = replies.get(address.replace(SITE.base, ''));
    if (!reply || reply instanceof Error) {
      return Promise.reject(reply ?? new TypeError(`blocked ${address}`));
    }
    return Promise.resolve(new Response(JSON.stringify(reply.body), { status: reply.status ?? 200 }));
  });
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

async function shown(tag: string, attributes: Record<string, string> = {}): Promise<HTMLElement> {
  const element = document.createElement(tag);
  element.setAttribute('contest', 'co-dien');
  Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name]!));
  document.body.appendChild(element);
  await settled();
  return element;
}

/** Every promise that a reply sets going. */
const settled = () => new Promise((done) => setTimeout(done, 0)).then(() => new Promise((done) => setTimeout(done, 0)));
const words = (element: HTMLElement) => element.shadowRoot!.querySelector('.root')!.textContent ?? '';
const part = <T extends Element>(element: HTMLElement, selector: string) => element.shadowRoot!.querySelector<T>(selector)!;

describe('the script tag', () => {
  function tag(attributes: Record<string, string>): HTMLScriptElement {
    const script = document.createElement('script');
    script.type = 'inert';
    script.setAttribute('src', 'https://thi.tinh.vn/embed.js');
    Object.keys(attributes).forEach((name) => script.setAttribute(name, attributes[name]!));
    document.body.appendChild(script);
    return script;
  }

  it('puts what it shows where it stands and hides the plain link before it', () => {
    document.body.innerHTML = '<a data-mocson href="#">Vào thi</a>';
    const script = tag({ 'data-contest': 'co-dien', 'data-show': 'units', 'data-rows': '3' });
    place(script, SITE, true);
    expect(script.nextElementSibling!.localName).toBe('mocson-units');
    expect(script.nextElementSibling!.getAttribute('rows')).toBe('3');
    expect(document.querySelector('a')!.style.display).toBe('none');
  });

  it('is served once each, also where a page adds it by script', () => {
    const first = tag({ 'data-contest': 'a' });
    const second = tag({ 'data-contest': 'b' });
    expect(scriptOf(document)).toBe(first);
    place(first, SITE, true);
    expect(scriptOf(document)).toBe(second);
  });

  it('shows nothing for a word it does not know, and no element without a contest', () => {
    place(tag({ 'data-contest': 'co-dien', 'data-show': 'script' }), SITE, true);
    place(tag({}), SITE, true);
    expect(document.body.querySelectorAll('*').length).toBe(2);
  });

  it('falls back to a frame, or a link, where the browser has no custom elements', () => {
    place(tag({ 'data-contest': 'co-dien' }), SITE, false);
    place(tag({ 'data-contest': 'co-dien', 'data-show': 'banner' }), SITE, false);
    expect(document.querySelector('iframe')!.getAttribute('src')).toBe('https://thi.tinh.vn/thi/co-dien');
    expect(document.querySelector('a')!.getAttribute('href')).toBe('https://thi.tinh.vn/thi/co-dien');
  });

  it('knows our server by its own address', () => {
    expect(siteOf('https://thi.tinh.vn:8443/sub/embed.js?v=1')).toEqual({
      base: 'https://thi.tinh.vn:8443/sub',
      origin: 'https://thi.tinh.vn:8443',
    });
  });
});

describe('mocson-banner', () => {
  it('shows the anniversary, the title as text and the way in', async () => {
    replies.set('/api/v1/contests/co-dien', { body: CONTEST });
    const banner = await shown('mocson-banner');
    expect(words(banner)).toContain('70 năm <img');
    expect(part(banner, 'img')).toBeNull();
    expect(part<HTMLAnchorElement>(banner, 'a').getAttribute('href')).toBe('https://thi.tinh.vn/thi/co-dien');
    expect(words(banner)).toContain('đến 17:00 30/09/2024');
  });

  it('leads to the page of the portal that holds the door', async () => {
    replies.set('/api/v1/contests/co-dien', { body: CONTEST });
    const banner = await shown('mocson-banner', { href: '/cuoc-thi.aspx' });
    expect(part<HTMLAnchorElement>(banner, 'a').getAttribute('href')).toBe('/cuoc-thi.aspx');
  });

  it('tells what the organizer tells everybody, as words', async () => {
    replies.set('/api/v1/contests/co-dien', { body: CONTEST });
    replies.set('/api/v1/contests/co-dien/announcements', {
      body: [{ id: '7', tone: 'IMPORTANT', text: 'gia hạn đến <b>10:00</b>', roundId: '1' }],
    });
    const banner = await shown('mocson-banner');
    await vi.waitFor(() =>
      expect(part(banner, '.told').textContent).toBe('Kỳ 1: gia hạn đến <b>10:00</b>'),
    );
  });

  it('says that there is no such contest', async () => {
    replies.set('/api/v1/contests/co-dien', { status: 404, body: { code: 'NOT_FOUND' } });
    expect(words(await shown('mocson-banner'))).toContain('Không tìm thấy cuộc thi');
  });
});

describe('mocson-countdown', () => {
  it('counts by the server’s clock, not by the device’s', async () => {
    replies.set('/api/v1/contests/co-dien', { body: CONTEST });
    replies.set('/api/v1/time', { body: { serverTime: '2024-09-29T09:00:00.000Z' } });
    const countdown = await shown('mocson-countdown');
    const numbers = [...countdown.shadowRoot!.querySelectorAll('b')].map((part) => part.textContent);
    expect(numbers.slice(0, 2)).toEqual(['1', '01']);
    expect(words(countdown)).toContain('Cuộc thi đóng sau');
  });
});

describe('mocson-units', () => {
  const board = { state: 'LIVE', round: { name: 'Kỳ 1' }, asOf: '2024-09-02T01:00:00.000Z', visibleAt: null, message: null };
  const row = { rank: 1, tied: false, name: '<b>Chi bộ 1</b>', league: null, people: 1234, rate: null, averagePoints: null };

  it('shows what the rules show and has no column for the rest', async () => {
    replies.set('/bang/co-dien/don-vi.json', { body: { ...board, rows: [row] } });
    const units = await shown('mocson-units');
    expect([...units.shadowRoot!.querySelectorAll('th')].map((th) => th.textContent)).toEqual(['Hạng', 'Đơn vị', 'Người dự thi']);
    expect([...units.shadowRoot!.querySelectorAll('td')].map((td) => td.textContent)).toEqual(['1', '<b>Chi bộ 1</b>', '1.234']);
  });

  it('says why it is hidden', async () => {
    replies.set('/bang/co-dien/don-vi.json', { body: { ...board, state: 'HIDDEN', message: 'Công bố sau.', rows: [] } });
    expect(words(await shown('mocson-units'))).toContain('Công bố sau.');
  });
});

describe('mocson-result', () => {
  async function asked(code: string): Promise<HTMLElement> {
    const result = await shown('mocson-result');
    part<HTMLInputElement>(result, 'input').value = code;
    part<HTMLFormElement>(result, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    return result;
  }

  it('reads a code however it is written', async () => {
    replies.set('/api/v1/receipts/ABCDE-23456', {
      body: { code: 'ABCDE-23456', contest: 'Cơ điện', round: 'Kỳ 1', submittedAt: '2024-09-02T01:00:00.000Z', answered: 19 },
    });
    const result = await asked(' abcde 23456');
    expect(words(result)).toContain('Hệ thống đã nhận bài thi này.');
    expect(words(result)).toContain('Cơ điện – Kỳ 1');
    expect(words(result)).toContain('Số câu đã trả lời: 19');
  });

  it('tells an unknown code from a lost connection', async () => {
    replies.set('/api/v1/receipts/ABCDE-23456', { status: 404, body: { code: 'NOT_FOUND' } });
    expect(words(await asked('ABCDE-23456'))).toContain('Không có biên nhận nào mang mã này');
    expect(words(await asked('ABCDE-99999'))).toContain('Chưa tải được');
    expect(words(await asked('ABC'))).toContain('gồm 10 chữ và số');
  });
});

describe('mocson-entry', () => {
  const message = (frame: HTMLIFrameElement, origin: string, data: unknown) =>
    window.dispatchEvent(new MessageEvent('message', { data, origin, source: frame.contentWindow }));

  it('takes a frame where the portal may not call the door', async () => {
    const entry = await shown('mocson-entry', { unit: 'CB 1' });
    expect(part<HTMLIFrameElement>(entry, 'iframe').getAttribute('src')).toBe(
      'https://thi.tinh.vn/thi/co-dien?nhung=1&don-vi=CB%201',
    );
  });

  it('takes the frame’s height from our server alone', async () => {
    const entry = await shown('mocson-entry', { mode: 'iframe' });
    const frame = part<HTMLIFrameElement>(entry, 'iframe');
    message(frame, 'https://la.vn', { mocson: 'frame', height: 100 });
    expect(frame.style.height).toBe('');
    message(frame, SITE.origin, { mocson: 'frame', height: 1234.2 });
    expect(frame.style.height).toBe('1235px');
    message(frame, SITE.origin, { mocson: 'frame', height: 1e9 });
    expect(frame.style.height).toBe('1235px');
  });

  it('shows the way out where nothing comes, and takes it back when something does', async () => {
    vi.useFakeTimers();
    const entry = document.createElement('mocson-entry');
    entry.setAttribute('contest', 'co-dien');
    entry.setAttribute('mode', 'iframe');
    document.body.appendChild(entry);
    vi.advanceTimersByTime(16_000);
    vi.useRealTimers();
    expect(words(entry)).toContain('Vào thi trên trang riêng');
    const frame = part<HTMLIFrameElement>(entry, 'iframe');
    message(frame, SITE.origin, { mocson: 'frame', height: 900 });
    expect(words(entry)).not.toContain('Vào thi trên trang riêng');
    expect(frame.className).toBe('');
  });
});

describe('the light page in a frame', () => {
  it('tells its height, and nothing about who sits there', () => {
    const told: unknown[] = [];
    const parent = { postMessage: (what: unknown) => told.push(what) };
    const page = {
      parent,
      document: {
        body: { scrollHeight: 700 },
        documentElement: { style: { setProperty: () => undefined } },
        addEventListener: () => undefined,
      },
      ResizeObserver: true,
    };
    vi.stubGlobal('ResizeObserver', class { observe() {} });
    tellHeight(page as unknown as Window);
    expect(told).toEqual([{ mocson: 'frame', height: 700, top: undefined }]);
  });
});
