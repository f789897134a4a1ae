import { setTimeout as pause } from "node:timers/promises";
import type { OwnStack } from "../own-stack.ts";

export interface Blows {
  readonly stack: OwnStack;
  readonly kills: number;
}

/** Kills the services so many times while something goes on, spread over its first half, each time at a moment of its own. */
export function createStrikes({ stack, kills }: Blows) {
  let struck = 0;
  return {
    onProgress: async (permille: number): Promise<void> => {
      if (struck === kills || permille < (500 * (struck + 1)) / kills) return;
      struck += 1;
      // Somewhere in a chunk, or between two.
      await pause(Math.random() * 150);
      await stack.kill("services");
      await stack.allUp();
    },
    struck: () => struck,
  };
}
