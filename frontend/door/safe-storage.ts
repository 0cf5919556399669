export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** Browser storage that may be missing, full or forbidden (private mode): then it is kept for as long as the page lives. */
export function safeStorage(open: () => Storage): KeyValueStore {
  const memory = new Map<string, string>();
  return {
    get(key) {
      if (memory.has(key)) {
        return memory.get(key)!;
      }
      try {
        return open().getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        open().setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    remove(key) {
      memory.delete(key);
      try {
        open().removeItem(key);
      } catch {
        // Nothing was stored.
      }
    },
  };
}

export function readJson<T>(store: KeyValueStore, key: string): T | null {
  try {
    return JSON.parse(store.get(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
