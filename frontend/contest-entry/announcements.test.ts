import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show, tell, type Announcement, type Host } from './announcements.ts';

let host: Host;

beforeEach(() => {
  sessionStorage.clear();
  host = document.createElement('div') as unknown as Host;
  host.attachShadow({ mode: 'open' }).innerHTML = '<main>Câu 1</main>';
  Object.assign(host, { slug: 'cuoc-thi', api: '/api/v1', lang: 'vi', attempt: null });
  host.contest = {
    rounds: [
      { id: '1', name: 'Tuần 1' },
      { id: '2', name: 'Tuần 2' },
    ],
  };
  document.body.appendChild(host);
});

afterEach(() => {
  vi.unstubAllGlobals();
  host.remove();
});

let next = 0;

function said(text: string, more: Partial<Announcement> = {}): Announcement {
  return { id: `a${next++}`, tone: 'INFORMATION', text, roundId: null, ...more };
}

const notes = () => Array.from(host.shadowRoot!.querySelectorAll('.told .note'));

describe('announcements at the door', () => {
  it('stand above the page, in a polite region, and cover nothing', () => {
    show(host, [said('Gia hạn đến 10:00')]);

    const region = host.shadowRoot!.querySelector('.told')!;
    expect(region.getAttribute('aria-live')).toBe('polite');
    expect(region.textContent).toContain('Gia hạn đến 10:00');
    expect(region.compareDocumentPosition(host.shadowRoot!.querySelector('main')!)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('stay where they are when another one comes, so that nobody hears them twice', () => {
    const first = said('Một');
    show(host, [first]);
    const shown = notes()[0];

    show(host, [said('Hai'), first]);

    expect(notes()).toHaveLength(2);
    expect(notes()[0]).toBe(shown);
  });

  it('go when they are ended', () => {
    show(host, [said('Một')]);
    show(host, []);

    expect(notes()).toHaveLength(0);
  });

  it('are put away by who read them and do not come back', () => {
    const one = said('Một');
    show(host, [one]);
    notes()[0]!.querySelector('button')!.click();
    show(host, [one]);

    expect(notes()).toHaveLength(0);
  });

  it('of another round do not disturb who sits', () => {
    host.attempt = { roundId: '2' };
    show(host, [said('Tuần 1 gia hạn', { roundId: '1' }), said('mở thêm giờ', { roundId: '2' })]);

    expect(notes().map((note) => note.textContent)).toEqual([expect.stringContaining('Tuần 2: mở thêm giờ')]);
  });

  it('are words, whatever they look like', () => {
    show(host, [said('<img src=x onerror=alert(1)>')]);

    expect(host.shadowRoot!.querySelector('img')).toBeNull();
  });

  it('are read from where the contest is', async () => {
    const asked = vi.fn(async () => new Response(JSON.stringify([said('Tạm dừng 5 phút', { tone: 'IMPORTANT' })])));
    vi.stubGlobal('fetch', asked);

    await tell(host);

    expect(asked).toHaveBeenCalledWith('/api/v1/contests/cuoc-thi/announcements', expect.anything());
    expect(notes()[0]!.className).toBe('note wrong');
  });
});
