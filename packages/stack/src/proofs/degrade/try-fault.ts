import type { FaultKind } from "../../faults/fault.ts";
import { type JourneyName, journeyNames } from "./expectations.ts";
import { browse, cart, checkout, type Journey, type OpenCheckout, order, search, signIn, unseen } from "./journeys.ts";
import type { Finding } from "./outcome.ts";
import type { ShopWindow } from "./shop-window.ts";
import type { Dependency, Switches } from "./switches.ts";

/** Longer than any page or act may take, whatever is away; a checkout has the longest deadline, 25 s. */
const patienceMs = 30_000;

export type Row = Readonly<Record<JourneyName, Finding & { readonly ms: number }>>;

/** Every journey with one dependency failing in one way; all of them at once, as in a shop. */
export async function tryFault(
  window: ShopWindow,
  switches: Switches,
  { dependency, fault, onOpen }: { dependency: Dependency; fault: FaultKind; onOpen: (open: OpenCheckout) => void },
): Promise<Row> {
  const journeys: Readonly<Record<JourneyName, Journey>> = {
    ...{ browse, unseen, search, cart, order, signIn },
    checkout: checkout(onOpen),
  };
  const prepared = await Promise.all(journeyNames.map(async (name) => [name, await journeys[name](window)] as const));
  await switches.set(dependency, fault);
  try {
    const found = await Promise.all(prepared.map(async ([name, act]) => [name, await timed(act)] as const));
    return rowOf(new Map(found));
  } finally {
    await switches.set(dependency, "none");
  }
}

async function timed(act: () => Promise<Finding>): Promise<Finding & { ms: number }> {
  const startedAt = performance.now();
  const finding = await act().catch((error: unknown): Finding => ({ outcome: "broken", detail: String(error) }));
  const ms = performance.now() - startedAt;
  if (ms > patienceMs)
    return { outcome: "broken", detail: `it took ${Math.round(ms / 1000)} s: ${finding.detail}`, ms };
  return { ...finding, ms };
}

function rowOf(found: ReadonlyMap<JourneyName, Row[JourneyName]>): Row {
  const of = (name: JourneyName) =>
    found.get(name) ?? { outcome: "broken" as const, detail: "it was not tried", ms: 0 };
  return {
    browse: of("browse"),
    unseen: of("unseen"),
    search: of("search"),
    cart: of("cart"),
    checkout: of("checkout"),
    order: of("order"),
    signIn: of("signIn"),
  };
}
