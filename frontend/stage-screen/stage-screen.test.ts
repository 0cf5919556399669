import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Deck, Step } from '../stage-show/deck.ts';
import { deckOf, smallDeck } from '../stage-show/deck-for-tests.ts';
import { Show } from '../stage-show/show.ts';
import { texts } from '../stage-show/texts.ts';
import { grounds } from './colours.ts';
import { climbMs, lookAt, wayOf } from './stage-climb.ts';
import { numeral } from './cards.ts';
import { whenAt } from './motion.ts';
import { StageScene } from './stage-scene.ts';
import { StageScreen } from './stage-screen.ts';
import { inUnits, unitOf } from './units.ts';
import { css, render } from 'lit';

beforeEach(() => localStorage.clear());

afterEach(() => {
  document.body.innerHTML = '';
  delete (Element.prototype as Partial<Element>).animate;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function scene(deck: Deck, pause: number, view: StageScene['view'] = null): Promise<StageScene> {
  const element = new StageScene();
  element.show = new Show(deck);
  element.scene = element.show.sceneAt(pause);
  element.view = view;
  document.body.appendChild(element);
  await element.updateComplete;
  return element;
}

const seen = (element: { renderRoot: ParentNode }) =>
  Array.from(element.renderRoot.querySelectorAll('.card:not([data-leaving])'), shownText)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function shownText(node: Element): string {
  const inner = Array.from(node.querySelectorAll('stage-climb'), (climb) => climb.shadowRoot?.textContent ?? '');
  return [node.textContent ?? '', ...inner].join(' ');
}

it('draws every kind of step with what it has to say', async () => {
  const cases: [Partial<Step> & { type: Step['type'] }, string[]][] = [
    [
      { type: 'SPLASH', title: 'Lễ trao giải', organizer: 'Tỉnh ủy', numeral: '70 năm' },
      ['Lễ trao giải', 'Tỉnh ủy', '70', 'năm'],
    ],
    [
      { type: 'GROUP', title: 'Giải Ba', count: 12, value: 1_500_000 },
      ['Giải cá nhân', '12 giải, mỗi giải 1.500.000 đồng'],
    ],
    [
      { type: 'NAME', holder: 'Lê Thị Một', unit: 'Chi bộ Một', behalf: 'Trần Văn Hai', index: 2, of: 3 },
      ['Lê Thị Một', 'Chi bộ Một', '2 / 3', 'Người nhận thay: Trần Văn Hai'],
    ],
    [{ type: 'NAME', holder: 'Lê Thị Một', absent: true }, ['Vắng mặt']],
    [
      {
        type: 'LIST',
        title: 'Giải Ba',
        rows: [{ holder: 'Lê Thị Một', unit: 'Chi bộ', text: '29' }],
        page: 1,
        pages: 2,
      },
      ['Lê Thị Một', '29', '1 / 2'],
    ],
    [
      { type: 'PHOTO', title: 'Mời lên', names: ['Lê Thị Một'], handedBy: 'Đồng chí A' },
      ['Lê Thị Một', 'Người trao', 'Đồng chí A'],
    ],
    [{ type: 'MESSAGE', text: 'Kính mời', small: 'nghỉ 5 phút' }, ['Kính mời', 'nghỉ 5 phút']],
    [
      { type: 'FIGURES', title: 'Số liệu', items: [{ label: 'người', text: '48.216' }] },
      ['Số liệu', 'người', '48.216'],
    ],
    [
      { type: 'HISTORY', question: 'Năm nào?', stage: 'ANSWER', explanation: 'Vì thế', source: 'Tập I' },
      ['Năm nào?', '1930', 'Vì thế', 'Nguồn: Tập I'],
    ],
    [
      {
        type: 'CLIMB',
        title: 'Bảng',
        highlight: 'a',
        from: ['b', 'a'],
        to: ['a', 'b'],
        rows: ['a', 'b'].map((key) => ({ key, holder: `Người ${key}`, unit: '', text: '9', rank: 1 })),
      },
      ['Bảng', 'Người a', 'Người b'],
    ],
    [
      { type: 'UNITS', title: 'Đơn vị', rows: [{ name: 'Đảng bộ Bốn', text: '98%', picture: null }] },
      ['Đảng bộ Bốn', '98%'],
    ],
    [{ type: 'END', title: 'Cảm ơn', text: 'Hẹn gặp lại' }, ['Cảm ơn', 'Hẹn gặp lại']],
  ];
  for (const [step, expected] of cases) {
    const text = seen(await scene(deckOf([step]), 1));
    expect([step.type, expected.filter((part) => text.indexOf(part) < 0)]).toEqual([step.type, []]);
  }
});

it('does not give the answer away with the question', async () => {
  const history = await scene(deckOf([{ type: 'HISTORY', explanation: 'Vì thế', source: 'Tập I' }]), 1);
  expect([seen(history).indexOf('Vì thế'), history.renderRoot.querySelectorAll('.right, .wrong').length]).toEqual([
    -1, 0,
  ]);
});

it('keeps a question on the stage when its answer comes', async () => {
  const element = await scene(deckOf([{ type: 'HISTORY' }, { type: 'HISTORY', stage: 'ANSWER' }]), 1);
  const question = element.renderRoot.querySelector('.question');
  element.scene = element.show!.sceneAt(2);
  await element.updateComplete;
  expect(element.renderRoot.querySelector('.question')).toBe(question);
});

it('shows no private note and no words of the presenter, whatever the step', async () => {
  const types: Step['type'][] = [
    'SPLASH',
    'GROUP',
    'NAME',
    'LIST',
    'PHOTO',
    'MESSAGE',
    'MUSIC',
    'FIGURES',
    'HISTORY',
    'CLIMB',
    'UNITS',
    'BLANK',
    'END',
  ];
  const element = await scene(deckOf(types.map((type) => ({ type, note: 'RIÊNG', words: 'LỜI' }))), 0);
  for (let pause = 1; pause <= types.length; pause++) {
    element.scene = element.show!.sceneAt(pause);
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).not.toMatch(/RIÊNG|LỜI/);
  }
});

it('puts THỬ over every scene of a rehearsal, a dark one too', async () => {
  const element = await scene(smallDeck({ kind: 'REHEARSAL' }), 4);
  element.blank = true;
  await element.updateComplete;
  const over = Array.from(element.renderRoot.querySelectorAll('.blank, .trial'), ({ className }) => className);
  expect(over).toEqual(['blank on', 'trial']);
});

it('puts it over nothing else', async () => {
  expect((await scene(smallDeck(), 4)).renderRoot.querySelector('.trial')).toBeNull();
});

it('lists beside the stage who was called, the latest first', async () => {
  const text = seen(await scene(smallDeck({ role: 'SIDE', side: 'LIST' }), 4, 'LIST'));
  expect([text.indexOf('Trần Văn Hai') < text.indexOf('Lê Thị Một'), text.indexOf('Phạm Thị Ba')]).toEqual([true, -1]);
});

it('denies nobody beside the stage whom the stage reads out in a list', async () => {
  const rows = Array.from({ length: 8 }, (_, i) => ({ holder: `Người ${i + 1}`, unit: 'Chi bộ', text: '' }));
  const text = seen(await scene(deckOf([{ type: 'GROUP', group: 'g1' }, { type: 'LIST', group: 'g1', rows }]), 2, 'LIST'));
  expect([text.indexOf(texts.none), text.indexOf(`${texts.called}: 8`) >= 0]).toEqual([-1, true]);
  expect(text.indexOf('Người 1') < text.indexOf('Người 8')).toBe(true);
});

it('keeps a board of units beside the stage while the stage goes on', async () => {
  expect(seen(await scene(smallDeck(), 7, 'UNITS'))).toContain('Đảng bộ Bốn');
});

it('announces the next group beside the stage and nobody of it', async () => {
  const text = seen(await scene(smallDeck(), 5, 'NEXT'));
  expect([text.indexOf('Giải Nhất') >= 0, text.indexOf('Hoàng Văn Nhất')]).toEqual([true, -1]);
});

it('takes a numeral’s figure apart from its word', () => {
  const into = (text: string) => {
    const place = document.createElement('div');
    render(numeral(text), place);
    return Array.from(place.children, (part) => [part.className, part.textContent]);
  };
  expect([into('70 năm'), into('Kỷ niệm')]).toEqual([
    [
      ['numeral-number', '70'],
      ['numeral-word', 'năm'],
    ],
    [['numeral-words', 'Kỷ niệm']],
  ]);
});

it('has a ground dark enough for gold letters in whatever colour the contest has', () => {
  const luminance = (text: string) =>
    /(\d+), (\d+), (\d+)/
      .exec(text)!
      .slice(1)
      .map(Number)
      .map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i]!, 0);
  const gold = luminance('242, 193, 78');
  for (const accent of ['#A51C30', '#ffffff', '#ffee00', '#00ff88', '#0b3d91', 'red']) {
    expect((gold + 0.05) / (luminance(grounds(accent).mid) + 0.05)).toBeGreaterThan(4.5);
  }
});

