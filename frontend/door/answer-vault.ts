import type { Attempt, Contest, Responses } from './model.ts';
import { safeStorage, type KeyValueStore } from './safe-storage.ts';

/** Answers that the server has not confirmed. */
export interface Changes {
  responses: Responses;
  prediction?: number | null;
}

/** What a page needs to go on with a sitting although it reaches nobody. */
export interface Sitting {
  attempt: Attempt;
  contest: Contest;
  /** How far the device's clock was behind the server's, in milliseconds. */
  offset: number;
  /** Who sits: browsers write their plain storage to the disk seconds later, too late for a battery that dies. */
  token: string;
}

/** What the server has, so that a page without a network shows it as answered. */
export interface Progress {
  responses: Responses;
  prediction: number | null;
  revision: number;
}

/** Where entries lie; `same` guards a removal against what another tab wrote meanwhile. */
interface Shelf {
  entries(attemptId: string): Promise<[string, string][]>;
  put(name: string, text: string): Promise<void>;
  remove(name: string, same: string): Promise<void>;
  clear(attemptId: string): Promise<void>;
}

interface KeptSitting {
  id: string;
  key: CryptoKey;
  text: string;
}

const DATABASE = 'mocson';
const STORE = 'sitting';
const PREDICTION = '?';
/** Safari 14 may never answer the first question to its database; a sitting does not wait for it. */
const PATIENCE_MS = 1_500;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Resolves when the entries are on the disk, not only with the browser: a battery may go at any moment. */
async function inStore<T>(db: IDBDatabase, mode: 'readonly' | 'readwrite', run: (store: IDBObjectStore) => Promise<T>) {
  const options = { durability: 'strict' } as IDBTransactionOptions;
  const transaction = db.transaction(STORE, mode, options);
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
  complete.catch(() => undefined); // told by what was run, or below
  const result = await run(transaction.objectStore(STORE));
  await complete;
  return result;
}

let database: Promise<IDBDatabase | null> | null = null;

function openDatabase(): Promise<IDBDatabase | null> {
  database =
    database ??
    new Promise((resolve) => {
      window.setTimeout(() => resolve(null), PATIENCE_MS);
      try {
        const request = indexedDB.open(DATABASE, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(STORE);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(null);
      } catch {
        resolve(null);
      }
    });
  return database;
}

const range = (folder: string) => IDBKeyRange.bound(`${folder}/`, `${folder}/\uffff`);
const paper = (slug: string) => `paper/${slug}`;
const SHEET = '/sheet';
const NOW = '/now';

function databaseShelf(db: IDBDatabase): Shelf {
  return {
    entries: (attemptId) =>
      inStore(db, 'readonly', async (store) => {
        const [names, texts] = await Promise.all([
          done(store.getAllKeys(range(attemptId))),
          done(store.getAll(range(attemptId)) as IDBRequest<string[]>),
        ]);
        return names.map((name, index) => [String(name), texts[index]!] as [string, string]);
      }),
    put: (name, text) => inStore(db, 'readwrite', (store) => done(store.put(text, name)).then(() => undefined)),
    remove: (name, same) =>
      inStore(db, 'readwrite', async (store) => {
        if ((await done(store.get(name))) === same) {
          await done(store.delete(name));
        }
      }),
    clear: (attemptId) => inStore(db, 'readwrite', (store) => done(store.delete(range(attemptId)))),
  };
}

/** For browsers without a database, or with one that is forbidden: one entry with everything of the attempt. */
function storageShelf(storage: KeyValueStore): Shelf {
  const read = (attemptId: string): Record<string, string> => {
    try {
      return JSON.parse(storage.get(`mocson.answers.${attemptId}`) ?? '{}') as Record<string, string>;
    } catch {
      return {};
    }
  };
  const change = async (name: string, run: (entries: Record<string, string>) => void) => {
    const attemptId = name.split('/')[0]!;
    const entries = read(attemptId);
    run(entries);
    if (Object.keys(entries).length > 0) {
      storage.set(`mocson.answers.${attemptId}`, JSON.stringify(entries));
    } else {
      storage.remove(`mocson.answers.${attemptId}`);
    }
  };
  return {
    entries: async (attemptId) => Object.entries(read(attemptId)),
    put: (name, text) => change(name, (entries) => (entries[name] = text)),
    remove: (name, same) => change(name, (entries) => entries[name] === same && delete entries[name]),
    clear: async (attemptId) => storage.remove(`mocson.answers.${attemptId}`),
  };
}

const utf8 = new TextEncoder();
const IV = 12;

function toText(bytes: Uint8Array): string {
  let text = '';
  bytes.forEach((byte) => (text += String.fromCharCode(byte)));
  return btoa(text);
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** The name goes into the seal, so that no entry can be passed off as another one's. */
async function seal(key: CryptoKey, name: string, plain: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8.encode(name) },
    key,
    utf8.encode(JSON.stringify(plain)),
  );
  const text = new Uint8Array(IV + data.byteLength);
  text.set(iv);
  text.set(new Uint8Array(data), IV);
  return toText(text);
}

