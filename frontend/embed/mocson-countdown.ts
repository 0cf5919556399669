import { formatMinute, fullName } from '../door/formats.ts';
import { build, PortalElement } from './portal-element.ts';
import { currentRound, later, read, Refused, type Contest, type Round } from './site.ts';
import { countdownStyles } from './styles.ts';
import { texts } from './texts.ts';

const SECOND = 1000;
/** A round that opens or closes here opens or closes on thousands of pages. */
const AFTER_ZERO_MS = 4_000;

/** To the opening of the next round, then to its close; by the server's clock, whatever the device believes. */
export class MocsonCountdown extends PortalElement {
  private serverAhead = 0;

  protected override styles(): string {
    return countdownStyles;
  }

  protected begin(): void {
    window.clearInterval(this.timer);
    const asked = performance.now();
    Promise.all([
      read<Contest>(this.api(`/contests/${encodeURIComponent(this.contest)}`)),
      read<{ serverTime: string }>(this.api('/time')),
    ]).then(
      ([contest, { serverTime }]) => {
        if (this.alive) {
          this.serverAhead = Date.parse(serverTime) - (asked + performance.now()) / 2;
          this.showContest(contest);
        }
      },
      (failure) =>
        this.alive && this.tell(failure instanceof Refused && failure.status === 404 ? texts.missing : texts.failed),
    );
  }

  private showContest(contest: Contest): void {
    const round = currentRound(contest);
    if (!round) {
      const state = contest.state === 'PUBLISHED' ? texts.published : texts.closed;
      this.show(build('section', { class: 'card' }, build('p', { class: 'title' }, state)));
      return;
    }
    this.countTo(round, contest.rounds.length > 1);
  }

  private countTo(round: Round, several: boolean): void {
    const opening = round.state === 'UPCOMING';
    const end = Date.parse(opening ? round.opensAt : round.closesAt);
    const name = several ? fullName(round) : 'Cuộc thi';
    const values = [build('b', {}), build('b', {}), build('b', {}), build('b', {})] as const;
    const words = [texts.days, texts.hours, texts.minutes, texts.seconds];
    const card = build(
      'section',
      { class: 'card' },
      build('p', { class: 'title' }, opening ? texts.toOpening(name) : texts.toClose(name)),
      build(
        'div',
        { class: 'parts', role: 'timer', 'aria-label': formatMinute(end) },
        ...values.map((value, i) => build('span', { class: 'part' }, value, words[i]!)),
      ),
      build('p', { class: 'quiet' }, opening ? texts.opensAt(formatMinute(end)) : texts.openUntil(formatMinute(end))),
    );
    this.show(card);
    const tick = () => {
      const left = Math.max(0, Math.ceil((end - this.serverAhead - performance.now()) / SECOND));
      const numbers = [Math.floor(left / 86_400), Math.floor(left / 3600) % 24, Math.floor(left / 60) % 60, left % 60];
      numbers.forEach((number, i) => {
        values[i]!.textContent = i > 0 && number < 10 ? `0${number}` : String(number);
      });
      if (left === 0) {
        window.clearInterval(this.timer);
        this.timer = later(AFTER_ZERO_MS, () => this.begin());
      }
    };
    this.timer = window.setInterval(tick, SECOND);
    tick();
  }
}