it('leaves at least 1600 units of width and 1080 of height on every screen', () => {
  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
    [1280, 720],
    [3840, 2160],
    [768, 1024],
  ] as const) {
    const unit = unitOf(width, height);
    expect([width / unit >= 1600, height / unit >= 1080]).toEqual([true, true]);
  }
});

it('writes lengths in units of the stage', () => {
  const { cssText } = inUnits(css`.a{margin:-12u 0;width:calc(2 * 1.5u);color:#42090f}`);
  expect(cssText).toBe('.a{margin:calc(-12 * var(--u)) 0;width:calc(2 * calc(1.5 * var(--u)));color:#42090f}');
});

it('looks at the row that climbs and never past the ends of the board', () => {
  expect([0, 3, 15, 29].map((slot) => lookAt(slot, 8, 30))).toEqual([0, 0, 11, 22]);
});

it('follows a row that climbs, one that comes in at its place, and one that leaves', () => {
  const way = (from: string[], to: string[], highlight: string | null) => {
    const { start, goal } = wayOf({ from, to, highlight });
    return [start, goal];
  };
  expect([
    way(['a', 'b', 'c'], ['c', 'a', 'b'], 'c'),
    way(['a', 'b'], ['a', 'b', 'c'], 'c'),
    way(['a', 'b'], ['b'], 'a'),
    way(['a'], ['a'], null),
  ]).toEqual([
    [2, 0],
    [2, 2],
    [0, 0],
    [-1, -1],
  ]);
});

