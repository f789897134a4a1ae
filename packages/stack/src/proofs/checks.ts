import type { Progress } from "../progress.ts";

/** Notes what a proof expected and what it found; every check is shown. */
export function createChecks(progress: Progress) {
  let broken = 0;
  return {
    expect(what: string, found: number | bigint, expected: number | bigint): void {
      const holds = BigInt(found) === BigInt(expected);
      if (!holds) broken++;
      progress.line(holds ? `  ✓ ${what}: ${found}` : `  ✗ ${what}: ${found}, expected ${expected}`);
    },
    allHold: () => broken === 0,
  };
}

export type Checks = ReturnType<typeof createChecks>;
