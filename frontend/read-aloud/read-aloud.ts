import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';

const synthesis = (): SpeechSynthesis | undefined => window.speechSynthesis;

/** The device's Vietnamese voice, the one of the system before one that needs the network. */
function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  const voices = (synthesis()?.getVoices() ?? []).filter(({ lang }) => /^vi\b|^vi_/i.test(lang));
  return voices.find(({ localService }) => localService) ?? voices[0];
}

/** Reads parts of a text aloud, one after the other. Without a Vietnamese voice on the device it is not there. */
export class ReadAloud extends LitElement {
  static override properties = {
    parts: { attribute: false },
    texts: { attribute: false },
    voice: { state: true },
    reading: { state: true },
  };

  static override styles = [
    doorStyles,
    css`
      button {
        display: inline-grid;
        grid-template-columns: auto auto;
        grid-gap: 8px;
        align-items: center;
      }
    `,
  ];

  declare parts: string[];
  declare texts: Texts;
  declare voice: SpeechSynthesisVoice | undefined;
  declare reading: boolean;

  /** What is being read. Held here, because some browsers forget what they were to tell of utterances nobody holds. */
  private utterances: SpeechSynthesisUtterance[] = [];

  private readonly onVoices = () => {
    this.voice = vietnameseVoice();
  };

  constructor() {
    super();
    this.parts = [];
    this.texts = vi;
    this.voice = undefined;
    this.reading = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.onVoices();
    // Many browsers load their voices only when they are first asked for; the oldest have no listener for it.
    synthesis()?.addEventListener?.('voiceschanged', this.onVoices);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    synthesis()?.removeEventListener?.('voiceschanged', this.onVoices);
    this.stop();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('parts') as string[] | undefined;
    if (before && before.join() !== this.parts.join()) {
      this.stop();
    }
  }

  override render() {
    if (!this.voice) {
      return nothing;
    }
    const { aids } = this.texts;
    return html`<button type="button" class="link small" @click=${() => (this.reading ? this.stop() : this.read())}>
      ${this.reading ? icons.stop : icons.listen}<span>${this.reading ? aids.stop : aids.listen}</span>
    </button>`;
  }

  private read(): void {
    const speaker = synthesis()!;
    speaker.cancel();
    // One utterance for each part: long ones fall silent half-way in some browsers.
    this.utterances = this.parts.map((part) => {
      const utterance = new SpeechSynthesisUtterance(part);
      utterance.lang = 'vi-VN';
      utterance.voice = this.voice!;
      utterance.rate = 0.9;
      return utterance;
    });
    const { utterances } = this;
    const over = () => {
      if (this.utterances === utterances) {
        this.reading = false;
      }
    };
    for (const utterance of utterances) {
      utterance.onerror = over;
      speaker.speak(utterance);
    }
    utterances[utterances.length - 1]!.onend = over;
    this.reading = true;
  }

  private stop(): void {
    if (this.reading) {
      this.reading = false;
      synthesis()!.cancel();
    }
  }
}

define('read-aloud', ReadAloud);
