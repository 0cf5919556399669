import { html, nothing } from 'lit';
import { icons } from '../door/icons.ts';
import type { Group } from '../stage-show/deck.ts';
import type { Stop } from '../stage-show/stops.ts';
import { texts } from './texts.ts';

interface JumpList {
  stops: Stop[];
  groups: Group[];
  now: number;
  picked: number | null;
  filter: string;
  able: boolean;
  onPick: (pause: number) => void;
  onFilter: (filter: string) => void;
  onGo: (pause: number) => void;
  onClose: () => void;
}

/** Without tone marks, so that “nguyen” finds “Nguyễn”. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/** Every stopping point. A tap picks one and a second button shows it: nobody's name appears by a slip of a finger. */
export function jumpList(list: JumpList) {
  const wanted = plain(list.filter.trim());
  const found = list.stops.filter(
    ({ title, detail, pause }) =>
      wanted === '' || `${pause}` === wanted || plain(`${title} ${detail}`).indexOf(wanted) >= 0,
  );
  const titles = new Map(list.groups.map(({ id, title }) => [id, title]));
  let group: string | null = null;
  return html`<div class="veil">
    <div class="jump" role="dialog" aria-modal="true" aria-label=${texts.jump}>
      <div class="jump-head">
        <input
          type="search"
          placeholder=${texts.search}
          aria-label=${texts.search}
          .value=${list.filter}
          @input=${(event: Event) => list.onFilter((event.target as HTMLInputElement).value)}
        />
        <button aria-label=${texts.close} @click=${list.onClose}>${icons.close}</button>
      </div>
      <ol>
        ${found.map((stop) => {
          const opens = stop.group !== null && stop.group !== group;
          group = stop.group ?? group;
          return html`${opens ? html`<li class="group">${titles.get(stop.group!) ?? ''}</li>` : nothing}
            <li>
              <button
                class=${stop.pause === list.picked ? 'picked' : ''}
                aria-pressed=${stop.pause === list.picked ? 'true' : 'false'}
                aria-current=${stop.pause === list.now ? 'true' : 'false'}
                @click=${() => list.onPick(stop.pause)}
              >
                <i>${stop.pause}</i><span>${stop.title}<small>${stop.detail}</small></span>
              </button>
            </li>`;
        })}
      </ol>
      <p class="hint">${texts.jumpHint}</p>
      <button
        class="next"
        ?disabled=${!list.able || list.picked === null}
        @click=${() => list.picked !== null && list.onGo(list.picked)}
      >
        ${list.picked === null ? texts.jump : texts.jumpTo(list.picked)}
      </button>
    </div>
  </div>`;
}