it('has on the board who is on it at that moment, whichever way it was reached', async () => {
  const row = (key: string, rank: number | null) => ({ key, holder: `Người ${key}`, unit: '', text: '', rank });
  const deck = deckOf([
    { type: 'CLIMB', rows: [row('a', 1)], to: ['a'], from: ['a'] },
    { type: 'CLIMB', rows: [row('a', 1), row('b', null)], from: ['a'], to: ['a', 'b'], highlight: 'b' },
    { type: 'CLIMB', rows: [row('b', 1_234)], from: ['a', 'b'], to: ['b'] },
  ]);
  const element = await scene(deck, 0);
  for (const [pause, names] of [
    [1, ['a']],
    [2, ['a', 'b']],
    [3, ['b']],
    [2, ['a', 'b']],
    [1, ['a']],
    [3, ['b']],
  ] as const) {
    element.animated = pause === 2;
    element.scene = element.show!.sceneAt(pause);
    await element.updateComplete;
    const climb = element.renderRoot.querySelector('.card:not([data-leaving]) stage-climb')!;
    await (climb as unknown as StageScene).updateComplete;
    const rows = Array.from(climb.shadowRoot!.querySelectorAll<HTMLElement>('.row'), ({ dataset }) => dataset.key);
    expect(rows).toEqual(names);
  }
  expect(seen(element)).toContain('1.234');
});

it('makes paler what is not told yet, and nothing in a deck that does not say', async () => {
  const row = (key: string, told?: boolean) => ({ key, holder: `Người ${key}`, unit: '', text: '20', rank: 1, told });
  const element = await scene(
    deckOf([{ type: 'CLIMB', rows: [row('a', true), row('b', false), row('c')], from: [], to: ['a', 'b', 'c'] }]),
    1,
  );
  const climb = element.renderRoot.querySelector('stage-climb')!;
  await (climb as unknown as StageScene).updateComplete;
  const pale = Array.from(climb.shadowRoot!.querySelectorAll<HTMLElement>('.untold'), ({ dataset }) => dataset.key);
  expect(pale).toEqual(['b']);
});

/** A browser that moves things: which parts are held out of sight, until that is cancelled. */
function held(): Set<Element> {
  const parts = new Set<Element>();
  const animate = function (this: Element, _: Keyframe[], { fill }: KeyframeAnimationOptions): Animation {
    const forwards = fill === 'forwards';
    if (forwards) {
      parts.add(this);
    }
    return {
      finished: new Promise(() => undefined),
      cancel: () => forwards && parts.delete(this),
    } as unknown as Animation;
  };
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  Object.defineProperty(Element.prototype, 'animate', { value: animate, configurable: true });
  return parts;
}

/** A board, and then a name, animated. */
async function fromBoardToName(): Promise<StageScene> {
  const row = { key: 'a', holder: 'Người a', unit: '', text: '', rank: 1 };
  const element = await scene(
    deckOf([
      { type: 'CLIMB', rows: [row], from: ['a'], to: ['a'] },
      { type: 'NAME', holder: 'Lê Thị Một' },
    ]),
    1,
  );
  element.animated = true;
  element.scene = element.show!.sceneAt(2);
  await element.updateComplete;
  return element;
}

const rowOfBoard = (element: StageScene) =>
  element.renderRoot.querySelector('stage-climb')!.shadowRoot!.querySelector('.row')!;

it('lets a card go part by part, a board row by row', async () => {
  const parts = held();
  const element = await fromBoardToName();
  const card = element.renderRoot.querySelector('.card[data-leaving]')!;
  const title = card.querySelector('h2')!;
  expect([parts.has(card), parts.has(title), parts.has(rowOfBoard(element))]).toEqual([false, true, true]);
});

