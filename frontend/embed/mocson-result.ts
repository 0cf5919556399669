import { formatSecond } from '../door/formats.ts';
import { build, PortalElement } from './portal-element.ts';
import { read, Refused } from './site.ts';
import { resultStyles } from './styles.ts';
import { texts } from './texts.ts';

interface Receipt {
  code: string;
  state?: string;
  contest?: string;
  round?: string;
  submittedAt?: string;
  answered?: number;
  hash?: string;
}

/** Whoever has a receipt sees that the paper was received; nothing about who wrote it. */
export class MocsonResult extends PortalElement {
  protected override styles(): string {
    return resultStyles;
  }

  protected begin(): void {
    const input = build('input', {
      id: 'code',
      autocomplete: 'off',
      autocapitalize: 'characters',
      spellcheck: 'false',
      maxlength: '40',
      'aria-describedby': 'hint answer',
    }) as HTMLInputElement;
    const button = build('button', { type: 'submit', class: 'button primary' }, texts.check);
    const answer = build('div', { id: 'answer', class: 'answer', role: 'status' });
    const form = build(
      'form',
      { class: 'card', novalidate: '' },
      build('h2', {}, texts.lookUp),
      build('label', { for: 'code' }, texts.code),
      build('p', { class: 'quiet', id: 'hint' }, texts.codeHint),
      build('div', { class: 'row' }, input, button),
      answer,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.check(input, answer);
    });
    this.show(form);
  }

  private check(input: HTMLInputElement, answer: HTMLElement): void {
    const say = (good: boolean, ...content: HTMLElement[]) => {
      answer.className = good ? 'answer good' : 'answer';
      answer.textContent = '';
      content.forEach((part) => answer.appendChild(part));
    };
    const code = input.value.replace(/[^0-9a-z]/gi, '').toUpperCase();
    if (code.length < 10) {
      say(false, build('p', {}, texts.codeNeeded));
      input.focus();
      return;
    }
    const written = `${code.slice(0, 5)}-${code.slice(5)}`;
    const address = this.page(`/bien-nhan?ma=${encodeURIComponent(written)}`);
    const page = build('a', { href: address, target: '_blank', rel: 'noopener' }, texts.page);
    say(true, build('p', {}, texts.checking));
    read<Receipt>(this.api(`/receipts/${encodeURIComponent(written)}`)).then(
      (receipt) =>
        say(
          true,
          build('b', {}, texts.received),
          build('p', {}, [receipt.contest, receipt.round].filter(Boolean).join(' – ')),
          receipt.submittedAt ? build('p', {}, texts.receivedAt(formatSecond(receipt.submittedAt))) : build('p', {}),
          typeof receipt.answered === 'number' ? build('p', {}, texts.answered(receipt.answered)) : build('p', {}),
          page,
        ),
      (failure) => {
        const status = failure instanceof Refused ? failure.status : 0;
        const why = status === 404 ? texts.unknown : status === 429 ? texts.tooMany : texts.failed;
        say(false, build('p', {}, why), page);
      },
    );
  }
}
