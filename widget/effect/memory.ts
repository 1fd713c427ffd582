/** Where a visit is remembered; a browser may refuse it. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What is remembered for the visit or, where the browser refuses, as long as the page is there. */
export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** What a browser has refused to keep. */
const refused = new Map<string, string>();

export const createMemory = (storage: () => Store): Memory => ({
  get: (key) => stored(storage, key) ?? refused.get(key) ?? null,
  set: (key, value) => {
    try {
      storage().setItem(key, value);
      refused.delete(key);
    } catch {
      refused.set(key, value);
    }
  },
});

function stored(storage: () => Store, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}
