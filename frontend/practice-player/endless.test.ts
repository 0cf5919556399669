import { expect, it } from 'vitest';
import { Endless } from './endless.ts';

const bank = (n: number) => Array.from({ length: n }, (_, index) => ({ id: `q${index}` }));

function supply(n: number, size: number, fails: () => boolean = () => false) {
  const questions = bank(n);
  const reads: number[] = [];
  const endless = new Endless(n, size, async (after, most) => {
    if (fails()) {
      throw new Error('offline');
    }
    reads.push(after);
    return questions.slice(after, after + most);
  });
  return { endless, reads };
}

async function take(endless: Endless<{ id: string }>, n: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < n; i++) {
    ids.push((await endless.next())!.id);
  }
  return ids;
}

it('asks every question once before any comes again, and goes on for ever', async () => {
  const { endless } = supply(45, 20);
  const all = bank(45).map(({ id }) => id).sort();
  expect((await take(endless, 45)).sort()).toEqual(all);
  expect((await take(endless, 45)).sort()).toEqual(all);
});

it('never asks the same question twice in a row where there is another', async () => {
  for (let n = 2; n < 5; n++) {
    const ids = await take(supply(n, 20).endless, 200);
    expect(ids.filter((id, index) => id === ids[index - 1])).toEqual([]);
  }
});

it('asks a single question again and again', async () => {
  expect(await take(supply(1, 20).endless, 3)).toEqual(['q0', 'q0', 'q0']);
});

it('reads a page only when it is needed', async () => {
  const { endless, reads } = supply(45, 20);
  await take(endless, 1);
  expect(reads.length).toBe(1);
});

it('goes on where it was after a failure', async () => {
  let offline = true;
  const { endless } = supply(30, 20, () => offline);
  await expect(endless.next()).rejects.toThrow('offline');
  offline = false;
  expect(new Set(await take(endless, 30)).size).toBe(30);
});

it('says so when everything was taken back', async () => {
  const endless = new Endless<{ id: string }>(45, 20, async () => []);
  expect(await endless.next()).toBeNull();
  expect(await new Endless<{ id: string }>(0, 20, async () => []).next()).toBeNull();
});
