import { expect, it } from 'vitest';
import { wrap } from './receipt-image.ts';

const upTo = (letters: number) => (line: string) => line.length <= letters;

it('breaks between words', () => {
  expect(wrap('Kỷ niệm 80 năm Ngày truyền thống', upTo(15))).toEqual(['Kỷ niệm 80 năm', 'Ngày truyền', 'thống']);
});

it('breaks inside what is longer than a line', () => {
  expect(wrap('tại moc-son.example.vn/bien-nhan', upTo(12))).toEqual(['tại', 'moc-son.exam', 'ple.vn/bien-', 'nhan']);
});

it('draws nothing for nothing', () => {
  expect(wrap('', upTo(5))).toEqual([]);
});
