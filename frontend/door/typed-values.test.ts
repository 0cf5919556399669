import { describe, expect, it } from 'vitest';
import { parsePhone, parseTypedDate, parseTypedNumber, withSlashes } from './typed-values.ts';

describe('a typed date', () => {
  it.each(['1/2/1965', '01/02/1965', '01.02.1965', '1-2-1965', '1 2 1965', '01021965', ' 01/02/1965 '])(
    'understands %s with the day first',
    (typed) => expect(parseTypedDate(typed)).toBe('1965-02-01'),
  );

  it.each(['', '1965', '31/02/1965', '13/13/1965', '1/2/65', '00/01/1965', '01/02/0965', '1021965', 'hôm qua'])(
    'refuses %s',
    (typed) => expect(parseTypedDate(typed)).toBeNull(),
  );

  it('knows leap years', () => {
    expect(parseTypedDate('29/02/1964')).toBe('1964-02-29');
    expect(parseTypedDate('29/02/1965')).toBeNull();
  });

  it('gets its slashes while it is typed, and only there', () => {
    let shown = '';
    for (const digit of '01021965') {
      shown = withSlashes(shown + digit);
    }
    expect(shown).toBe('01/02/1965');
    expect(withSlashes('1/2/1965')).toBe('1/2/1965');
    expect(withSlashes('12/2/1965')).toBe('12/2/1965');
    expect(withSlashes('01.02.1965')).toBe('01.02.1965');
  });
});

describe('a phone number', () => {
  it.each(['0912345678', '0912 345 678', '0912.345.678', '+84912345678', '+84 912-345-678', '84912345678', '+840912345678'])(
    'understands %s',
    (typed) => expect(parsePhone(typed)).toBe('0912345678'),
  );

  it.each(['', '091234567', '09123456789', '0112345678', '+1 912 345 678'])('refuses %s', (typed) =>
    expect(parsePhone(typed)).toBeNull(),
  );
});

describe('a prediction', () => {
  it('takes whole numbers with or without thousands marks', () => {
    expect(parseTypedNumber('1234', false)).toBe(1234);
    expect(parseTypedNumber('1.234.567', false)).toBe(1234567);
    expect(parseTypedNumber('12,5', false)).toBeNull();
  });

  it('takes percentages with up to five decimals', () => {
    expect(parseTypedNumber('87,65432', true)).toBe(87.65432);
    expect(parseTypedNumber('87.65432', true)).toBe(87.65432);
    expect(parseTypedNumber('100,1', true)).toBeNull();
    expect(parseTypedNumber('87,654321', true)).toBeNull();
  });
});
