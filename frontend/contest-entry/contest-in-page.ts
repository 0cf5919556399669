import type { Contest } from '../door/model.ts';

/**
 * The contest that the light page brought along, which spares a slow network one round trip. It is good for one look:
 * whoever asks again wants to know what holds now.
 */
export function contestInPage(slug: string): Contest | null {
  const place = document.getElementById('mocson-contest');
  if (!place) {
    return null;
  }
  place.remove();
  const contest = JSON.parse(place.textContent ?? 'null') as Contest | null;
  return contest?.slug === slug ? contest : null;
}
