import { setTimeout as pause } from "node:timers/promises";
import { browse, cart, order, search, signIn } from "./journeys.ts";
import type { ShopWindow } from "./shop-window.ts";
import type { Row } from "./try-fault.ts";

const limitMs = 60_000;
const everyMs = 250;
/** Those that can be tried again and again. */
const journeys = [
  { name: "browse", journey: browse },
  { name: "cart", journey: cart },
  { name: "order", journey: order },
  { name: "search", journey: search },
  { name: "signIn", journey: signIn },
] as const;

/** Waits until everything that did not work does again, with nothing restarted; how long that took. */
export async function awaitRecovery(window: ShopWindow, row: Row): Promise<number> {
  const startedAt = performance.now();
  const harmed = journeys.filter(({ name }) => row[name].outcome !== "works");
  for (;;) {
    const missing = (await Promise.all(harmed.map((each) => notYet(window, each)))).flat();
    const ms = performance.now() - startedAt;
    if (missing.length === 0) return ms;
    if (ms > limitMs) throw new Error(`a minute after everything was back: ${missing.join("; ")}`);
    await pause(everyMs);
  }
}

async function notYet(window: ShopWindow, { name, journey }: (typeof journeys)[number]): Promise<string[]> {
  try {
    const { outcome, detail } = await (await journey(window))();
    return outcome === "works" ? [] : [`${name} ${outcome} ${detail}`];
  } catch (error) {
    return [`${name}: ${error}`];
  }
}
