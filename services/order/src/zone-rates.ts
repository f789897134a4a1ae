import { DomainError } from "@souk/errors/domain-error";
import type { Logger } from "@souk/telemetry/logger";
import type { DeliveryRates } from "./domain/delivery-options.ts";
import type { Upstream } from "./upstream.ts";

export interface Destination {
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** Empty while it is not known. */
  readonly postalCode: string;
}

/** What couriers charge where a parcel goes. */
export interface ZoneRates {
  /** Undefined outside of every zone, in another currency, and while nobody can say. */
  find(destination: Destination, currencyCode: string): Promise<DeliveryRates | undefined>;
  /** Whether couriers of ours go there; not, while nobody can say. */
  isOurs(destination: Destination): Promise<boolean>;
}

interface Deps {
  readonly logistics: Upstream["logistics"];
  readonly log: Logger;
  readonly now: () => Date;
  /** From what delivery is free where nothing else is said. */
  readonly freeFromMinor: bigint;
}

/** A price is worked out in less; one that is not told by then is not waited for. */
const timeoutMs = 300;
/** Rate cards change rarely, and a quote is frozen soon after it was seen. */
const keptMs = 30_000;
/** While logistics is away, what it said last holds so long. */
const staleMs = 10 * 60_000;
/** And is not asked again for so long. */
const pauseMs = 2_000;
const mostKept = 5_000;

interface Kept {
  readonly at: number;
  readonly card: Card | undefined;
}

type Card = DeliveryRates & { readonly currencyCode: string; readonly isOurs: boolean };

/** Asks logistics, and remembers what it said for a moment. Without it the shop's own fees hold. */
export function createZoneRates({ logistics, log, now, freeFromMinor }: Deps): ZoneRates {
  const kept = new Map<string, Kept>();
  let restsUntil = 0;

  async function read(destination: Destination): Promise<Card | undefined> {
    const answer = await logistics.quoteDelivery({ ...destination }, { timeoutMs });
    return answer.isServed ? cardOf(answer, freeFromMinor) : undefined;
  }

  async function cardFor(destination: Destination): Promise<Card | undefined> {
    const key = `${destination.countryCode} ${destination.postalCode}`;
    const known = kept.get(key);
    const at = now().getTime();
    if (known && at - known.at < keptMs) return known.card;
    const fallback = known && at - known.at < staleMs ? known.card : undefined;
    if (at < restsUntil) return fallback;
    try {
      const card = await read(destination);
      kept.delete(key);
      kept.set(key, { at, card });
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      return card;
    } catch (error) {
      // What it does not take for an address is outside of every zone.
      if (error instanceof DomainError && error.kind === "invalid") return undefined;
      restsUntil = at + pauseMs;
      log.warn({ err: error }, "delivery is priced without logistics");
      return fallback;
    }
  }

  return {
    async isOurs({ countryCode, postalCode }) {
      const spelt = postalCode.trim().toUpperCase();
      return spelt !== "" && ((await cardFor({ countryCode, postalCode: spelt }))?.isOurs ?? false);
    },
    async find({ countryCode, postalCode }, currencyCode) {
      const spelt = postalCode.trim().toUpperCase();
      if (spelt === "") return undefined;
      const card = await cardFor({ countryCode, postalCode: spelt });
      return card?.currencyCode === currencyCode ? card : undefined;
    },
  };
}

type Answer = Awaited<ReturnType<Upstream["logistics"]["quoteDelivery"]>>;

function cardOf({ zoneId, standardFee, freeFrom, expressFee }: Answer, ownFreeFromMinor: bigint): Card | undefined {
  if (!standardFee || !expressFee) return undefined;
  const { currencyCode } = standardFee;
  const amounts = [standardFee, expressFee, freeFrom ?? { ...standardFee, minorUnits: 0n }];
  if (amounts.some((amount) => amount.currencyCode !== currencyCode || amount.minorUnits < 0n)) return undefined;
  return {
    currencyCode,
    isOurs: zoneId !== "",
    standardFeeMinor: standardFee.minorUnits,
    expressFeeMinor: expressFee.minorUnits,
    freeFromMinor: freeFrom?.minorUnits ?? ownFreeFromMinor,
  };
}
