import { afterEach, describe, expect, it } from 'vitest';
import type { Why } from '../door/model.ts';
import type { PlaceReasons, WhyState } from './place-reasons.ts';
import './place-reasons.ts';

const why: Why = {
  rank: 37,
  tied: true,
  sharing: 3,
  of: 1234,
  keys: [
    { key: 'POINTS', shown: 'SHOWN', value: 95 },
    { key: 'PREDICTION_GAP', shown: 'SHOWN', value: 12.5 },
    { key: 'DURATION', shown: 'SHOWN', value: 552345 },
    { key: 'SUBMITTED_AT', shown: 'SHOWN', value: '2024-09-10T02:12:45.123Z' },
  ],
  prediction: 120,
  actual: 132.5,
  ahead: {
    rank: 36,
    tied: true,
    name: 'Nguyễn An',
    unit: 'Chi bộ 3',
    decidedBy: 'DURATION',
    theirs: { key: 'DURATION', shown: 'SHOWN', value: 552344 },
    mine: { key: 'DURATION', shown: 'SHOWN', value: 552345 },
  },
  behind: null,
};

async function shown(state: WhyState): Promise<PlaceReasons> {
  const element = document.createElement('place-reasons') as PlaceReasons;
  element.rank = 37;
  element.state = state;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const words = (element: PlaceReasons) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');

describe('the reasons of my place', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks for them with the rank in the question', async () => {
    const element = await shown({ kind: 'closed' });
    let asked = 0;
    element.addEventListener('why-wanted', () => asked++);

    const button = element.shadowRoot!.querySelector('button')!;
    button.click();

    expect(button.textContent).toContain('Vì sao tôi hạng 37?');
    expect(asked).toBe(1);
  });

  it('tells every key to the millisecond and who is just ahead by which of them', async () => {
    const text = words(await shown({ kind: 'told', why }));

    expect(text).toContain('Hạng 37 trong 1.234 người.');
    expect(text).toContain('Đồng hạng với 2 người khác.');
    expect(text).toContain('12,5');
    expect(text).toContain('09:12.345');
    expect(text).toContain('09:12:45.123 10/09/2024');
    expect(text).toContain('Bạn dự đoán 120, giá trị đúng là 132,5.');
    expect(text).toContain('Nguyễn An');
    expect(text).toContain('“Thời gian làm bài”: 09:12.344; của bạn: 09:12.345.');
  });

  it('says why a value is not told, and that nobody is ahead', async () => {
    const text = words(
      await shown({
        kind: 'told',
        why: {
          ...why,
          keys: [
            { key: 'POINTS', shown: 'HIDDEN', value: null },
            { key: 'PREDICTION_GAP', shown: 'NOT_YET', value: null },
          ],
          actual: null,
          ahead: null,
        },
      }),
    );

    expect(text).toContain('chưa công bố');
    expect(text).toContain('chưa tính, vì chưa biết giá trị đúng');
    expect(text).not.toContain('giá trị đúng là');
    expect(text).toContain('Không có ai xếp trên bạn.');
  });
});
