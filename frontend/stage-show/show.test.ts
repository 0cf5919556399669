import { expect, it } from 'vitest';
import { anyDeck, deckOf, dice, name, smallDeck } from './deck-for-tests.ts';
import { NOTHING, Show, apply } from './show.ts';
import { remaining, stopsOf } from './stops.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed + 1);

it('shows after any wandering what it shows when gone to directly', () => {
  for (const seed of SEEDS) {
    const deck = anyDeck(seed);
    const show = new Show(deck);
    const throwDie = dice(seed + 1_000);
    let pause = 0;
    for (let move = 0; move < 40; move++) {
      pause = [pause + 1, pause - 1, throwDie(show.pauses + 1)][throwDie(3)]!;
      pause = show.within(pause);
      const reached = deck.steps.filter((step) => step.i < show.sceneAt(pause).through + 1).reduce(apply, NOTHING);
      expect(show.sceneAt(pause)).toEqual(reached);
    }
  }
});

it('is where it was after one forward and one back', () => {
  for (const seed of SEEDS) {
    const show = new Show(anyDeck(seed));
    for (let pause = 0; pause < show.pauses; pause++) {
      const there = show.passage(pause, pause + 1);
      const back = show.passage(there.to, there.to - 1);
      expect([back.to, back.scene]).toEqual([pause, show.sceneAt(pause)]);
    }
  }
});

it('comes by n steps forward to where a jump to n lands', () => {
  for (const seed of SEEDS) {
    const show = new Show(anyDeck(seed));
    let scene = NOTHING;
    for (let pause = 1; pause <= show.pauses; pause++) {
      scene = show.passage(pause - 1, pause).steps.reduce(apply, scene);
      expect(show.passage(0, pause).scene).toEqual(scene);
    }
  }
});

it('plays one pause forward and lands everywhere else', () => {
  const show = new Show(smallDeck());
  expect(show.passage(1, 2).steps.map(({ type }) => type)).toEqual(['MUSIC', 'GROUP']);
  expect([show.passage(2, 1), show.passage(0, 5), show.passage(3, 3)].map(({ steps }) => steps)).toEqual([[], [], []]);
});

it('never tells a name beside the stage that the stage has not told', () => {
  for (const seed of SEEDS) {
    const deck = anyDeck(seed);
    const show = new Show(deck);
    for (let pause = 0; pause <= show.pauses; pause++) {
      const scene = show.sceneAt(pause);
      const board = show.board(scene);
      const told = [...show.called(scene), ...(board ? [board] : [])].map(({ i }) => i);
      const last = deck.steps.filter((step) => step.pause !== null && step.pause <= pause).pop()?.i ?? -1;
      expect(told.filter((i) => i > last)).toEqual([]);
    }
  }
});

it('lists the names of the group that is going on, in their order', () => {
  const show = new Show(smallDeck());
  expect(show.called(show.sceneAt(4)).map(({ holder }) => holder)).toEqual(['Lê Thị Một', 'Trần Văn Hai']);
});

const page = (group: string, ...holders: string[]) => ({
  type: 'LIST' as const,
  group,
  rows: holders.map((holder) => ({ holder, unit: 'Chi bộ Một', text: '' })),
});

const calledIn = (show: Show, pause: number) => show.called(show.sceneAt(pause)).map(({ holder }) => holder);

it('counts who was read out in a list, page by page, the first of the last page last', () => {
  const show = new Show(deckOf([page('g1', 'Một', 'Hai'), page('g1', 'Ba'), { type: 'PHOTO', group: 'g1' }]));
  expect([calledIn(show, 1), calledIn(show, 3)]).toEqual([
    ['Hai', 'Một'],
    ['Hai', 'Một', 'Ba'],
  ]);
});

it('counts who had a card and stands in the list too once, and two of one name twice', () => {
  const one = (holder: string) => name(holder, 'g1', { unit: 'Chi bộ Một' });
  const show = new Show(deckOf([one('Hai'), one('Một'), one('Một'), page('g1', 'Một', 'Một', 'Hai', 'Ba')]));
  expect(calledIn(show, 4)).toEqual(['Hai', 'Một', 'Một', 'Ba']);
});

it('forgets the names of a group once the next begins', () => {
  const show = new Show(smallDeck());
  expect(show.called(show.sceneAt(7)).map(({ holder }) => holder)).toEqual(['Hoàng Văn Nhất']);
});

it('names the next group before it begins', () => {
  const show = new Show(smallDeck());
  expect([0, 4, 7].map((pause) => show.nextGroup(show.sceneAt(pause))?.title)).toEqual([
    'Giải Ba',
    'Giải Nhất',
    undefined,
  ]);
});

it('changes nothing on the stage for a cue of music', () => {
  const deck = deckOf([{ type: 'SPLASH' }, { type: 'MUSIC' }]);
  const show = new Show(deck);
  expect(show.step(show.sceneAt(2).card)?.type).toBe('SPLASH');
});

it('reaches steps after the last stopping point too', () => {
  const show = new Show(deckOf([name('Lê Thị Một', 'g1'), { type: 'END', pause: null }]));
  expect(show.step(show.sceneAt(show.pauses).card)?.type).toBe('END');
});

it('stays within the show', () => {
  const show = new Show(smallDeck());
  expect([-3, 99, NaN].map((pause) => show.within(pause))).toEqual([0, 8, 0]);
});

it('gives the presenter each stop with what is to be said there', () => {
  const stops = stopsOf(new Show(smallDeck()));
  expect(stops[2]).toMatchObject({ title: 'Giải Ba', notes: [], words: ['Trân trọng công bố.'], music: ['Nhạc nền'] });
});

it('estimates the time that is left by the pauses that are left', () => {
  const show = new Show(smallDeck());
  expect([0, 4, 8].map((pause) => remaining(show, pause))).toEqual([600_000, 300_000, 0]);
});