it('shows a card whole that was just leaving when somebody goes back', async () => {
  const parts = held();
  const element = await fromBoardToName();
  element.animated = false;
  element.scene = element.show!.sceneAt(1);
  await element.updateComplete;
  expect([Array.from(parts), rowOfBoard(element).isConnected, seen(element)]).toEqual([
    [],
    true,
    expect.stringContaining('Người a'),
  ]);
});

it('takes longer to climb further, within reason', () => {
  expect([climbMs(1) < climbMs(5), climbMs(500)]).toEqual([true, 3_600]);
});

it('knows when a climb comes past a place', () => {
  const times = [0, 0.25, 0.5, 0.75, 1].map(whenAt);
  expect([
    times.every((time, i) => i === 0 || time > times[i - 1]!),
    Math.round(times[0]! * 100),
    Math.round(times[4]! * 100),
  ]).toEqual([true, 0, 100]);
});

async function offline(deck = smallDeck()): Promise<StageScreen> {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'stage-deck';
  script.textContent = JSON.stringify(deck);
  document.body.appendChild(script);
  const element = new StageScreen();
  element.offline = true;
  document.body.appendChild(element);
  await vi.waitFor(() => expect(element.follower?.link).toBe('ALONE'));
  await element.updateComplete;
  return element;
}

const press = async (element: StageScreen, ...keys: string[]) => {
  for (const key of keys) {
    window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await Promise.resolve();
  }
  await element.updateComplete;
};

it('asks nobody for anything when the show came in one file', async () => {
  const fetch = vi.fn(() => Promise.reject(new TypeError('no network')));
  vi.stubGlobal('fetch', fetch);
  const element = await offline();
  await press(element, ' ', 'PageDown', 'PageDown');
  expect([element.follower!.pause, fetch.mock.calls]).toEqual([3, []]);
});

it('goes by keys forward, back, to a number and home', async () => {
  const element = await offline();
  const places: number[] = [];
  for (const keys of [['ArrowRight'], ['ArrowRight'], ['PageUp'], ['7', 'Enter'], ['Home']]) {
    await press(element, ...keys);
    places.push(element.follower!.pause);
  }
  expect(places).toEqual([1, 2, 1, 7, 0]);
});

it('takes a held key for one press', async () => {
  const element = await offline();
  await press(element, 'PageDown');
  const event = new KeyboardEvent('keydown', { key: 'PageDown', repeat: true, cancelable: true });
  window.dispatchEvent(event);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', repeat: true }));
  await element.updateComplete;
  expect([element.follower!.pause, element.follower!.blank, event.defaultPrevented]).toEqual([1, false, true]);
});

it('goes dark and comes back', async () => {
  const element = await offline();
  await press(element, 'b');
  const dark = element.follower!.blank;
  await press(element, '.');
  expect([dark, element.follower!.blank]).toEqual([true, false]);
});

it('goes on after a reload where it was', async () => {
  const before = await offline();
  await press(before, '5', 'Enter');
  document.body.innerHTML = '';
  expect((await offline()).follower!.pause).toBe(5);
});

/** Tested in the afternoon, closed at a name, opened again in the evening. */
async function inTheEvening(): Promise<StageScreen> {
  const before = await offline();
  await press(before, '5', 'Enter');
  document.body.innerHTML = '';
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + 5 * 3_600_000);
  return offline();
}

it('shows no name of the trial in the evening, and asks', async () => {
  const element = await inTheEvening();
  const choice = element.renderRoot.querySelector('.choice')!.textContent ?? '';
  expect([element.follower!.blank, choice.indexOf(texts.resume(5)) >= 0, choice.indexOf(texts.fromStart) >= 0]).toEqual([
    true,
    true,
    true,
  ]);
});

it('goes by a button or a key to where it stood, or to the beginning', async () => {
  const answers: [number, boolean][] = [];
  for (const answer of ['Enter', 'Home', '.yes', '.choice button:not(.yes)']) {
    const element = await inTheEvening();
    if (/^\w+$/.test(answer)) {
      await press(element, answer);
    } else {
      element.renderRoot.querySelector<HTMLElement>(answer)!.click();
      await element.updateComplete;
    }
    answers.push([element.follower!.pause, element.renderRoot.querySelector('.choice') === null]);
    vi.restoreAllMocks();
    document.body.innerHTML = '';
    localStorage.clear();
  }
  expect(answers).toEqual([
    [5, true],
    [0, true],
    [5, true],
    [0, true],
  ]);
});

it('says how many stops are ready before the show', async () => {
  const element = await offline();
  expect(element.renderRoot.querySelector('.signs')!.textContent).toContain(texts.ready(8));
});
