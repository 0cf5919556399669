import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReadAloud } from './read-aloud.ts';

/** A device's speech as the Web Speech API describes it; happy-dom has none. */
class Device extends EventTarget {
  voices: { lang: string; localService: boolean; name: string }[] = [];
  spoken: Utterance[] = [];
  cancelled = 0;

  getVoices() {
    return this.voices;
  }

  speak(utterance: Utterance) {
    this.spoken.push(utterance);
  }

  cancel() {
    this.cancelled++;
  }
}

class Utterance {
  lang = '';
  voice: unknown = null;
  rate = 1;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly text: string) {}
}

const VIETNAMESE = { lang: 'vi-VN', localService: true, name: 'Linh' };
let device: Device;
let element: ReadAloud;

const button = () => element.renderRoot.querySelector('button');

async function open() {
  element = new ReadAloud();
  element.parts = ['Câu 1. Ngày nào?', 'A. 2/9', 'B. 19/8'];
  document.body.append(element);
  await element.updateComplete;
}

async function press() {
  button()!.click();
  await element.updateComplete;
}

beforeEach(() => {
  device = new Device();
  vi.stubGlobal('speechSynthesis', device);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});

afterEach(() => {
  element.remove();
  vi.unstubAllGlobals();
});

it('is not there where the device speaks no Vietnamese', async () => {
  device.voices = [{ lang: 'en-US', localService: true, name: 'Samantha' }];
  await open();
  expect(button()).toBeNull();
});

it('is not there where the browser cannot speak at all', async () => {
  vi.stubGlobal('speechSynthesis', undefined);
  await open();
  expect(button()).toBeNull();
});

it('comes when the voices have been loaded', async () => {
  await open();
  device.voices = [{ lang: 'vi_VN', localService: false, name: 'Google' }, VIETNAMESE];
  device.dispatchEvent(new Event('voiceschanged'));
  await element.updateComplete;
  expect(button()!.textContent).toContain('Nghe đọc câu hỏi');
});

it('reads the question and its options in order, with the voice of the device before one of the network', async () => {
  device.voices = [{ lang: 'vi_VN', localService: false, name: 'Google' }, VIETNAMESE];
  await open();
  await press();
  expect(device.spoken.map(({ text }) => text)).toEqual(['Câu 1. Ngày nào?', 'A. 2/9', 'B. 19/8']);
  expect(device.spoken.every(({ voice, lang }) => voice === VIETNAMESE && lang === 'vi-VN')).toBe(true);
  expect(button()!.textContent).toContain('Dừng đọc');
});

it('stops at a press, and can begin again while the first reading is still being given up', async () => {
  device.voices = [VIETNAMESE];
  await open();
  await press();
  await press();
  expect(device.cancelled).toBe(2);
  expect(button()!.textContent).toContain('Nghe đọc câu hỏi');
  await press();
  device.spoken[0]!.onerror!();
  await element.updateComplete;
  expect(button()!.textContent).toContain('Dừng đọc');
});

it('offers itself again at the end', async () => {
  device.voices = [VIETNAMESE];
  await open();
  await press();
  device.spoken[2]!.onend!();
  await element.updateComplete;
  expect(button()!.textContent).toContain('Nghe đọc câu hỏi');
});

it('falls silent when the question changes or the page goes on', async () => {
  device.voices = [VIETNAMESE];
  await open();
  await press();
  const before = device.cancelled;
  element.parts = ['Câu 2. Ở đâu?', 'A. Hà Nội'];
  await element.updateComplete;
  expect(device.cancelled).toBe(before + 1);
  expect(button()!.textContent).toContain('Nghe đọc câu hỏi');
  await press();
  element.remove();
  expect(device.cancelled).toBe(before + 3);
});
