/* What a screen needs to come back without any network: kept beside what the worker keeps (stage-worker.ts). */

export const LARDER = 'mocson-stage-1';

const open = () => (typeof caches === 'undefined' ? null : caches.open(LARDER));

/** Each address is fetched once more past the browser's own cache only if it is not here yet; a failure is no drama. */
export async function keepAll(addresses: string[]): Promise<void> {
  const larder = await open()?.catch(() => null);
  if (!larder) {
    return;
  }
  await Promise.all(
    addresses.map(async (address) => {
      try {
        const response = await fetch(address, { credentials: 'omit' });
        if (response.ok) {
          await larder.put(address, response);
        }
      } catch {
        // The show goes on with what is in memory.
      }
    }),
  );
}

/** What this machine keeps of one show: everything while its address opens it, no name or face after that. */
export class ShowLarder {
  private addresses: string[] = [];
  private emptied = false;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly deckAddress: string) {}

  keep(addresses: string[]): void {
    this.addresses = addresses;
    this.emptied = false;
    this.next(() => keepAll(addresses));
  }

  empty(): void {
    if (!this.emptied) {
      this.emptied = true;
      this.next(() => emptyLarder(this.deckAddress));
    }
  }

  /** Its address opens the show after all. */
  refill(): void {
    if (this.emptied) {
      this.keep(this.addresses);
    }
  }

  /** One after the other, or what was just thrown away would be put back. */
  private next(act: () => Promise<void>): void {
    this.last = this.last.then(act);
  }
}

/** The names of a show do not stay on the hall's machine: once it is over, or its address was taken back. */
export async function emptyLarder(deckAddress: string): Promise<void> {
  const larder = await open()?.catch(() => null);
  if (larder) {
    const root = new URL(deckAddress.replace(/deck$/, ''), location.href).href;
    const kept = await larder.keys();
    await Promise.all(kept.filter(({ url }) => url.indexOf(root) === 0).map((request) => larder.delete(request)));
  }
}

/** Fetched and decoded, and held: what was seen once is not asked for again while the page lives. */
export async function loadPictures(addresses: string[], told: (done: number) => void): Promise<HTMLImageElement[]> {
  let done = 0;
  const loads = addresses.map(async (address) => {
    const image = new Image();
    image.src = address;
    try {
      await image.decode();
      return image;
    } catch {
      return null;
    } finally {
      told(++done);
    }
  });
  return (await Promise.all(loads)).filter((image): image is HTMLImageElement => image !== null);
}

/** Registers the worker that answers without a network; only where the page came over TLS or from this machine. */
export async function registerWorker(scope: string): Promise<void> {
  try {
    await navigator.serviceWorker?.register('/stage-worker.js', { scope });
  } catch {
    // The page has everything in memory; only a reload without network would fail.
  }
}
