import type { Client } from "@connectrpc/connect";
import type { DeadLetter, DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { isDomainError } from "@souk/errors/domain-error";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { Checks } from "../checks.ts";
import type { OwnStack } from "../own-stack.ts";
import { patiently } from "../patiently.ts";
import type { Comparison } from "./compare.ts";
import { type } from "./messages.ts";
import { deadLettersOf, type Member } from "./parts.ts";
import { poisonReason } from "./record-effect.ts";

const replaysAtOnce = 4;

type Letters = Client<typeof DeadLetterService>;

interface Deps {
  readonly stack: OwnStack;
  readonly sinks: readonly Member[];
}

/** Whatever a sink has given up on has to be there once, with why. */
export async function checkDeadLetters(
  checks: Checks,
  deps: Deps,
  { poison, garbage }: Comparison,
): Promise<readonly DeadLetter[]> {
  const letters = await listAll(clientOf(deps));
  const by = (start: string) => letters.filter(({ cause }) => cause.startsWith(start));
  checks.expect(
    "dead letters of what could not be handled, with that as the cause",
    by(`${poisonReason}:`).length,
    poison,
  );
  checks.expect("dead letters of what nobody can read, with that as the cause", by(unreadable).length, garbage);
  checks.expect("dead letters in all", letters.length, poison + garbage);
  return letters;
}

const unreadable = `UndecodableError: ${type} is not a`;

/** Replays each dead letter, kills the sink that does it on the way, and sees what is left. */
export async function replayAll(checks: Checks, deps: Deps, letters: readonly DeadLetter[]): Promise<void> {
  const { stack, sinks } = deps;
  const client = clientOf(deps);
  const kill = () => stack.kill(sinks[0]?.name ?? "").then(() => stack.allUp());
  let killed: Promise<void> | undefined;
  const ends = await inParallel(letters, replaysAtOnce, async ({ id }, at) => {
    if (at === Math.floor(letters.length / 2)) killed = kill();
    return replay(client, id);
  });
  await killed;
  const unreadables = letters.filter(({ cause }) => cause.startsWith(unreadable)).length;
  checks.expect("dead letters replayed", ends.filter((end) => end === "done").length, letters.length - unreadables);
  checks.expect("dead letters left, for nobody can read them", (await listAll(client)).length, unreadables);
}

function clientOf({ stack, sinks: [first] }: Deps): Letters {
  if (!first) throw new Error("there is no sink");
  return deadLettersOf(stack.settings, first);
}

async function listAll(client: Letters): Promise<DeadLetter[]> {
  const found: DeadLetter[] = [];
  for (let pageToken = ""; ; ) {
    const token = pageToken;
    const page = await patiently(() => client.listDeadLetters({ pageSize: 100, pageToken: token }));
    found.push(...page.deadLetters);
    if (page.nextPageToken === "") return found;
    pageToken = page.nextPageToken;
  }
}

/** "done" also when an earlier attempt was, and only its answer was lost. */
async function replay(client: Letters, id: string): Promise<"done" | "failed again"> {
  try {
    await patiently(() => client.replayDeadLetter({ id }));
    return "done";
  } catch (error) {
    if (isDomainError(error, "DEAD_LETTER_NOT_FOUND")) return "done";
    if (isDomainError(error, "DEAD_LETTER_FAILED_AGAIN")) return "failed again";
    throw error;
  }
}
