import { waitUntil } from "../../processes/wait-until.ts";
import type { OwnStack } from "../own-stack.ts";
import type { Errand, Struck } from "./errand.ts";
import type { Moments } from "./moments.ts";

const arriveMs = 240_000;
/** The engine's last records come after the shopper's answer. */
const lingerMs = 3_000;
/** A run that nobody asks for comes again only to moments after its beginning, so not all are waited for. */
const recoverMs = 10_000;

interface Deps {
  readonly stack: OwnStack;
  readonly moments: Moments;
}

interface Blow {
  /** Errands that never came to their moment. */
  readonly missed: readonly Struck[];
  /** How many were at their moment at a kill. */
  readonly hits: number;
}

/**
 * Lets errands run until each is held at its moment, kills the services' process with kill -9, and has it start again. Whoever
 * was on an errand leaves. `again`: as often the recovery is held at the same moments and killed too.
 */
export async function strike({ stack, moments }: Deps, all: readonly Struck[], again: number): Promise<Blow> {
  const held = () => all.filter(({ errand }) => moments.isHeld(errand.key));
  const leaving = new AbortController();
  const ended = new Map<string, number>();
  for (const { errand, at } of all) {
    follow(moments, errand, at);
    void errand
      .run(leaving.signal)
      .catch(() => {})
      .finally(() => ended.set(errand.key, performance.now()));
  }
  const isThere = ({ errand: { key } }: Struck) =>
    moments.isHeld(key) || performance.now() - (ended.get(key) ?? Number.POSITIVE_INFINITY) > lingerMs;
  await waitUntil(() => all.every(isThere), { timeoutMs: arriveMs });
  const missed = all.filter((each) => !held().includes(each));
  let hits = held().length;
  leaving.abort();
  for (let time = 0; time < again; time++) {
    await stack.kill("services");
    for (const { errand, at } of all) follow(moments, errand, at);
    await stack.allUp();
    await waitUntil(() => held().length === all.length, { timeoutMs: recoverMs });
    hits += held().length;
  }
  await stack.kill("services");
  for (const { errand } of all) follow(moments, errand);
  await stack.allUp();
  return { missed, hits };
}

function follow(moments: Moments, { key, ids, onReached }: Errand, holdAt?: Struck["at"]): void {
  moments.follow(key, ids, { holdAt, ...(onReached && { onReached }) });
}
