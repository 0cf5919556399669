import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Registration } from '../door/model.ts';
import { emptyDraft, RegistrationForm } from './registration-form.ts';

const FILLED = {
  ...emptyDraft,
  fullName: 'Nguyễn Thị Mai',
  dateOfBirth: '30/04/1985',
  phone: '0912345678',
  unit: { id: 'u1', name: 'Chi bộ Phòng Tổng hợp', path: 'Đảng bộ Khối' },
};
const OPEN = ['fullName', 'dateOfBirth', 'phone', 'pin', 'unitId'];
const BY_LIST = [...OPEN, 'inviteCode'];

let form: RegistrationForm;
let sent: Registration[];

const field = (id: string) => form.renderRoot.querySelector<HTMLInputElement>(`#${id}`);

async function fill(id: string, text: string) {
  const input = field(id)!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await form.updateComplete;
}

async function choose(id: string) {
  const select = form.renderRoot.querySelector<HTMLSelectElement>('#occupationId')!;
  select.value = id;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

async function submit() {
  await fill('pin', '246813');
  const consent = field('consent')!;
  consent.checked = true;
  consent.dispatchEvent(new Event('change'));
  form.renderRoot.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await form.updateComplete;
}

async function open(fields: string[], inviteCode: string) {
  form.fields = fields;
  form.draft = { ...FILLED, inviteCode };
  document.body.append(form);
  await form.updateComplete;
}

beforeEach(() => {
  sent = [];
  form = new RegistrationForm();
  form.addEventListener('registration-submitted', (event) => sent.push((event as CustomEvent<Registration>).detail));
});

afterEach(() => form.remove());

it('asks for no invite code where the contest is open to everybody', async () => {
  await open(OPEN, 'ABC-DEF-GHJ');

  expect(field('inviteCode')).toBeNull();
  await submit();

  expect(sent).toHaveLength(1);
  expect(sent[0]).not.toHaveProperty('inviteCode');
});

it('fills in the invite code of the link and sends it', async () => {
  await open(BY_LIST, 'ABC-DEF-GHJ');

  expect(field('inviteCode')!.value).toBe('ABC-DEF-GHJ');
  await submit();

  expect(sent[0]?.inviteCode).toBe('ABC-DEF-GHJ');
});

it('lets who is on the list register without a code', async () => {
  await open(BY_LIST, '');

  await submit();

  expect(sent).toHaveLength(1);
  expect(sent[0]).not.toHaveProperty('inviteCode');
});

it('keeps a typed code with the rest of the draft', async () => {
  await open(BY_LIST, '');
  let kept = '';
  form.addEventListener('draft-changed', (event) => (kept = (event as CustomEvent).detail.inviteCode));

  await fill('inviteCode', 'xyz 234 567');

  expect(kept).toBe('xyz 234 567');
});

it('shows why somebody may not enter', async () => {
  await open(BY_LIST, '');
  form.problem = 'Chưa đối chiếu được thông tin này với danh sách dự thi.';
  await form.updateComplete;

  expect(form.renderRoot.querySelector('[role=alert]')!.textContent).toContain('Chưa đối chiếu được');
});

it('asks for an occupation only where the contest does, and then for a choice', async () => {
  form.occupations = [{ id: '7', name: 'Lực lượng vũ trang' }];
  await open(OPEN, '');
  expect(field('occupationId')).toBeNull();

  form.fields = [...OPEN, 'occupationId'];
  await form.updateComplete;
  await submit();
  expect(sent).toHaveLength(0);

  await choose('7');
  await submit();
  expect(sent[0]?.occupationId).toBe('7');
});

it('sends no occupation for somebody who is of another', async () => {
  form.occupations = [{ id: '7', name: 'Lực lượng vũ trang' }];
  await open([...OPEN, 'occupationId'], '');

  await choose(' ');
  await submit();

  expect(sent).toHaveLength(1);
  expect(sent[0]).not.toHaveProperty('occupationId');
});
