import type { Stop } from "@souk/contracts/logistics/v1/logistics";
import { Stop_Kind, Stop_Party } from "@souk/contracts/logistics/v1/logistics";
import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { Provider } from "../../shopping/provider.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import type { Random } from "../payouts/random.ts";
import type { Books } from "./books.ts";
import type { DeliveryClients } from "./clients.ts";
import { createDiary } from "./diary.ts";
import { openFleet, zoneId } from "./fleet.ts";
import { openMarket } from "./market.ts";
import { refusalOnly } from "./refusal-only.ts";

interface Given {
  readonly clients: DeliveryClients;
  readonly provider: Provider;
  readonly shop: ShopEnvironment;
  readonly books: Books;
  readonly couriers: number;
  readonly least: Least;
}

/** The fewest that have to come out this way: with less, nothing was tried. */
export interface Least {
  readonly failed: number;
  readonly returned: number;
  /** Of what couriers collect at shoppers. */
  readonly pickups: { readonly brought: number; readonly calledOff: number; readonly missed: number };
}

/** Everybody who takes part, and what came of what they did. */
export async function createScene({ clients, provider, shop, books, couriers, least }: Given) {
  const fleet = await openFleet(clients, couriers);
  const market = await openMarket({ clients, provider, shop });
  const diary = createDiary();
  const parcels = new Map<string, string>();
  const pickups = new Map<string, string>();
  const failed = new Set<string>();
  const mistyped = new Set<string>();
  const missed = new Set<string>();
  /** Too few came back so far: a drop more has to fail for it. Too few doors stayed shut: one more has to. */
  const lack = { ofReturns: false, ofShutDoors: false };

  /**
   * Sends the same request twice at once, now and then. What is refused is not kept, so one twin may be refused and the other
   * done; what was done is answered the same from then on.
   */
  async function ask<Answer>(
    random: Random,
    what: string,
    call: (requestId: string) => Promise<Answer>,
    told: (answer: Answer) => string = () => "done",
  ): Promise<Answer | undefined> {
    const requestId = newId();
    const twins = Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => call(requestId));
    const answers = await Promise.allSettled(twins);
    const done = answers.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    for (const each of answers) if (each.status === "rejected") refusalOnly(each.reason);
    if (twins.length === 1 || done.length === 0) return done[0];
    const later = await call(requestId).then(told, reasonOf);
    const said = new Set([...done.map(told), later]);
    if (said.size > 1) diary.find(`${what} with one request id was answered ${[...said].join(" and ")}`);
    return done[0];
  }

  return {
    clients,
    provider,
    fleet,
    market,
    diary,
    books,
    ask,
    lack,
    zoneId,
    /** Shipments that were packed, with their orders. */
    parcels,
    /** Returns that couriers were to collect, with their orders. */
    pickups,
    /** Both, for what is this run's of a board. */
    isOurs: (shipmentId: string) => parcels.has(shipmentId) || pickups.has(shipmentId),
    pinOf: (shipmentId: string) => market.pinOf(shipmentId, parcels.get(shipmentId) ?? ""),
    wants: {
      /** Whether a drop has to fail because too few have; none fails twice for that. */
      failed({ party, parcels: [parcel] }: Stop): boolean {
        const isEnough = failed.size >= least.failed && !lack.ofReturns;
        if (party !== Stop_Party.SHOPPER || !parcel || isEnough || failed.has(parcel.shipmentId)) return false;
        failed.add(parcel.shipmentId);
        return true;
      },
      /** Whether a wrong PIN has to be typed first: one at the first doors, whatever the dice say. */
      wrongPin(stopId: string): boolean {
        if (mistyped.size >= least.failed) return false;
        mistyped.add(stopId);
        return true;
      },
      /** Whether nobody opens where a return is to be collected, because that happened too seldom so far. */
      missed({ kind, party, parcels: [parcel] }: Stop): boolean {
        const isEnough = missed.size >= least.pickups.missed && !lack.ofShutDoors;
        const isDoor = kind === Stop_Kind.PICKUP && party === Stop_Party.SHOPPER;
        if (!isDoor || !parcel || isEnough || missed.has(parcel.shipmentId)) return false;
        missed.add(parcel.shipmentId);
        return true;
      },
      returned: least.returned,
      pickups: least.pickups,
    },
    asDispatcher: fleet.dispatcher.asSelf,
  };
}

export type Scene = Awaited<ReturnType<typeof createScene>>;

const reasonOf = (error: unknown) => (isDomainError(error) ? error.reason : String(error));
