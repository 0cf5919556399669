import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles, fieldStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';
import type { Occupation, Registration, Unit } from '../door/model.ts';
import { parsePhone, parseTypedDate, withSlashes } from '../door/typed-values.ts';
import type { UnitSearch } from '../unit-picker/unit-picker.ts';
import '../unit-picker/unit-picker.ts';

/** In the order of the page. Only some contests ask for an invite code or an occupation, and these may be left out. */
const KNOWN = ['fullName', 'dateOfBirth', 'unitId', 'inviteCode', 'occupationId', 'phone', 'pin'] as const;
type Field = (typeof KNOWN)[number];
type Place = Field | 'consent';

/** Everything typed so far except the PIN; what survives a reload. */
export interface RegistrationDraft {
  fullName: string;
  dateOfBirth: string;
  phone: string;
  unit: Unit | null;
  /** From the link that the unit sent, or typed. */
  inviteCode: string;
  /** Empty until chosen; a space for none of those that are listed. */
  occupationId: string;
}

export const emptyDraft: RegistrationDraft = {
  fullName: '',
  dateOfBirth: '',
  phone: '',
  unit: null,
  inviteCode: '',
  occupationId: '',
};

/**
 * @fires draft-changed with `detail`, a {@link RegistrationDraft}
 * @fires registration-submitted with `detail`, a {@link Registration}
 * @fires sign-in-wanted when the phone number is taken
 */
export class RegistrationForm extends LitElement {
  static override properties = {
    fields: { attribute: false },
    consent: { attribute: false },
    occupations: { attribute: false },
    draft: { attribute: false },
    searchUnits: { attribute: false },
    serverErrors: { attribute: false },
    problem: {},
    phoneTaken: { type: Boolean },
    busy: { type: Boolean },
    texts: { attribute: false },
    errors: { state: true },
    pinShown: { state: true },
  };

  static override styles = [
    doorStyles,
    fieldStyles,
    css`
      .consent {
        padding: 12px 16px;
        max-height: 15em;
        overflow-y: auto;
        -webkit-overflow-scrolling: touch;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
        font-size: 0.889em;
        white-space: pre-line;
        overflow-wrap: break-word;
      }
      .narrow {
        max-width: 13em;
      }
      .pin {
        letter-spacing: 0.25em;
      }
      select.input {
        -webkit-appearance: menulist-button;
      }
      .summary li + li {
        margin-top: 2px;
      }
    `,
  ];

  declare fields: string[];
  declare consent: { version: string; text: string };
  /** Wherever `fields` asks for one of them. */
  declare occupations?: Occupation[];
  declare draft: RegistrationDraft;
  declare searchUnits: UnitSearch;
  /** What the server found wrong: `errors` of a 400. */
  declare serverErrors: { field: string; code: string }[];
  declare problem: string;
  declare phoneTaken: boolean;
  declare busy: boolean;
  declare texts: Texts;
  declare errors: Partial<Record<Place, string>>;
  declare pinShown: boolean;

  private pin = '';
  private agreed = false;
  private publishName = false;

