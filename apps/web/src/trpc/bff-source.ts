import type { Bff } from "./bff.ts";

const idleTimeoutMs = 1_000;

export interface BffSource {
  readonly now: () => Bff | undefined;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Fetches its code if it is not there: for what somebody has asked for. */
  readonly load: () => Promise<Bff>;
  /** The same once the browser has nothing better to do. */
  readonly loadWhenIdle: () => void;
  /** For pages that come with the code: makes it at once. `announce` then tells the others. */
  readonly provide: (create: (locale: string) => Bff) => Bff;
  readonly announce: () => void;
}

/** Where the islands of a page get the one BFF client from. Its code is not among the scripts that a page waits for. */
export function createBffSource(locale: string): BffSource {
  let bff: Bff | undefined;
  let coming: Promise<Bff> | undefined;
  let isScheduled = false;
  const listeners = new Set<() => void>();
  const announce = () => {
    for (const listener of listeners) listener();
  };
  function provide(create: (locale: string) => Bff): Bff {
    bff ??= create(locale);
    return bff;
  }
  async function fetchCode(): Promise<Bff> {
    try {
      const { createBff } = await import("./bff.ts");
      const made = provide(createBff);
      announce();
      return made;
    } catch (error) {
      // Offline, say: the next one who needs it tries again.
      coming = undefined;
      throw error;
    }
  }
  function load(): Promise<Bff> {
    coming ??= bff ? Promise.resolve(bff) : fetchCode();
    return coming;
  }
  return {
    now: () => bff,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    load,
    loadWhenIdle: () => {
      if (bff || isScheduled) return;
      isScheduled = true;
      whenIdle(() => {
        load().catch(() => {
          isScheduled = false;
        });
      });
    },
    provide,
    announce,
  };
}

/** Safari has no idle callbacks before version 27. */
function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(run, { timeout: idleTimeoutMs });
  else setTimeout(run, 200);
}
