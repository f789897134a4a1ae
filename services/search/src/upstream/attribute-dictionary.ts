import type { Client } from "@connectrpc/connect";
import { BoundedMap } from "@souk/access/bounded-map";
import type { Attribute } from "@souk/contracts/product/v1/product";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import type { Logger } from "@souk/telemetry/logger";
import type { AttributeLookup } from "../documents/attribute-lookup.ts";

const mostEntries = 5_000;
const codesPerCall = 500;
const freshMs = 60_000;
/** Nobody waits again for a product service that has just not answered. */
const pauseMs = 5_000;

interface Entry {
  readonly attribute: Attribute | undefined;
  readonly loadedAtMs: number;
}

export interface AttributeDictionary {
  /**
   * What is known of these codes. Entries older than a minute are renewed behind the caller's back; while the product
   * service is away the old ones serve and unknown ones are left out.
   */
  lookUp(codes: Iterable<string>): Promise<AttributeLookup>;
  /** Asks again for these, whatever is known. */
  renew(codes: Iterable<string>): Promise<void>;
}

interface Deps {
  readonly products: Client<typeof ProductService>;
  readonly log: Logger;
  readonly nowMs?: () => number;
}

export function createAttributeDictionary({ products, log, nowMs = Date.now }: Deps): AttributeDictionary {
  const entries = new BoundedMap<string, Entry>(mostEntries);

  let pausedUntilMs = Number.NEGATIVE_INFINITY;

  async function load(codes: readonly string[]): Promise<void> {
    if (nowMs() < pausedUntilMs) return;
    try {
      for (let from = 0; from < codes.length; from += codesPerCall)
        await loadSome(codes.slice(from, from + codesPerCall));
    } catch (error) {
      pausedUntilMs = nowMs() + pauseMs;
      log.warn({ err: error }, "attributes could not be read; those that are known serve");
    }
  }

  async function loadSome(codes: readonly string[]): Promise<void> {
    const { attributes } = await products.batchGetAttributes({ codes: [...codes] });
    const found = new Map(attributes.map((attribute) => [attribute.code, attribute]));
    for (const code of codes) entries.set(code, { attribute: found.get(code), loadedAtMs: nowMs() });
  }

  /** Marked as fresh at once, so that many callers at a time ask only once. */
  function renewStale(codes: readonly string[]): void {
    const stale = codes.filter((code) => (entries.get(code)?.loadedAtMs ?? nowMs()) < nowMs() - freshMs);
    if (stale.length === 0) return;
    for (const code of stale) entries.set(code, { attribute: entries.get(code)?.attribute, loadedAtMs: nowMs() });
    void load(stale);
  }

  return {
    renew: (codes) => load([...new Set(codes)]),
    async lookUp(codes) {
      const wanted = [...new Set(codes)];
      renewStale(wanted);
      const unknown = wanted.filter((code) => !entries.get(code));
      if (unknown.length > 0) await load(unknown);
      const known = wanted.flatMap((code) => entries.get(code)?.attribute ?? []);
      return new Map(known.map((attribute) => [attribute.code, attribute]));
    },
  };
}