async function unseal<T>(key: CryptoKey, name: string, text: string): Promise<T> {
  const bytes = toBytes(text);
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytes.subarray(0, IV), additionalData: utf8.encode(name) },
    key,
    bytes.subarray(IV),
  );
  return JSON.parse(new TextDecoder().decode(plain)) as T;
}

/**
 * What one attempt has on this device and not yet on the server. Sealed with AES-GCM under the attempt's own key, which
 * comes with the attempt, is never extractable, and lies in the browser's database as a key object only. Where a browser
 * has no ciphers (a server without TLS) entries lie open: an answer that can be read is better than one that is lost.
 */
export class AnswerVault {
  private tail: Promise<unknown> = Promise.resolve();
  /** What this page wrote or read last, by name. */
  private readonly mine = new Map<string, string>();
  /** Where the paper is kept; null where it is not, or not yet. */
  private folder: string | null = null;

  private constructor(
    private readonly attemptId: string,
    private readonly key: CryptoKey | null,
    private readonly shelves: Shelf[],
    readonly kept: Changes,
  ) {}

  static async open(attempt: Pick<Attempt, 'id' | 'localSecret'>, known: CryptoKey | null = null): Promise<AnswerVault> {
    const key = known ?? (await importKey(attempt.localSecret));
    const db = await openDatabase();
    const local = storageShelf(safeStorage(() => window.localStorage));
    const kept: Changes = { responses: {} };
    const vault = new AnswerVault(attempt.id, key, db ? [databaseShelf(db), local] : [local], kept);
    for (const shelf of vault.shelves) {
      for (const [name, text] of await shelf.entries(attempt.id).catch(() => [])) {
        await vault.take(name, text);
      }
    }
    return vault;
  }

  /** Writes these changes and lets go of what the server has; in order, and never in anybody's way. */
  write(changes: Changes, settled: Changes = NOTHING, now?: Progress): Promise<unknown> {
    const put = named(changes);
    for (const name of Object.keys(put)) {
      this.later(() => this.put(this.name(name), put[name]));
    }
    for (const name of Object.keys(named(settled))) {
      this.later(() => this.remove(this.name(name)));
    }
    if (now) {
      this.later(() => this.note(now));
    }
    return this.tail;
  }

  /** When everything that was asked for is done. */
  written(): Promise<unknown> {
    return this.tail;
  }

  /** Everything of this attempt, when the server has it all or has said that it takes no more. */
  forget(): Promise<unknown> {
    this.later(() => Promise.all(this.shelves.map((shelf) => shelf.clear(this.attemptId))));
    return this.tail;
  }

  /** Keeps the paper, so that it can be opened without a network; where keys cannot be kept, it is not. */
  keep(sitting: Sitting): void {
    this.later(() => this.keepNow(sitting));
  }

