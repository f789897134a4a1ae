import { setTimeout as pause } from "node:timers/promises";

/** Asks again every `everyMs` until the answer is defined and not false, or gives undefined after `timeoutMs`. */
export async function waitUntil<T>(
  ask: () => T | false | undefined | Promise<T | false | undefined>,
  { timeoutMs, everyMs = 25 }: { timeoutMs: number; everyMs?: number },
): Promise<T | undefined> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() >= deadline) return undefined;
    await pause(everyMs);
  }
}
