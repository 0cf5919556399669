import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../door/formats.ts';
import type {
  Deck,
  EndStep,
  FiguresStep,
  GroupStep,
  HistoryStep,
  ListStep,
  MessageStep,
  NameStep,
  PhotoStep,
  SplashStep,
  Step,
  UnitsStep,
} from '../stage-show/deck.ts';
import type { Called } from '../stage-show/show.ts';
import { texts } from '../stage-show/texts.ts';
import './stage-climb.ts';

/** What a card needs to know besides its step. */
export interface Hall {
  deck: Deck;
  animated: boolean;
  speed: number;
  unit: number;
  /** Units from top to bottom: 1080, more on a screen that is nearly square. */
  height: number;
}

/** A screen that is nearly square: 1600 units wide, and higher than this. */
const NARROW = 1150;

type Card = TemplateResult | typeof nothing;

/** Steps that share a card change it in place. */
export function cardKey(step: Step): string {
  switch (step.type) {
    case 'HISTORY':
      return `history ${step.question}`;
    case 'CLIMB':
      return `climb ${step.title}`;
    default:
      return `${step.i}`;
  }
}

/** A dash stays with the word before it: no line begins with one. */
const held = (text: string) => text.replace(/ ([-–] )/g, '\u00a0$1');

const rule = (at: number) => html`<div class="rule" data-in="line" data-at=${at}><i></i></div>`;

const picture = (deck: Deck, id: string | null, kind: string) => {
  const found = id === null ? undefined : deck.pictures[id];
  return found === undefined ? nothing : html`<img class=${kind} src=${found.url} alt="" decoding="sync" />`;
};

/** “70” large, “năm” beside it; a numeral without a figure is words. */
export function numeral(text: string): Card {
  const parts = /^\s*(\d[\d.,]*)\s*(.*)$/.exec(text);
  if (parts === null) {
    return text.trim() === '' ? nothing : html`<span class="numeral-words">${text}</span>`;
  }
  return html`<span class="numeral-number">${parts[1]}</span><span class="numeral-word">${parts[2]}</span>`;
}

function splash(step: SplashStep, { deck }: Hall): Card {
  return html`<div class="splash">
    <div class="organizer" data-in="fade" data-at="200">${picture(deck, step.emblem, 'emblem')}<span>${step.organizer}</span></div>
    <div class="numeral" data-in="name" data-at="500">${numeral(step.numeral)}</div>
    <h1 data-fit="92 48 330" data-in="rise" data-at="900">${step.title}</h1>
    ${rule(1300)}
    <p class="subtitle" data-fit="46 30 130" data-in="rise" data-at="1500">${step.subtitle}</p>
  </div>`;
}

function worth({ count, value }: GroupStep): string {
  const amount = typeof value === 'number' ? `${formatNumber(value, 'vi')} đồng` : (value ?? '');
  const prizes = count > 0 ? `${formatNumber(count, 'vi')} ${texts.prizes}` : '';
  return [prizes, amount === '' || value === 0 ? '' : `${texts.each} ${amount}`]
    .filter((part) => part !== '')
    .join(', ');
}

function group(step: GroupStep): Card {
  return html`<div class="centre">
    <p class="kicker" data-in="fade" data-at="200">${texts.scopes[step.scope] ?? ''}</p>
    <h1 class="grand" data-fit="168 72 420" data-in="name" data-at="350">${step.title}</h1>
    ${rule(900)}
    <p class="subtitle" data-in="rise" data-at="1150">${worth(step)}</p>
  </div>`;
}

