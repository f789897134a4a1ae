import type { Progress } from "../progress.ts";

const toldWhich = 5;

/** Notes what a proof expected and what it found; every check is shown. */
export function createChecks(progress: Progress) {
  let broken = 0;
  return {
    /** `which` are shown when it does not hold, as far as a line goes. */
    expect(what: string, found: number | bigint, expected: number | bigint, which: readonly string[] = []): void {
      const holds = BigInt(found) === BigInt(expected);
      if (!holds) broken++;
      progress.line(holds ? `  ✓ ${what}: ${found}` : `  ✗ ${what}: ${found}, expected ${expected}`);
      if (!holds) for (const each of which.slice(0, toldWhich)) progress.line(`      ${each}`);
    },
    /** Something that went wrong elsewhere and was tried here; `wrong` says what of it happened. */
    tried(what: string, wrong: readonly string[]): void {
      if (wrong.length > 0) broken++;
      progress.line(`  ${wrong.length === 0 ? "✓" : "✗"} ${what}: tried, ${wrong.length === 0 ? "held" : "HAPPENED"}`);
      for (const each of wrong.slice(0, toldWhich)) progress.line(`      ${each}`);
    },
    allHold: () => broken === 0,
  };
}

export type Checks = ReturnType<typeof createChecks>;
