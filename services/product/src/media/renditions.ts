import type { Rendition } from "../domain/rendition.ts";
import { createGate } from "./gate.ts";
import type { MediaStore } from "./media-store.ts";
import { render } from "./render.ts";

export const masterKey = (mediaId: string): string => `masters/${mediaId.slice(0, 2)}/${mediaId}.webp`;

const renditionKey = ({ mediaId, width, format }: Rendition): string =>
  `renditions/${mediaId.slice(0, 2)}/${mediaId}/${width}.${format}`;

export interface RenditionsOptions {
  readonly store: MediaStore;
  /** How many are made at once. */
  readonly concurrency: number;
  /** How many more may wait to be made. */
  readonly queueMax: number;
}

/** Renditions are made when first asked for and kept; those who ask for one that is being made share it. */
export function createRenditions({ store, concurrency, queueMax }: RenditionsOptions) {
  const throughGate = createGate({ running: concurrency, waiting: queueMax });
  const making = new Map<string, Promise<Uint8Array | undefined>>();

  async function make(rendition: Rendition, key: string): Promise<Uint8Array | undefined> {
    const master = await store.get(masterKey(rendition.mediaId));
    if (!master) return undefined;
    const content = await render(master, rendition);
    await store.put(key, content);
    return content;
  }

  function makeOnce(rendition: Rendition, key: string): Promise<Uint8Array | undefined> {
    const begun = making.get(key) ?? throughGate(() => make(rendition, key)).finally(() => making.delete(key));
    making.set(key, begun);
    return begun;
  }

  return {
    /** Undefined when there is no such picture. Throws MEDIA_BUSY when too many wait. */
    async get(rendition: Rendition): Promise<Uint8Array | undefined> {
      const key = renditionKey(rendition);
      return (await store.get(key)) ?? makeOnce(rendition, key);
    },
  };
}

export type Renditions = ReturnType<typeof createRenditions>;
