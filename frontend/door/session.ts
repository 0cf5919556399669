import type { Ending } from '../quiz-receipt/quiz-receipt.ts';
import { emptyDraft, type RegistrationDraft } from '../registration-form/registration-form.ts';
import { readJson, safeStorage, type KeyValueStore } from './safe-storage.ts';

/** A round that somebody asked to enter, and when they last did, by the server's clock. */
export interface Wanted {
  participantId: string;
  roundId: string;
  since: number;
}

/** What this device remembers of one contest: who is signed in (for good), what was being typed (for this tab). */
export class Session {
  readonly device: KeyValueStore = safeStorage(() => window.localStorage);
  private readonly tab: KeyValueStore = safeStorage(() => window.sessionStorage);
  private readonly prefix: string;

  constructor(slug: string) {
    this.prefix = `mocson.${slug}.`;
  }

  get token(): string | null {
    return this.device.get(`${this.prefix}token`);
  }

  set token(token: string | null) {
    this.write(this.device, 'token', token);
  }

  get draft(): RegistrationDraft {
    return { ...emptyDraft, ...readJson<RegistrationDraft>(this.tab, `${this.prefix}draft`) };
  }

  set draft(draft: RegistrationDraft | null) {
    this.write(this.tab, 'draft', draft && JSON.stringify(draft));
  }

  get phone(): string {
    return this.tab.get(`${this.prefix}phone`) ?? '';
  }

  set phone(phone: string | null) {
    this.write(this.tab, 'phone', phone);
  }

  /** The attempt this tab was sitting, so that a reload leads straight back to it. */
  get sitting(): string | null {
    return this.tab.get(`${this.prefix}sitting`);
  }

  set sitting(attemptId: string | null) {
    this.write(this.tab, 'sitting', attemptId);
  }

  /** Kept for this tab, so that neither an arrangement for the opening nor a place in the line is lost with a reload. */
  get wanted(): Wanted | null {
    return readJson<Wanted>(this.tab, `${this.prefix}wanted`);
  }

  set wanted(wanted: Wanted | null) {
    this.write(this.tab, 'wanted', wanted && JSON.stringify(wanted));
  }

  /** The last ending of each round. */
  get endings(): Ending[] {
    return readJson<Ending[]>(this.device, `${this.prefix}endings`) ?? [];
  }

  keep(ending: Ending): void {
    const others = this.endings.filter(({ roundId }) => roundId !== ending.roundId);
    this.write(this.device, 'endings', JSON.stringify([...others, ending]));
  }

  /** The next person at this device must not find anything of the last one. */
  forget(attempts: (string | null)[] = []): void {
    attempts.forEach((id) => this.device.remove(`mocson.answers.${id}`));
    this.token = null;
    this.draft = null;
    this.phone = null;
    this.sitting = null;
    this.wanted = null;
    this.write(this.device, 'endings', null);
  }

  private write(store: KeyValueStore, name: string, value: string | null): void {
    if (value === null) {
      store.remove(this.prefix + name);
    } else {
      store.set(this.prefix + name, value);
    }
  }
}
