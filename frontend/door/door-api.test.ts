import { expect, test } from 'vitest';
import { ConnectionLost, DoorApi, Problem } from './door-api.ts';
import { ServerClock } from './server-clock.ts';

function doorAnswering(status: number, body: string): DoorApi {
  return new DoorApi('/api/v1', new ServerClock(), async () => new Response(body, { status }));
}

test('a refusal of the server is a problem with its code', async () => {
  const door = doorAnswering(409, '{"status":409,"code":"ATTEMPT_CLOSED","detail":"Bài thi này đã được nộp."}');

  await expect(door.attempt('a')).rejects.toMatchObject({ code: 'ATTEMPT_CLOSED' });
  await expect(door.attempt('a')).rejects.toBeInstanceOf(Problem);
});

test('a refusal by something in between is a lost connection, so that nothing kept is thrown away', async () => {
  for (const status of [403, 404, 409]) {
    await expect(doorAnswering(status, '<html>blocked</html>').attempt('a')).rejects.toBeInstanceOf(ConnectionLost);
  }
});

test('pictures come from the server of the questions, not from the portal around the door', async () => {
  const body = JSON.stringify({
    id: 'a',
    questions: [
      { id: 'q', imageUrl: '/hinh/1', options: [{ id: 'x', text: '', imageUrl: '/hinh/2' }, { id: 'y', text: '' }] },
    ],
  });
  const answer = async () => new Response(body, { status: 200 });
  const door = new DoorApi('https://thi.example.vn/api/v1', new ServerClock(), answer);

  const [question] = (await door.attempt('a')).questions;

  expect(question!.imageUrl).toBe('https://thi.example.vn/hinh/1');
  expect(question!.options.map(({ imageUrl }) => imageUrl)).toEqual(['https://thi.example.vn/hinh/2', null]);
});

test('the number of a browser goes with a start and with nothing else', async () => {
  const sent: [string, RequestCredentials | undefined][] = [];
  const door = new DoorApi('/api/v1', new ServerClock(), async (input, init) => {
    sent.push([String(input), init?.credentials]);
    return new Response('{"id":"a","questions":[]}', { status: 200 });
  });

  await door.start('7');
  await door.attempt('a');
  await door.save('a', { revision: 1, responses: {} } as never);
  await door.submit('a', { revision: 2, responses: {} } as never);

  expect(sent).toEqual([
    ['/api/v1/rounds/7/attempts', 'same-origin'],
    ['/api/v1/attempts/a', 'omit'],
    ['/api/v1/attempts/a/responses', 'omit'],
    ['/api/v1/attempts/a/submission', 'omit'],
  ]);
});
