import { expect, it } from 'vitest';
import { otherSpeed } from './deck.ts';
import { alone, commandOf, type Command } from './keys.ts';

it('understands a clicker', () => {
  expect(['PageDown', 'PageUp', '.', 'F5'].map((key) => commandOf(key, '')?.do)).toEqual([
    'forward',
    'back',
    'blank',
    'full',
  ]);
});

it('jumps to the number that was typed', () => {
  let typed = '';
  for (const key of ['4', '2']) {
    typed = (commandOf(key, typed) as Extract<Command, { do: 'typed' }>).digits;
  }
  expect(commandOf('Enter', typed)).toEqual({ do: 'jump', to: 42 });
});

it('takes a digit back instead of a step', () => {
  expect(commandOf('Backspace', '42')).toEqual({ do: 'typed', digits: '4' });
});

it('moves without animation for a 1 or a 2 that nothing follows', () => {
  expect([alone('1'), alone('2'), alone('12')]).toEqual([
    { do: 'forward', animated: false },
    { do: 'back', animated: false },
    null,
  ]);
});

it('leaves other keys to the browser', () => {
  expect(['Tab', 'Escape', 'x', 'F12', 'Enter'].map((key) => commandOf(key, ''))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

it('stays at the fastest speed', () => {
  expect([otherSpeed(1, true), otherSpeed(3, true), otherSpeed(0.5, false)]).toEqual([1.25, 3, 0.5]);
});
