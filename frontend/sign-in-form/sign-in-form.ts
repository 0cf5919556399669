import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles, fieldStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';
import type { Credentials } from '../door/model.ts';
import { ServerClock } from '../door/server-clock.ts';
import { parsePhone } from '../door/typed-values.ts';
import '../quiz-countdown/quiz-countdown.ts';

/**
 * @fires phone-changed with `detail.phone`, as typed
 * @fires sign-in-submitted with `detail`, {@link Credentials}
 * @fires lock-ended when the time of a lock-out is over
 */
export class SignInForm extends LitElement {
  static override properties = {
    phone: {},
    problem: {},
    lockedUntil: { attribute: false },
    clock: { attribute: false },
    busy: { type: Boolean },
    texts: { attribute: false },
    errors: { state: true },
    pinShown: { state: true },
  };

  static override styles = [
    doorStyles,
    fieldStyles,
    css`
      .narrow {
        max-width: 13em;
      }
      .pin {
        letter-spacing: 0.25em;
      }
    `,
  ];

  declare phone: string;
  declare problem: string;
  /** By the server's clock, in milliseconds; null while the door is not locked. */
  declare lockedUntil: number | null;
  declare clock: ServerClock;
  declare busy: boolean;
  declare texts: Texts;
  declare errors: { phone?: boolean; pin?: boolean };
  declare pinShown: boolean;

  private pin = '';

  constructor() {
    super();
    this.phone = '';
    this.problem = '';
    this.lockedUntil = null;
    this.clock = new ServerClock();
    this.busy = false;
    this.texts = vi;
    this.errors = {};
    this.pinShown = false;
  }

  override render() {
    const { texts } = this;
    const locked = this.lockedUntil !== null;
    return html`<form class="stack loose" novalidate @submit=${this.onSubmit}>
      <div class="field">
        <label for="phone">${texts.signIn.phone}</label>
        <input
          class="input narrow"
          id="phone"
          name="phone"
          type="tel"
          inputmode="tel"
          autocomplete="username"
          aria-invalid=${this.errors.phone ? 'true' : 'false'}
          aria-describedby="phone-error"
          .value=${this.phone}
          @input=${this.onPhone}
        />
        ${this.error('phone')}
      </div>
      <div class="field">
        <label for="pin">${texts.signIn.pin}</label>
        <div class="with-toggle narrow">
          <input
            class="input pin digits"
            id="pin"
            name="pin"
            type=${this.pinShown ? 'text' : 'password'}
            inputmode="numeric"
            autocomplete="current-password"
            maxlength="6"
            aria-invalid=${this.errors.pin ? 'true' : 'false'}
            aria-describedby="pin-error"
            @input=${this.onPin}
          />
          <button
            type="button"
            class="button quiet"
            aria-label=${this.pinShown ? texts.pin.hideLabel : texts.pin.showLabel}
            @click=${() => (this.pinShown = !this.pinShown)}
          >
            ${this.pinShown ? texts.pin.hide : texts.pin.show}
          </button>
        </div>
        ${this.error('pin')}
      </div>
      ${locked
        ? html`<div class="note wrong" role="alert">
            ${icons.lock}
            <p>
              ${texts.signIn.lockedOut}
              <quiz-countdown
                .until=${this.lockedUntil!}
                .clock=${this.clock}
                .texts=${texts}
                @time-up=${(event: Event) => {
                  event.stopPropagation();
                  this.dispatchEvent(new CustomEvent('lock-ended'));
                }}
              ></quiz-countdown>
            </p>
          </div>`
        : this.problem
          ? html`<div class="note wrong" role="alert">${icons.warning}<p>${this.problem}</p></div>`
          : nothing}
      <button type="submit" class="button primary wide big" aria-disabled=${this.busy || locked ? 'true' : 'false'}>
        ${this.busy ? texts.signIn.busy : texts.signIn.submit}
      </button>
      <p class="quiet-text small">${texts.signIn.forgotten}</p>
    </form>`;
  }

  private error(field: 'phone' | 'pin') {
    const text = this.errors[field] ? this.texts.register.errors[field] : '';
    return html`<span id="${field}-error" class=${text ? 'error' : ''}
      >${text ? html`${icons.warning}<span>${text}</span>` : nothing}</span
    >`;
  }

  private onPhone(event: Event): void {
    this.phone = (event.target as HTMLInputElement).value;
    this.errors = { ...this.errors, phone: false };
    this.dispatchEvent(new CustomEvent('phone-changed', { detail: { phone: this.phone } }));
  }

  private onPin(event: Event): void {
    const input = event.target as HTMLInputElement;
    input.value = input.value.replace(/\D/g, '');
    this.pin = input.value;
    this.errors = { ...this.errors, pin: false };
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    // Password managers fill fields without telling.
    this.pin = this.renderRoot.querySelector<HTMLInputElement>('#pin')?.value ?? this.pin;
    this.phone = this.renderRoot.querySelector<HTMLInputElement>('#phone')?.value ?? this.phone;
    if (this.busy || this.lockedUntil !== null) {
      return;
    }
    const phone = parsePhone(this.phone);
    this.errors = { phone: phone === null, pin: !/^\d{6}$/.test(this.pin) };
    const wrong = this.errors.phone ? 'phone' : this.errors.pin ? 'pin' : null;
    if (wrong || phone === null) {
      this.renderRoot.querySelector<HTMLElement>(`#${wrong}`)?.focus();
      return;
    }
    const detail: Credentials = { phone, pin: this.pin };
    this.dispatchEvent(new CustomEvent('sign-in-submitted', { detail }));
  }
}

define('sign-in-form', SignInForm);
