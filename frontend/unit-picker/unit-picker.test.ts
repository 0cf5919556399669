import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Unit } from '../door/model.ts';
import { UnitPicker } from './unit-picker.ts';

const FINANCE: Unit = { id: 'u1', name: 'Sở Tài chính', path: 'Đảng bộ Khối' };
const BUDGET: Unit = { id: 'u2', name: 'Chi bộ Phòng Ngân sách', path: 'Đảng bộ Khối › Sở Tài chính' };

let picker: UnitPicker;
let search: ReturnType<typeof vi.fn>;
let chosen: (Unit | null)[];

const input = () => picker.renderRoot.querySelector('input')!;
const options = () => Array.from(picker.renderRoot.querySelectorAll('[role=option]'));

async function type(text: string) {
  input().value = text;
  input().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(250);
  await picker.updateComplete;
}

async function press(key: string) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  input().dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(0);
  await picker.updateComplete;
  return event;
}

beforeEach(async () => {
  vi.useFakeTimers();
  chosen = [];
  search = vi.fn(() => Promise.resolve([FINANCE, BUDGET]));
  picker = new UnitPicker();
  picker.search = search as unknown as UnitPicker['search'];
  picker.addEventListener('unit-chosen', (event) => chosen.push((event as CustomEvent).detail.unit));
  document.body.append(picker);
  await picker.updateComplete;
});

afterEach(() => {
  picker.remove();
  vi.useRealTimers();
});

it('asks the server once for a word typed in one go', async () => {
  input().value = 'so';
  input().dispatchEvent(new InputEvent('input'));
  await vi.advanceTimersByTimeAsync(200);
  await type('so tai');
  expect(search).toHaveBeenCalledTimes(1);
  expect(search.mock.calls[0]![0]).toBe('so tai');
});

it('is operated with arrows and Enter, and says which option is active', async () => {
  await type('so tai');
  expect(input().getAttribute('aria-expanded')).toBe('true');
  await press('ArrowDown');
  await press('ArrowDown');
  expect(input().getAttribute('aria-activedescendant')).toBe('option-1');
  expect(options()[1]!.getAttribute('aria-selected')).toBe('true');
  const enter = await press('Enter');
  expect(enter.defaultPrevented).toBe(true);
  expect(chosen).toEqual([BUDGET]);
  expect(input().value).toBe(BUDGET.name);
  expect(input().getAttribute('aria-expanded')).toBe('false');
});

it('goes round at both ends of the list', async () => {
  await type('so');
  await press('ArrowUp');
  expect(input().getAttribute('aria-activedescendant')).toBe('option-1');
  await press('ArrowDown');
  expect(input().getAttribute('aria-activedescendant')).toBe('option-0');
});

it('closes on Escape and keeps what was typed', async () => {
  await type('so');
  await press('Escape');
  expect(options()).toHaveLength(0);
  expect(input().value).toBe('so');
});

it('forgets the choice when its text is changed', async () => {
  await type('so');
  await press('ArrowDown');
  await press('Enter');
  await type('so y te');
  expect(chosen).toEqual([FINANCE, null]);
});

it('says what to do when nothing is found, and offers to try again when the search fails', async () => {
  search.mockResolvedValueOnce([]);
  await type('xyz');
  expect(picker.renderRoot.textContent).toContain('Hãy gõ ngắn hơn');
  search.mockRejectedValueOnce(new Error('offline'));
  await type('xyzz');
  const retry = Array.from(picker.renderRoot.querySelectorAll('button')).find((b) => b.textContent!.includes('Thử lại'))!;
  retry.click();
  await vi.advanceTimersByTimeAsync(0);
  await picker.updateComplete;
  expect(options()).toHaveLength(2);
});
