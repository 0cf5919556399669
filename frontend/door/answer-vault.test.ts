import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerVault, type Changes } from './answer-vault.ts';

const key = (letter: string) => btoa(letter.repeat(32));
const ATTEMPT = { id: 'a1', localSecret: key('k') };

const stored = () => localStorage.getItem('mocson.answers.a1') ?? '';
const answer = (questionId: string, ...optionIds: string[]): Changes => ({ responses: { [questionId]: optionIds } });

describe('the answer vault, where the browser has no database', () => {
  afterEach(() => {
    localStorage.clear();
    vi.unstubAllGlobals();
  });

  it('gives the next page what was not confirmed, and nobody anything to read', async () => {
    const vault = await AnswerVault.open(ATTEMPT);
    await vault.write({ responses: { q1: ['option-b'], q2: [] }, prediction: 87.5 });

    expect(stored()).toContain('a1/q1');
    expect(stored()).not.toContain('option-b');
    expect(stored()).not.toContain(btoa('option-b').slice(0, 8));
    expect((await AnswerVault.open(ATTEMPT)).kept).toEqual({
      responses: { q1: ['option-b'], q2: [] },
      prediction: 87.5,
    });
  });

  it('opens for its own attempt and its own question only', async () => {
    await (await AnswerVault.open(ATTEMPT)).write(answer('q1', 'a'));
    expect((await AnswerVault.open({ id: 'a1', localSecret: key('x') })).kept.responses).toEqual({});

    localStorage.setItem('mocson.answers.a1', stored().replace('a1/q1', 'a1/q2'));
    expect((await AnswerVault.open(ATTEMPT)).kept.responses).toEqual({});
  });

  it('leaves what it cannot open where it is', async () => {
    await (await AnswerVault.open(ATTEMPT)).write(answer('q1', 'a'));
    await (await AnswerVault.open({ id: 'a1', localSecret: key('x') })).write(answer('q2', 'b'));
    expect((await AnswerVault.open(ATTEMPT)).kept).toEqual(answer('q1', 'a'));
  });

  it('lets go of what the server has', async () => {
    const vault = await AnswerVault.open(ATTEMPT);
    await vault.write(answer('q1', 'a'));
    await vault.write({ responses: {} }, answer('q1', 'a'));
    expect(stored()).toBe('');
  });

  it('keeps the newest of several choices in a row', async () => {
    const vault = await AnswerVault.open(ATTEMPT);
    void vault.write(answer('q1', 'a'));
    void vault.write(answer('q1', 'b'));
    await vault.write(answer('q1', 'c'));
    expect((await AnswerVault.open(ATTEMPT)).kept).toEqual(answer('q1', 'c'));
  });

  it('does not take away what another tab chose meanwhile', async () => {
    const here = await AnswerVault.open(ATTEMPT);
    await here.write(answer('q1', 'a'));
    const there = await AnswerVault.open(ATTEMPT);
    await there.write({ responses: { q1: ['b'], q9: ['z'] } });

    await here.write({ responses: {} }, answer('q1', 'a'));

    expect((await AnswerVault.open(ATTEMPT)).kept.responses).toEqual({ q1: ['b'], q9: ['z'] });
  });

  it('forgets its own attempt and no other', async () => {
    await (await AnswerVault.open({ ...ATTEMPT, id: 'a2' })).write(answer('q1', 'a'));
    const vault = await AnswerVault.open(ATTEMPT);
    await vault.write(answer('q1', 'a'));
    await vault.forget();
    expect(stored()).toBe('');
    expect((await AnswerVault.open({ ...ATTEMPT, id: 'a2' })).kept).toEqual(answer('q1', 'a'));
  });

  it('keeps answers in the open where there are no ciphers: better read than lost', async () => {
    vi.stubGlobal('crypto', {});
    await (await AnswerVault.open(ATTEMPT)).write({ responses: { q1: ['a'] }, prediction: null });
    expect((await AnswerVault.open(ATTEMPT)).kept).toEqual({ responses: { q1: ['a'] }, prediction: null });
  });

  it('keeps them in the open where the server gave no key', async () => {
    await (await AnswerVault.open({ id: 'a1' })).write(answer('q1', 'a'));
    expect((await AnswerVault.open({ id: 'a1' })).kept).toEqual(answer('q1', 'a'));
  });
});