  constructor() {
    super();
    this.fields = [];
    this.consent = { version: '', text: '' };
    this.draft = emptyDraft;
    this.searchUnits = () => Promise.resolve([]);
    this.serverErrors = [];
    this.problem = '';
    this.phoneTaken = false;
    this.busy = false;
    this.texts = vi;
    this.errors = {};
    this.pinShown = true;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('serverErrors') && this.serverErrors.length > 0) {
      const codes: Record<string, string> = this.texts.register.codes;
      this.errors = {};
      for (const { field, code } of this.serverErrors) {
        const place = this.placeOf(field);
        if (place) {
          this.errors[place] = codes[code] ?? this.texts.register.errors[place];
        }
      }
      void this.focusFirstError();
    } else if (changed.has('texts') && Object.keys(this.errors).length > 0) {
      this.errors = this.check();
    }
    if (changed.has('phoneTaken') && this.phoneTaken) {
      this.errors = { phone: this.texts.register.phoneTaken };
      void this.focusFirstError();
    }
  }

  override render() {
    const { texts } = this;
    return html`<form class="stack loose" novalidate @submit=${this.onSubmit}>
      ${this.summary()}
      ${this.textField('fullName', { autocomplete: 'name', autocapitalize: 'words' })}
      ${this.textField('dateOfBirth', { autocomplete: 'bday', inputmode: 'numeric', narrow: true, maxlength: 14 })}
      ${this.unitField()}
      ${this.shown('inviteCode') ? this.textField('inviteCode', { autocomplete: 'off', autocapitalize: 'characters', narrow: true, maxlength: 20 }) : nothing}
      ${this.shown('occupationId') ? this.occupationField() : nothing}
      ${this.textField('phone', { autocomplete: 'tel', inputmode: 'tel', type: 'tel', narrow: true })}
      ${this.phoneTaken
        ? html`<button type="button" class="button" @click=${this.wantSignIn}>${texts.register.toSignIn}</button>`
        : nothing}
      ${this.pinField()}
      <div class="field">
        <span class="label" id="consent-label">${texts.register.consent}</span>
        <div class="consent" tabindex="0" role="region" aria-labelledby="consent-label">${this.consent.text}</div>
        <label class="tick">
          <input
            id="consent"
            type="checkbox"
            aria-invalid=${this.errors.consent ? 'true' : 'false'}
            aria-describedby="consent-error"
            @change=${(event: Event) => {
              this.agreed = (event.target as HTMLInputElement).checked;
              this.settle('consent');
            }}
          />
          <span>${texts.register.consentTick}</span>
        </label>
        ${this.error('consent')}
        <label class="tick">
          <input
            id="publish"
            type="checkbox"
            @change=${(event: Event) => (this.publishName = (event.target as HTMLInputElement).checked)}
          />
          <span>${texts.register.publishTick}</span>
        </label>
      </div>
      ${this.problem ? html`<div class="note wrong" role="alert">${icons.warning}<p>${this.problem}</p></div>` : nothing}
      <button type="submit" class="button primary wide big" aria-disabled=${this.busy ? 'true' : 'false'}>
        ${this.busy ? texts.register.busy : texts.register.submit}
      </button>
    </form>`;
  }

  private summary() {
    const wrong = this.order().filter((place) => this.errors[place]);
    if (wrong.length < 2) {
      return nothing;
    }
    return html`<div class="note wrong summary">
      ${icons.warning}
      <div>
        <strong>${this.texts.register.summary(wrong.length)}</strong>
        <ul>
          ${wrong.map(
            (place) =>
              html`<li>
                <button type="button" class="link" @click=${() => this.focusPlace(place)}>${this.texts.register[place]}</button>
              </li>`,
          )}
        </ul>
      </div>
    </div>`;
  }

  private textField(
    field: 'fullName' | 'dateOfBirth' | 'phone' | 'inviteCode',
    how: { autocomplete: string; inputmode?: string; type?: string; autocapitalize?: string; narrow?: boolean; maxlength?: number },
  ): TemplateResult {
    const { register } = this.texts;
    return html`<div class="field">
      <label for=${field}>${register[field]}</label>
      <span class="hint" id="${field}-hint">${register[`${field}Hint`]}</span>
      <input
        class="input ${how.narrow ? 'narrow' : ''}"
        id=${field}
        name=${field}
        type=${how.type ?? 'text'}
        autocomplete=${how.autocomplete}
        inputmode=${how.inputmode ?? nothing}
        autocapitalize=${how.autocapitalize ?? nothing}
        maxlength=${how.maxlength ?? 120}
        spellcheck="false"
        aria-invalid=${this.errors[field] ? 'true' : 'false'}
        aria-describedby="${field}-error ${field}-hint"
        .value=${this.draft[field]}
        @input=${(event: InputEvent) => this.onText(field, event)}
      />
      ${this.error(field)}
    </div>`;
  }

  private pinField() {
    const { register, pin } = this.texts;
    return html`<div class="field">
      <label for="pin">${register.pin}</label>
      <span class="hint" id="pin-hint">${register.pinHint}</span>
      <div class="with-toggle narrow">
        <input
          class="input pin digits"
          id="pin"
          name="pin"
          type=${this.pinShown ? 'text' : 'password'}
          inputmode="numeric"
          autocomplete="new-password"
          maxlength="6"
          aria-invalid=${this.errors.pin ? 'true' : 'false'}
          aria-describedby="pin-error pin-hint"
          @input=${(event: InputEvent) => {
            const input = event.target as HTMLInputElement;
            input.value = input.value.replace(/\D/g, '');
            this.pin = input.value;
            this.settle('pin');
          }}
        />
        <button
          type="button"
          class="button quiet"
          aria-label=${this.pinShown ? pin.hideLabel : pin.showLabel}
          @click=${() => (this.pinShown = !this.pinShown)}
        >
          ${this.pinShown ? pin.hide : pin.show}
        </button>
      </div>
      ${this.error('pin')}
    </div>`;
  }

  private unitField() {
    return html`<div class="field">
      <span class="label">${this.texts.register.unitId}</span>
      <span class="hint">${this.texts.units.hint}</span>
      <unit-picker
        id="unitId"
        .search=${this.searchUnits}
        .unit=${this.draft.unit}
        .texts=${this.texts}
        .describedBy=${this.errors.unitId ?? this.texts.units.hint}
        ?invalid=${Boolean(this.errors.unitId)}
        @unit-chosen=${(event: CustomEvent<{ unit: Unit | null }>) => {
          event.stopPropagation();
          this.changeDraft({ unit: event.detail.unit });
          this.settle('unitId');
        }}
      ></unit-picker>
      ${this.error('unitId')}
    </div>`;
  }

  private occupationField() {
    const { register } = this.texts;
    const chosen = this.draft.occupationId;
    const option = (id: string, name: string) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`;
    return html`<div class="field">
      <label for="occupationId">${register.occupationId}</label>
      <select
        class="input"
        id="occupationId"
        aria-invalid=${this.errors.occupationId ? 'true' : 'false'}
        aria-describedby="occupationId-error"
        @change=${(event: Event) => {
          this.changeDraft({ occupationId: (event.target as HTMLSelectElement).value });
          this.settle('occupationId');
        }}
      >
        ${option('', '')}${this.occupations!.map(({ id, name }) => option(id, name))}${option(' ', register.other)}
      </select>
      ${this.error('occupationId')}
    </div>`;
  }

  private error(place: Place) {
    return html`<span id="${place}-error" class=${this.errors[place] ? 'error' : ''}
      >${this.errors[place] ? html`${icons.warning}<span>${this.errors[place]}</span>` : nothing}</span
    >`;
  }

  private onText(field: 'fullName' | 'dateOfBirth' | 'phone' | 'inviteCode', event: InputEvent): void {
    const input = event.target as HTMLInputElement;
    const typing = event.inputType !== 'deleteContentBackward' && input.selectionStart === input.value.length;
    if (field === 'dateOfBirth' && typing) {
      input.value = withSlashes(input.value);
    }
    this.changeDraft({ [field]: input.value });
    this.settle(field);
    if (field === 'phone') {
      this.phoneTaken = false;
    }
  }

  private changeDraft(change: Partial<RegistrationDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.dispatchEvent(new CustomEvent('draft-changed', { detail: this.draft }));
  }

  /** An error goes as soon as its field is right, and never appears while somebody is still typing. */
  private settle(place: Place): void {
    if (this.errors[place] && !this.check()[place]) {
      this.errors = { ...this.errors, [place]: undefined };
    }
  }

  private check(): Partial<Record<Place, string>> {
    const right: Record<Place, boolean> = {
      fullName: /\S\s+\S/.test(this.draft.fullName.trim()),
      dateOfBirth: parseTypedDate(this.draft.dateOfBirth) !== null,
      phone: parsePhone(this.draft.phone) !== null,
      pin: /^\d{6}$/.test(this.pin),
      unitId: this.draft.unit !== null,
      // who stands on the list needs none
      inviteCode: true,
      occupationId: this.draft.occupationId !== '',
      consent: this.agreed,
    };
    const errors: Partial<Record<Place, string>> = {};
    for (const place of this.order()) {
      if (!right[place]) {
        errors[place] = this.texts.register.errors[place];
      }
    }
    return errors;
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.errors = this.check();
    if (Object.keys(this.errors).length > 0) {
      void this.focusFirstError();
      return;
    }
    const { draft } = this;
    const values: Record<Field, string> = {
      fullName: draft.fullName.normalize('NFC').trim().replace(/\s+/g, ' '),
      dateOfBirth: parseTypedDate(draft.dateOfBirth) ?? '',
      phone: parsePhone(draft.phone) ?? '',
      pin: this.pin,
      unitId: draft.unit?.id ?? '',
      inviteCode: draft.inviteCode.trim(),
      occupationId: draft.occupationId.trim(),
    };
    const detail: Registration = {
      consent: { version: this.consent.version, accepted: true, publishName: this.publishName },
    };
    for (const field of KNOWN) {
      if (this.shown(field) && values[field]) {
        detail[field] = values[field];
      }
    }
    this.dispatchEvent(new CustomEvent('registration-submitted', { detail }));
  }

  private wantSignIn(): void {
    this.dispatchEvent(new CustomEvent('sign-in-wanted'));
  }

  private shown(field: Field): boolean {
    return this.fields.includes(field);
  }

  private order(): Place[] {
    return [...KNOWN.filter((field) => this.shown(field)), 'consent'];
  }

  private placeOf(field: string): Place | null {
    if (field.startsWith('consent')) {
      return 'consent';
    }
    return field === 'unit' ? 'unitId' : (KNOWN.find((known) => known === field) ?? null);
  }

  private async focusFirstError(): Promise<void> {
    await this.updateComplete;
    const first = this.order().find((place) => this.errors[place]);
    if (first) {
      this.focusPlace(first);
    }
  }

  private focusPlace(place: Place): void {
    const field = this.renderRoot.querySelector<HTMLElement>(`#${place}`);
    const target = field?.shadowRoot?.querySelector<HTMLElement>('input') ?? field;
    target?.focus();
    (field?.closest('.field') ?? field)?.scrollIntoView({ block: 'center' });
  }
}

define('registration-form', RegistrationForm);
