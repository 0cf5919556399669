import { formatMinute, formatNumber } from '../door/formats.ts';
import { build, PortalElement } from './portal-element.ts';
import { later, read, Refused } from './site.ts';
import { unitsStyles } from './styles.ts';
import { texts } from './texts.ts';

interface Row {
  rank: number | null;
  tied: boolean;
  name: string;
  league: string | null;
  people: number | null;
  rate: number | null;
  averagePoints: number | null;
}

interface Board {
  state: 'LIVE' | 'FROZEN' | 'FINAL' | 'HIDDEN';
  round: { name: string } | null;
  asOf: string | null;
  visibleAt: string | null;
  message: string | null;
  rows: Row[];
}

const ROWS = 10;
const AGAIN_MS = 60_000;

/**
 * The best units. It reads the board's file, which every network between may keep for a moment.
 *
 * Attributes: `contest`, `round` a round's number or `toan-cuoc-thi`, `rows` how many.
 */
export class MocsonUnits extends PortalElement {
  protected override styles(): string {
    return unitsStyles;
  }

  protected begin(): void {
    this.wait();
    this.look();
  }

  private file(ending: string): string {
    const round = this.getAttribute('round');
    return this.page(
      `/bang/${encodeURIComponent(this.contest)}/${round ? `${encodeURIComponent(round)}/` : ''}don-vi.${ending}`,
    );
  }

  private look(): void {
    read<Board>(this.file('json')).then(
      (board) => this.alive && this.showBoard(board),
      (failure) => {
        if (this.alive) {
          this.tell(failure instanceof Refused && failure.status === 404 ? texts.missing : texts.failed);
        }
      },
    );
  }

  private showBoard(board: Board): void {
    const { state, message, visibleAt, asOf } = board;
    if (state === 'HIDDEN') {
      const when = visibleAt ? ` ${texts.opensAt(formatMinute(visibleAt))}.` : '';
      this.show(build('section', { class: 'card' }, build('h2', {}, texts.board), build('p', {}, (message || '') + when)));
      return;
    }
    const states = { LIVE: texts.live, FROZEN: texts.frozen, FINAL: texts.final };
    const rows = board.rows.slice(0, Number(this.getAttribute('rows')) || ROWS);
    this.show(
      build(
        'section',
        { class: 'card' },
        build('h2', {}, texts.board),
        build('p', { class: 'quiet' }, states[state] + (asOf ? ` · ${texts.asOf(formatMinute(asOf))}` : '')),
        rows.length ? this.table(rows, board.round ? board.round.name : '') : build('p', {}, texts.empty),
        build('a', { href: this.file('html'), target: '_blank', rel: 'noopener' }, texts.all),
      ),
    );
    if (state === 'LIVE') {
      this.timer = later(AGAIN_MS, () => this.look());
    }
  }

  private table(rows: Row[], caption: string): HTMLElement {
    const columns: [string, (row: Row) => number | null, string][] = [
      [texts.people, (row) => row.people, ''],
      [texts.points, (row) => row.averagePoints, ''],
      [texts.rate, (row) => row.rate, '%'],
    ];
    // what the rules keep to themselves has no column; two beside the name are enough for a phone
    const shown = columns.filter(([, value]) => rows.some((row) => value(row) !== null));
    const kept = shown.length > 2 ? shown.filter(([title]) => title !== texts.points) : shown;
    return build(
      'table',
      {},
      caption ? build('caption', {}, caption) : null,
      build(
        'thead',
        {},
        build(
          'tr',
          {},
          build('th', { scope: 'col' }, texts.rank),
          build('th', { scope: 'col' }, texts.unit),
          ...kept.map(([title]) => build('th', { scope: 'col', class: 'n' }, title)),
        ),
      ),
      build(
        'tbody',
        {},
        ...rows.map((row) =>
          build(
            'tr',
            {},
            build('td', {}, row.rank === null ? '–' : String(row.rank), row.tied ? build('small', {}, texts.tied) : null),
            build('td', {}, row.name, row.league ? build('small', {}, row.league) : null),
            ...kept.map(([, value, sign]) => {
              const number = value(row);
              return build('td', { class: 'n' }, number === null ? '–' : formatNumber(number, 'vi') + sign);
            }),
          ),
        ),
      ),
    );
  }
}
