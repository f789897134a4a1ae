import { createRedisBus } from "@souk/events/redis-bus";
import { redisUrl } from "../../environment.ts";
import { SERVICE_NAMES } from "../../ports.ts";
import { waitUntil } from "../../processes/wait-until.ts";
import { type Checks, createChecks } from "../checks.ts";
import { type OwnStack, ownSettings, startOwnStack } from "../own-stack.ts";
import type { Proof, ProofContext, ProofResult } from "../proof.ts";
import { strikeInTurn } from "./blows.ts";
import { type Books, openBooks } from "./books.ts";
import { type Comparison, compare } from "./compare.ts";
import { checkDeadLetters, replayAll } from "./dead-letters.ts";
import { group, topic } from "./messages.ts";
import { type Member, memberPart, newMember } from "./parts.ts";

const drainMs = 180_000;
const shownExamples = 3;
const nowhere = "http://127.0.0.1:9";

export const events: Proof = {
  name: "events",
  promise:
    "whatever is killed, every committed event takes effect once and in order, and what cannot is kept and replayed",
  options: {
    kills: {
      default: "20",
      meaning: "kills -9 under load: relay, consumers, Redis, PostgreSQL, at chosen instants and at any",
    },
    pause: { default: "2000", meaning: "milliseconds of load at most between a recovery and the next kill" },
    sources: { default: "2", meaning: "processes that write and relay; one relay at a time is active" },
    sinks: { default: "2", meaning: "processes that consume; they share the partitions" },
  },

  async run(context) {
    const [kills, pauseMs] = [context.count("kills", 10_000), context.count("pause", 60_000)];
    const [sourceCount, sinkCount] = [context.count("sources", 4), context.count("sinks", 8)];
    const settings = await ownSettings("events", outside());
    const sources = await Promise.all(
      Array.from({ length: sourceCount }, (_, at) => newMember(settings, "source", at)),
    );
    const sinks = await Promise.all(Array.from({ length: sinkCount }, (_, at) => newMember(settings, "sink", at)));
    const members = [...sources, ...sinks];
    const more = members.map((member) => memberPart(settings, member));
    const stack = await startOwnStack(settings, context.progress, { more });
    const books = openBooks(settings);
    let isProven = false;
    try {
      const result = await prove(context, { stack, books, members, sinks, kills, pauseMs });
      isProven = result.isProven;
      return result;
    } finally {
      await books.close();
      await context.progress.step("the stack is stopped", () => stack.stop({ keepData: !isProven }));
      for (const { redis } of members) redis.stop();
      if (!isProven) context.progress.line(`what it left is in ${settings.folders.data}`);
    }
  },
};

/** No part of the shop takes part, only PostgreSQL and Redis. */
function outside(): NodeJS.ProcessEnv {
  const services = SERVICE_NAMES.map((name) => [`${name.toUpperCase()}_SERVICE_URL`, nowhere]);
  return { ...Object.fromEntries(services), SANDBOX_URL: nowhere, SMTP_URL: "smtp://127.0.0.1:9" };
}

interface Deps {
  readonly stack: OwnStack;
  readonly books: Books;
  readonly members: readonly Member[];
  readonly sinks: readonly Member[];
  readonly kills: number;
  readonly pauseMs: number;
}

async function prove({ progress }: ProofContext, deps: Deps): Promise<ProofResult> {
  const { stack, books, kills } = deps;
  const checks = createChecks(progress);
  const startedAt = performance.now();
  await books.tell({ isWriting: true, isHealed: false });
  const exact = await progress.step(`${kills} kills under load`, () => strikeInTurn(deps));
  await books.tell({ isWriting: false, isHealed: false });
  const drainedMs = await progress.step("everything is handled", () => drained(deps));
  const before = compare(await books.accounts(), await books.effects(), { isHealed: false });
  checkComparison(checks, before, progress.line, "");
  const letters = await checkDeadLetters(checks, deps, before);
  await books.tell({ isWriting: false, isHealed: true });
  await progress.step(`${letters.length} dead letters are replayed, and a kill`, () =>
    replayAll(checks, deps, letters),
  );
  const after = compare(await books.accounts(), await books.effects(), { isHealed: true });
  checkComparison(checks, after, progress.line, " after the replay");
  const seconds = (performance.now() - startedAt) / 1000;
  const figures = [
    `${after.expected} events`,
    `${stack.restarts()} kills, ${exact} of them between two steps of the same event`,
    `${letters.length} dead letters`,
    `${Math.round(after.expected / seconds)} events/s over all`,
    `the last handled ${(drainedMs / 1000).toFixed(1)} s after the last was written`,
    `${seconds.toFixed(0)} s`,
  ];
  return { isProven: checks.allHold(), figures: figures.join(", ") };
}

/** Until nothing waits in the outbox or on the bus. Gives how long that took. */
async function drained({ stack, books }: Deps): Promise<number> {
  const startedAt = performance.now();
  const bus = createRedisBus({ url: redisUrl(stack.settings) });
  try {
    const isDrained = async () => (await books.isOutboxEmpty()) && (await bus.lag(group, topic)) === 0;
    const asked = () => isDrained().catch(() => false);
    if (!(await waitUntil(asked, { timeoutMs: drainMs, everyMs: 100 }))) {
      throw new Error(`events are still not handled ${drainMs / 1000} s after the last was written`);
    }
    return performance.now() - startedAt;
  } finally {
    await bus.close();
  }
}

function checkComparison(checks: Checks, found: Comparison, say: (line: string) => void, when: string): void {
  const kinds = [
    ["that did not take effect", found.missing],
    ["that took effect more than once", found.twice],
    ["that took effect and never were", found.neverHappened],
    ["out of the order of their key", found.outOfOrder],
  ] as const;
  for (const [what, some] of kinds) {
    checks.expect(`of ${found.expected} events${when}, those ${what}`, some.length, 0);
    for (const each of some.slice(0, shownExamples)) say(`    ${each}`);
  }
}