function name(step: NameStep, { deck }: Hall): Card {
  const shown = picture(deck, step.picture, 'portrait');
  const marked = step.behalf !== '' || step.absent;
  // What stands below takes its room from the name's.
  const room = 400 - (step.figures.length > 0 ? 60 : 0) - (marked ? 60 : 0);
  return html`<div class="name ${shown === nothing ? 'centred' : 'beside'}">
    ${shown === nothing ? nothing : html`<div class="portrait-frame" data-in="fade" data-at="900">${shown}</div>`}
    <div class="named">
      <p class="kicker" data-in="fade">
        ${step.prize}${step.of > 1 ? html`<span class="count">${texts.awardee(step.index, step.of)}</span>` : nothing}
      </p>
      ${rule(350)}
      <h1 class="holder" data-fit=${shown === nothing ? `148 44 ${room}` : `112 40 ${room + 40}`} data-in="name" data-at="900">${held(step.holder)}</h1>
      <p class="unit" data-fit=${shown === nothing ? '58 34 150' : '52 30 190'} data-in="rise" data-at="1500">${held(step.unit)}</p>
      ${
        step.figures.length === 0
          ? nothing
          : html`<dl class="figures" data-in="rise" data-at="2000">
            ${step.figures.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
          </dl>`
      }
      ${
        step.behalf !== ''
          ? html`<p class="mark" data-in="rise" data-at="2300">${texts.behalf}: <b>${step.behalf}</b></p>`
          : step.absent
            ? html`<p class="mark" data-in="rise" data-at="2300">${texts.absent}</p>`
            : nothing
      }
    </div>
  </div>`;
}

/** Rows that fill their place: in one column while they are few. */
function roll(rows: { first: unknown; second: string; text: string; image?: unknown }[], at: number): Card {
  return html`<ol class="roll ${rows.length > 8 ? 'two' : 'one'}" data-fit="54 18">
    ${rows.map(
      ({ first, second, text, image }, i) =>
        html`<li data-in="row" data-at=${at + Math.min(i, 20) * 70}>
          ${image ?? nothing}<span class="who"><b>${first}</b>${second === '' ? nothing : html`<small>${second}</small>`}</span
          ><span class="text">${text}</span>
        </li>`,
    )}
  </ol>`;
}

const head = (title: string, pages: string, height = 190) =>
  html`<header>
    <h2 data-fit=${`80 36 ${height}`} data-in="rise">${title}</h2>
    ${pages === '' ? nothing : html`<span class="pages" data-in="fade" data-at="300">${pages}</span>`}
  </header>
  ${rule(250)}`;

function list(step: ListStep): Card {
  const rows = step.rows.map(({ holder, unit, text }) => ({ first: held(holder), second: held(unit), text }));
  const pages = step.pages > 1 ? texts.page(step.page, step.pages) : '';
  return html`<div class="board">${head(step.title, pages)}${roll(rows, 500)}</div>`;
}

function photo(step: PhotoStep, { height }: Hall): Card {
  const columns = step.names.length > 12 ? 'three' : step.names.length > 4 ? 'two' : 'one';
  return html`<div class="centre photo">
    <p class="kicker" data-in="fade">${texts.photo}</p>
    <h1 data-fit="92 44 210" data-in="rise" data-at="200">${step.title}</h1>
    ${rule(600)}
    <ul class=${columns} data-fit=${`60 24 ${height - 700}`}>
      ${step.names.map((one, i) => html`<li data-in="rise" data-at=${800 + Math.min(i, 20) * 60}>${one}</li>`)}
    </ul>
    ${
      step.handedBy === ''
        ? nothing
        : html`<p class="handed" data-fit="44 28 115" data-in="fade" data-at="1600">
          <span>${texts.handedBy}</span><b>${step.handedBy}</b>
        </p>`
    }
  </div>`;
}

function message(step: MessageStep): Card {
  return html`<div class="centre message">
    <h1 data-fit="104 44 560" data-in="name" data-at="200">${step.text}</h1>
    ${rule(800)}
    <p class="subtitle" data-fit="48 30 160" data-in="rise" data-at="1000">${step.small}</p>
  </div>`;
}

function figures(step: FiguresStep, { height }: Hall): Card {
  const n = step.items.length;
  const columns = n > 4 ? 3 : n === 4 ? 2 : Math.max(1, n);
  // One size for all of them, by the longest.
  const longest = Math.max(1, ...step.items.map(({ text }) => text.length));
  const size = Math.min(
    n > 6 ? 84 : 132,
    Math.floor(((columns === 3 ? 780 : columns === 2 ? 1200 : 2400) * (height > NARROW ? 0.82 : 1)) / longest),
  );
  return html`<div class="board figures-board">
    ${head(step.title, '')}
    <dl class=${`across-${columns}`}>
      ${step.items.map(
        ({ label, text }, i) =>
          html`<div data-in="rise" data-at=${500 + i * 180}>
            <dd data-fit=${`${Math.max(44, size)} 36 170`}>${text}</dd>
            <dt>${label}</dt>
          </div>`,
      )}
    </dl>
  </div>`;
}

function history(step: HistoryStep, { height }: Hall): Card {
  const told = step.stage === 'ANSWER';
  const wide = height > NARROW || step.options.some((option) => option.length > 44);
  return html`<div class="board history ${told ? 'told' : ''}">
    <p class="kicker" data-in="fade">${texts.history}</p>
    <h2 class="question" data-fit="70 38 290" data-in="rise" data-at="200">${step.question}</h2>
    ${rule(600)}
    <ol class=${wide ? 'wide' : ''} data-fit=${`52 26 ${height - 660}`}>
      ${step.options.map((option, i) => {
        const right = told && step.right.indexOf(i) >= 0;
        return html`<li class=${told ? (right ? 'right' : 'wrong') : ''} data-in="row" data-at=${800 + i * 160}>
          <i>${String.fromCharCode(65 + i)}</i><span>${option}</span>
        </li>`;
      })}
    </ol>
    <div class="answer">
      ${
        told
          ? html`<p data-fit="38 24 130" data-answer>${step.explanation}</p>
            ${step.source === '' ? nothing : html`<p class="source" data-answer>${texts.source}: ${step.source}</p>`}`
          : nothing
      }
    </div>
  </div>`;
}

function units(step: UnitsStep, { deck }: Hall): Card {
  const pictured = step.rows.some((row) => row.picture !== null);
  const rows = step.rows.map((row) => ({
    first: held(row.name),
    second: '',
    text: row.text,
    image: !pictured
      ? nothing
      : row.picture === null
        ? html`<i class="thumb none"></i>`
        : picture(deck, row.picture, 'thumb'),
  }));
  return html`<div class="board units">${head(step.title, '')}${roll(rows, 500)}</div>`;
}

function end(step: EndStep, { deck }: Hall): Card {
  return html`<div class="centre">
    <div class="numeral" data-in="fade" data-at="200">${numeral(deck.numeral)}</div>
    <h1 data-fit="112 48 360" data-in="name" data-at="400">${step.title}</h1>
    ${rule(1000)}
    <p class="subtitle" data-fit="46 30 200" data-in="rise" data-at="1200">${step.text}</p>
  </div>`;
}

export function card(step: Step, hall: Hall): Card {
  switch (step.type) {
    case 'SPLASH':
      return splash(step, hall);
    case 'GROUP':
      return group(step);
    case 'NAME':
      return name(step, hall);
    case 'LIST':
      return list(step);
    case 'PHOTO':
      return photo(step, hall);
    case 'MESSAGE':
      return message(step);
    case 'FIGURES':
      return figures(step, hall);
    case 'HISTORY':
      return history(step, hall);
    case 'CLIMB':
      return html`<div class="board">
        ${head(step.title, '', 110)}<stage-climb
          .step=${step}
          .animated=${hall.animated}
          .speed=${hall.speed}
          .unit=${hall.unit}
          .height=${hall.height - 330}
        ></stage-climb>
      </div>`;
    case 'UNITS':
      return units(step, hall);
    case 'END':
      return end(step, hall);
    case 'MUSIC':
    case 'BLANK':
      return nothing;
  }
}

/** The names of the group so far, the latest first and largest. */
export function calledCard(title: string, called: Called[]): Card {
  const rows = called
    .slice(-14)
    .reverse()
    .map(({ holder, unit, prize }) => ({
      first: held(holder),
      second: held(unit),
      text: prize === title ? '' : prize,
    }));
  return html`<div class="board called">
    ${head(title, called.length === 0 ? '' : `${texts.called}: ${called.length}`)}
    ${rows.length === 0 ? html`<p class="subtitle none" data-in="fade">${texts.none}</p>` : roll(rows, 0)}
  </div>`;
}

/** What comes next, without anybody's name. */
export function nextCard(kicker: string, title: string, scope: string): Card {
  return html`<div class="centre">
    <p class="kicker" data-in="fade">${kicker}</p>
    <h1 class="grand" data-fit="150 60 460" data-in="name" data-at="200">${title}</h1>
    ${rule(700)}
    <p class="subtitle" data-in="rise" data-at="900">${scope}</p>
  </div>`;
}
