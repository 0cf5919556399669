import { afterEach, beforeEach, expect, it } from 'vitest';
import { ReadingAids, SIZES } from './reading-aids.ts';

let host: HTMLElement;
let aids: ReadingAids;

async function open() {
  host = document.createElement('div');
  host.attachShadow({ mode: 'open' });
  document.body.append(host);
  host.style.setProperty('font-size', '');
  aids = new ReadingAids();
  host.shadowRoot!.append(aids);
  await aids.updateComplete;
}

const button = (label: string) =>
  Array.from(aids.renderRoot.querySelectorAll('button')).find(
    (one) => one.getAttribute('aria-label') === label || one.textContent!.includes(label),
  )!;

async function press(label: string) {
  button(label).click();
  await aids.updateComplete;
}

beforeEach(open);

afterEach(() => {
  host.remove();
  localStorage.clear();
});

it('makes the letters of its host larger, step by step up to twice the size', async () => {
  for (const size of SIZES.slice(1)) {
    await press('Chữ to hơn');
    expect(aids.size).toBe(size);
    expect(host.style.fontSize).not.toBe('');
  }
  expect(aids.size).toBe(200);
  expect(parseFloat(host.style.fontSize)).toBe(2 * 16);
  expect(button('Chữ to hơn').getAttribute('aria-disabled')).toBe('true');
  await press('Chữ to hơn');
  expect(aids.size).toBe(200);
});

it('goes back to the size of the page', async () => {
  await press('Chữ to hơn');
  await press('Chữ nhỏ hơn');
  expect(host.style.fontSize).toBe('');
  expect(button('Chữ nhỏ hơn').getAttribute('aria-disabled')).toBe('true');
});

it('says the new size to who cannot see it, and nothing while it opens', async () => {
  const said = () => aids.renderRoot.querySelector('[role=status]')!.textContent;
  expect(said()).toBe('');
  await press('Chữ to hơn');
  expect(said()).toBe('Cỡ chữ 125 phần trăm');
});

it('asks its host for strong contrast and says whether it is on', async () => {
  await press('Tương phản');
  expect(host.hasAttribute('high-contrast')).toBe(true);
  expect(button('Tương phản').getAttribute('aria-pressed')).toBe('true');
  await press('Tương phản');
  expect(host.hasAttribute('high-contrast')).toBe(false);
});

it('finds everything again at the next visit', async () => {
  await press('Chữ to hơn');
  await press('Tương phản');
  host.remove();
  await open();
  expect(aids.size).toBe(125);
  expect(host.style.fontSize).toBe('20px');
  expect(host.hasAttribute('high-contrast')).toBe(true);
});

it('begins as usual where the device remembers nonsense', async () => {
  localStorage.setItem('mocson.reading', '{"size":7000,"contrast":"x"}');
  host.remove();
  await open();
  expect(aids.size).toBe(100);
  expect(host.hasAttribute('high-contrast')).toBe(false);
});