  private async keepNow(sitting: Sitting): Promise<void> {
    const db = await openDatabase();
    const { key } = this;
    if (db && key) {
      const folder = paper(sitting.contest.slug);
      const { localSecret: _, ...attempt } = sitting.attempt;
      const text = await seal(key, folder, { ...sitting, attempt });
      try {
        await inStore(db, 'readwrite', async (store) => {
          await done(store.delete(range(folder)));
          await done(store.put({ id: this.attemptId, key, text } as KeptSitting, folder + SHEET));
        });
        this.folder = folder;
      } catch {
        // A browser that keeps no keys, or has no room: without a network the page then cannot be opened again.
      }
    }
  }

  private async note(now: Progress): Promise<void> {
    const { folder, key } = this;
    const db = await openDatabase();
    if (db && key && folder) {
      const text = await seal(key, folder + NOW, now);
      await inStore(db, 'readwrite', (store) => done(store.put(text, folder + NOW)));
    }
  }

  private async take(name: string, text: string): Promise<void> {
    try {
      const plain = this.key ? await unseal<string[] | number | null>(this.key, name, text) : JSON.parse(text);
      const question = name.slice(this.attemptId.length + 1);
      if (question === PREDICTION) {
        this.kept.prediction = plain;
      } else {
        this.kept.responses[question] = plain;
      }
      this.mine.set(name, text);
    } catch {
      // Not under this key: left where it is, for whoever has the right one.
    }
  }

  private async put(name: string, plain: unknown): Promise<void> {
    const text = this.key ? await seal(this.key, name, plain) : JSON.stringify(plain);
    this.mine.set(name, text);
    for (const shelf of this.shelves) {
      try {
        await shelf.put(name, text);
        return;
      } catch {
        // Full, or gone in the middle of the sitting: the next one.
      }
    }
  }

  private async remove(name: string): Promise<void> {
    const text = this.mine.get(name);
    if (text !== undefined) {
      await Promise.all(this.shelves.map((shelf) => shelf.remove(name, text)));
    }
  }

  private name(question: string): string {
    return `${this.attemptId}/${question}`;
  }

  private later(run: () => Promise<unknown>): void {
    this.tail = this.tail.then(run).catch(() => undefined);
  }
}

const NOTHING: Changes = { responses: {} };

function named(changes: Changes): Record<string, unknown> {
  const { responses, prediction } = changes;
  return prediction === undefined ? responses : { ...responses, [PREDICTION]: prediction };
}

async function importKey(localSecret: string | undefined): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', toBytes(localSecret!), 'AES-GCM', false, ['encrypt', 'decrypt']);
  } catch {
    return null;
  }
}

/** The sitting in this contest that this device did not see the end of. */
export async function keptSitting(slug: string): Promise<(Sitting & { key: CryptoKey }) | null> {
  try {
    const db = await openDatabase();
    const folder = paper(slug);
    if (!db) {
      return null;
    }
    const [kept, now] = await inStore(db, 'readonly', (store) =>
      Promise.all([
        done(store.get(folder + SHEET) as IDBRequest<KeptSitting | undefined>),
        done(store.get(folder + NOW) as IDBRequest<string | undefined>),
      ]),
    );
    if (!kept) {
      return null;
    }
    const sitting = await unseal<Sitting>(kept.key, folder, kept.text);
    const progress = now ? await unseal<Progress>(kept.key, folder + NOW, now) : {};
    return { ...sitting, attempt: { ...sitting.attempt, ...progress }, key: kept.key };
  } catch {
    return null;
  }
}

async function forgetPaper(folder: string): Promise<void> {
  const db = await openDatabase();
  if (db) {
    await inStore(db, 'readwrite', (store) => done(store.delete(range(folder))));
  }
}

/** The paper of a sitting, with `answers` also what was answered in it. */
export async function forgetSitting(slug: string, answers: boolean): Promise<void> {
  const kept = await keptSitting(slug);
  if (kept) {
    if (answers) {
      await (await AnswerVault.open(kept.attempt, kept.key)).forget();
    }
    await forgetPaper(paper(slug)).catch(() => undefined);
  }
}
