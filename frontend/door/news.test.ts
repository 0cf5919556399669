import { beforeEach, expect, it, vi } from 'vitest';
import { DoorApi } from './door-api.ts';
import { ServerClock } from './server-clock.ts';

let mark: string | null;
let door: DoorApi;
let told: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  mark = null;
  door = new DoorApi('/api/v1', new ServerClock(), async () => {
    const headers: Record<string, string> = mark === null ? {} : { 'Mocson-News': mark };
    return new Response(JSON.stringify({ serverTime: '2024-09-10T02:00:00.000Z' }), { headers });
  });
  told = vi.fn<() => void>();
  door.onNews = told;
});

it('nobody is disturbed while there is nothing to be told', async () => {
  await door.syncClock();
  await door.syncClock();
  expect(told).not.toHaveBeenCalled();
});

it('is told once with whatever answer first says so, and once when it is over', async () => {
  mark = '7';
  await door.syncClock();
  await door.syncClock();
  expect(told).toHaveBeenCalledTimes(1);
  mark = null;
  await door.syncClock();
  expect(told).toHaveBeenCalledTimes(2);
});

it('what the browser kept of an older answer says nothing about now', async () => {
  mark = '7';
  await door.contest('co-dien');
  expect(told).not.toHaveBeenCalled();
});
