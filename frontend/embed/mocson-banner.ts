import { formatMinute } from '../door/formats.ts';
import { build, PortalElement } from './portal-element.ts';
import { currentRound, later, read, Refused, type Announcement, type Contest } from './site.ts';
import { bannerStyles } from './styles.ts';
import { texts } from './texts.ts';

const NEWS_MS = 60_000;

/**
 * The contest as a strip: its anniversary, its title, where it stands, a button.
 *
 * Attributes: `contest`, `href` where the button leads to (the page of the portal that holds the door, for example).
 */
export class MocsonBanner extends PortalElement {
  private news = '';
  private readonly told = build('div', { class: 'told', role: 'status' });

  protected override styles(): string {
    return bannerStyles;
  }

  protected begin(): void {
    this.wait();
    read<Contest>(this.api(`/contests/${encodeURIComponent(this.contest)}`)).then(
      (contest) => this.alive && this.showContest(contest),
      (failure) =>
        this.alive && this.tell(failure instanceof Refused && failure.status === 404 ? texts.missing : texts.failed),
    );
  }

  private showContest(contest: Contest): void {
    const coming = contest.state === 'UPCOMING';
    const running = coming || contest.state === 'OPEN';
    const ours = this.page(running ? `/thi/${encodeURIComponent(contest.slug)}` : `/cuoc-thi/${encodeURIComponent(contest.slug)}`);
    this.show(
      build(
        'section',
        { class: 'banner', 'aria-label': contest.title },
        contest.numeral ? build('p', { class: 'numeral' }, contest.numeral) : null,
        build(
          'div',
          { class: 'words' },
          build('h2', {}, contest.title),
          build('p', {}, contest.organizer),
          build('p', {}, this.where(contest)),
          this.told,
        ),
        build(
          'a',
          { class: 'button', href: (running && this.getAttribute('href')) || ours, target: '_top' },
          running ? (coming ? texts.register : texts.enter) : texts.results,
        ),
      ),
    );
    this.tellNews(contest);
  }

  /** Asked for slowly: what is urgent reaches who sits by another way. A failure leaves what is there. */
  private tellNews(contest: Contest): void {
    read<Announcement[]>(this.api(`/contests/${encodeURIComponent(contest.slug)}/announcements`))
      .then((all) => {
        const words = all.map(({ text, roundId }) => {
          const round = contest.rounds.filter(({ id }) => id === roundId)[0];
          return (round ? `${round.name}: ` : '') + text;
        });
        if (this.alive && words.join() !== this.news) {
          this.news = words.join();
          this.told.textContent = '';
          words.forEach((sentence) => this.told.appendChild(build('p', {}, sentence)));
        }
      })
      .catch(() => undefined)
      .then(() => {
        if (this.alive) {
          window.clearTimeout(this.timer);
          this.timer = later(NEWS_MS, () => this.tellNews(contest));
        }
      });
  }

  private where(contest: Contest): string {
    const round = currentRound(contest);
    if (!round) {
      return contest.state === 'PUBLISHED' ? texts.published : texts.closed;
    }
    return round.state === 'OPEN'
      ? texts.openUntil(formatMinute(round.closesAt))
      : texts.opensAt(formatMinute(round.opensAt));
  }
}
