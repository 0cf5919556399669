import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RegistrationForm } from '../registration-form/registration-form.ts';
import { ContestEntry } from './contest-entry.ts';

const UNIT = { id: '7', code: 'CB-07', name: 'Chi bộ Bảy', path: 'Đảng bộ' };
const OTHER = { id: '8', code: 'CB-08', name: 'Chi bộ Tám', path: 'Đảng bộ' };

let units: () => Response;
let asked: string[];

beforeEach(() => {
  asked = [];
  units = () => new Response(JSON.stringify([UNIT]));
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (url.includes('/units?code=')) {
      return units();
    }
    return new Response(
      JSON.stringify({
        slug: 'thu',
        title: 'Cuộc thi thử',
        organizer: 'Ban Tổ chức',
        state: 'OPEN',
        serverTime: '2024-09-13T01:00:00.000Z',
        registration: { fields: ['fullName', 'unitId'], consent: { version: '1', text: '' } },
        rounds: [],
      }),
    );
  });
});

afterEach(() => {
  document.body.innerHTML = '';
  sessionStorage.clear();
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function opened(unit: string): Promise<RegistrationForm> {
  const entry = new ContestEntry();
  entry.slug = 'thu';
  entry.setAttribute('unit', unit);
  document.body.append(entry);
  await vi.waitFor(() => expect(entry.phase).toBe('welcome'));
  await entry.updateComplete;
  return entry.renderRoot.querySelector<RegistrationForm>('registration-form')!;
}

it('begins with the unit of the link', async () => {
  const form = await opened('CB-07');
  expect(form.draft.unit).toEqual(UNIT);
});

it('keeps the unit that a person chose', async () => {
  sessionStorage.setItem('mocson.thu.draft', JSON.stringify({ fullName: 'Mai', unit: OTHER }));
  const form = await opened('CB-07');
  expect(form.draft.unit).toEqual(OTHER);
  expect(asked.some((url) => url.includes('code='))).toBe(false);
});

it('lets people choose where the code is unknown or cannot be looked up', async () => {
  units = () => new Response('[]');
  expect((await opened('khong-co')).draft.unit).toBeNull();
  document.body.innerHTML = '';
  units = () => {
    throw new TypeError('offline');
  };
  expect((await opened('CB-07')).draft.unit).toBeNull();
});
