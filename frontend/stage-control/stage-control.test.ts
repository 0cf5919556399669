import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Move, Role, ShowState } from '../stage-show/deck.ts';
import { smallDeck } from '../stage-show/deck-for-tests.ts';
import { texts as stageTexts } from '../stage-show/texts.ts';
import { StageControl } from './stage-control.ts';
import { texts } from './texts.ts';

let state: ShowState;
let role: Role;
let moves: Move[];
let poll: (() => void) | null;

beforeEach(() => {
  localStorage.clear();
  role = 'PRESENTER';
  moves = [];
  poll = null;
  state = {
    show: 'show-1',
    hash: 'hash-1',
    revision: 1,
    pause: 3,
    speed: 1,
    blank: false,
    started: '2024-09-02T01:00:00Z',
    finished: null,
    now: '2024-09-02T01:10:00Z',
  };
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (address.endsWith('/deck')) {
      return new Response(JSON.stringify(smallDeck({ role })));
    }
    if (init?.method === 'POST') {
      const { revision, ...move } = JSON.parse(String(init.body)) as Move & { revision: number };
      moves.push(move);
      if (revision !== state.revision) {
        return new Response(JSON.stringify({ code: 'REVISION', detail: 'Cũ', state }), { status: 409 });
      }
      state = { ...state, ...move, revision: state.revision + 1 };
      poll?.();
      return new Response(JSON.stringify(state));
    }
    if (address.endsWith(`after=${state.revision}`)) {
      await new Promise<void>((resolve, reject) => {
        poll = resolve;
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    }
    return new Response(JSON.stringify(state));
  });
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

async function control(): Promise<StageControl> {
  const element = document.createElement('stage-control') as StageControl;
  element.token = 'token';
  document.body.appendChild(element);
  await vi.waitFor(() => expect(element.follower?.link).toBe('FOLLOWING'));
  await element.updateComplete;
  return element;
}

const text = (element: StageControl, part: string) =>
  (element.renderRoot.querySelector(part)?.textContent ?? '').replace(/\s+/g, ' ');

async function tap(element: StageControl, label: string): Promise<void> {
  const buttons = Array.from(element.renderRoot.querySelectorAll('button'));
  buttons
    .filter((one) => (one.textContent ?? '').indexOf(label) >= 0)
    .pop()!
    .click();
  await vi.waitFor(() => expect(element.follower!.busy).toBe(false));
  await element.updateComplete;
}

it('shows what is seen, what comes, and the note that nobody else sees', async () => {
  const element = await control();
  expect([text(element, '.current'), text(element, '.coming')]).toEqual([
    expect.stringContaining('Lê Thị Một'),
    expect.stringMatching(/Trần Văn Hai.*Đọc chậm tên này/),
  ]);
});

it('goes one stop on', async () => {
  const element = await control();
  await tap(element, texts.next);
  expect([moves, text(element, '.current h2')]).toEqual([[{ pause: 4 }], 'Trần Văn Hai']);
});

it('shows the new place instead of moving again when somebody else was faster', async () => {
  const element = await control();
  state = { ...state, pause: 4, revision: 2 };
  await tap(element, texts.next);
  expect([state.pause, text(element, '.message')]).toEqual([4, stageTexts.conflict]);
});

it('jumps only at the second tap', async () => {
  const element = await control();
  await tap(element, texts.jump);
  await tap(element, 'Hoàng Văn Nhất');
  const before = moves.slice();
  await tap(element, texts.jumpTo(7));
  expect([before, moves]).toEqual([[], [{ pause: 7 }]]);
});

it('finds a name without its tone marks', async () => {
  const element = await control();
  await tap(element, texts.jump);
  const input = element.renderRoot.querySelector('input')!;
  input.value = 'hoang van';
  input.dispatchEvent(new Event('input'));
  await element.updateComplete;
  expect(Array.from(element.renderRoot.querySelectorAll('.jump li button i'), (one) => one.textContent)).toEqual(['7']);
});

it('begins only after a second yes', async () => {
  state = { ...state, started: null, pause: 0 };
  const element = await control();
  await tap(element, texts.start);
  const before = moves.slice();
  await tap(element, texts.start);
  expect([before, moves]).toEqual([[], [{ start: true }]]);
});

it('ends only after a second yes', async () => {
  const element = await control();
  await tap(element, texts.finish);
  await tap(element, texts.cancel);
  expect(moves).toEqual([]);
});

it('ends no ceremony from a phone', async () => {
  role = 'REMOTE';
  const element = await control();
  expect(text(element, '.bar')).not.toContain(texts.finish);
});

it('moves nothing once the ceremony is over', async () => {
  state = { ...state, finished: '2024-09-02T02:00:00Z' };
  const element = await control();
  expect([
    element.renderRoot.querySelector<HTMLButtonElement>('.bar .next')!.disabled,
    text(element, '.message'),
  ]).toEqual([true, texts.finished]);
});

it('says that the stage does not listen while the network is gone', async () => {
  const element = await control();
  window.dispatchEvent(new Event('offline'));
  await element.updateComplete;
  expect([
    element.renderRoot.querySelector<HTMLButtonElement>('.bar .next')!.disabled,
    text(element, '.message'),
  ]).toEqual([true, stageTexts.offlineControl]);
});

/** A key that goes to a part of the page. */
async function press(element: StageControl, on: HTMLElement | null, key: string, repeat = false): Promise<Event> {
  on?.focus();
  const event = new KeyboardEvent('keydown', { key, repeat, bubbles: true, composed: true, cancelable: true });
  (on ?? window).dispatchEvent(event);
  await vi.waitFor(() => expect(element.follower!.busy).toBe(false));
  await element.updateComplete;
  return event;
}

const next = (element: StageControl) => element.renderRoot.querySelector<HTMLButtonElement>('.bar .next')!;

it('moves once for a key that is held', async () => {
  const element = await control();
  await press(element, null, 'PageDown');
  const held = await press(element, null, 'PageDown', true);
  expect([moves, held.defaultPrevented]).toEqual([[{ pause: 4 }], true]);
});

it('hears the clicker while a button has the focus', async () => {
  const element = await control();
  await press(element, next(element), 'PageDown');
  await press(element, next(element), 'PageUp');
  expect(moves).toEqual([{ pause: 4 }, { pause: 3 }]);
});

it('leaves Space and Enter to a focused button, and a held Enter to nobody', async () => {
  const element = await control();
  const events = [
    await press(element, next(element), ' '),
    await press(element, next(element), 'Enter'),
    await press(element, next(element), 'Enter', true),
  ];
  expect([moves, events.map(({ defaultPrevented }) => defaultPrevented)]).toEqual([[], [false, false, true]]);
});

it('gives Enter to digits that wait for it, wherever the focus is', async () => {
  const element = await control();
  await press(element, next(element), '7');
  const enter = await press(element, next(element), 'Enter');
  expect([enter.defaultPrevented, element.picked]).toEqual([true, 7]);
});

it('leaves every key to a field', async () => {
  const element = await control();
  await tap(element, texts.jump);
  const events = [
    await press(element, element.renderRoot.querySelector('input'), 'ArrowLeft'),
    await press(element, element.renderRoot.querySelector('input'), '.', true),
  ];
  expect([moves, events.map(({ defaultPrevented }) => defaultPrevented)]).toEqual([[], [false, false]]);
});

it('deletes what it keeps when the address is taken back, not when a proxy knows nothing of it', async () => {
  const gone: string[] = [];
  const all = ['deck', 'pictures/p1'].map((path) => `${location.origin}/api/v1/stage/token/${path}`);
  const larder = {
    put: async () => undefined,
    keys: async () => all.map((url) => ({ url })),
    delete: async ({ url }: { url: string }) => gone.push(url),
  };
  vi.stubGlobal('caches', { open: async () => larder });
  const element = await control();
  const server = window.fetch;
  let answer = new Response('<h1>404</h1>', { status: 404 });
  vi.stubGlobal('fetch', async () => answer.clone());
  await element.follower!.probe();
  const proxy = [element.follower!.link, gone.slice()];
  answer = new Response('{"code":"STAGE_UNKNOWN"}', { status: 404 });
  await element.follower!.probe();
  await vi.waitFor(() => expect(gone).toEqual(all));
  vi.stubGlobal('fetch', server);
  const put = vi.spyOn(larder, 'put');
  await element.follower!.probe();
  await vi.waitFor(() => expect(put.mock.calls.length).toBeGreaterThan(0));
  expect([proxy, element.follower!.link]).toEqual([['OFFLINE', []], 'FOLLOWING']);
});

it('tells how long the ceremony has lasted by the server’s clock', async () => {
  const element = await control();
  expect(text(element, 'header dl')).toMatch(/10:0\d/);
});
