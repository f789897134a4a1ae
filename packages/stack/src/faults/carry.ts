import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const bufferedMaxBytes = 1_048_576;
/** Shorter ones are greetings of protocols: a connection must come about before it can break in an answer. */
const answerMinBytes = 64;

/** What holds bytes up. */
export interface Passage {
  readonly delayMs: number;
  /** Resolves when bytes may pass. */
  open(): Promise<void>;
}

export interface Way {
  readonly from: Socket;
  readonly to: Socket;
  readonly passage: Passage;
  /** Whether the next answer is to be cut in half and the connection broken. */
  readonly breaksOff?: () => boolean;
}

/** Passes on everything in its order, each piece as late as it should be, the end as well. */
export function carry({ from, to, passage, breaksOff = () => false }: Way): void {
  let tail = Promise.resolve();
  let waitingBytes = 0;

  async function pass(piece: Buffer, dueAtMs: number): Promise<void> {
    const leftMs = dueAtMs - performance.now();
    if (leftMs > 0) await pause(leftMs);
    await passage.open();
    waitingBytes -= piece.length;
    if (waitingBytes < bufferedMaxBytes) from.resume();
    if (to.destroyed) return;
    if (breaksOff() && piece.length >= answerMinBytes) return breakOff(piece);
    if (!to.write(piece))
      await new Promise<void>((resolve) => to.once("drain", resolve).once("close", () => resolve()));
  }

  function breakOff(piece: Buffer): void {
    to.write(piece.subarray(0, piece.length >> 1), () => to.resetAndDestroy());
  }

  const inTurn = (work: () => Promise<void>) => {
    tail = tail.then(work, () => {});
  };
  from.on("data", (piece: Buffer) => {
    const dueAtMs = performance.now() + passage.delayMs;
    waitingBytes += piece.length;
    if (waitingBytes >= bufferedMaxBytes) from.pause();
    inTurn(() => pass(piece, dueAtMs));
  });
  from.on("end", () =>
    inTurn(async () => {
      await passage.open();
      to.end();
    }),
  );
}
