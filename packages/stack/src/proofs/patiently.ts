import { setTimeout as pause } from "node:timers/promises";
import { isNoAnswer } from "../shopping/settle.ts";

const repeatMs = 250;
const limitMs = 240_000;

/** Sends the same again until there is an answer. Refusals are thrown. */
export async function patiently<T>(ask: () => Promise<T>, leaving?: AbortSignal): Promise<T> {
  const endsAtMs = performance.now() + limitMs;
  for (;;) {
    leaving?.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      leaving?.throwIfAborted();
      if (!isNoAnswer(error) || performance.now() > endsAtMs) throw error;
      await pause(repeatMs);
    }
  }
}
