import { createChecks } from "../checks.ts";
import type { Proof } from "../proof.ts";
import { copyCheckout } from "./copy-checkout.ts";
import { type KnownBug, knownBugs, patchOf } from "./known-bugs.ts";
import { runTests } from "./run-tests.ts";

export const planted: Proof = {
  name: "planted",
  promise: "known bugs, made on purpose in a copy of this checkout, are each found by the test that is there for it",
  options: { bug: { default: "all", meaning: "all, or the name of one" } },

  async run({ progress, option }) {
    const startedAt = performance.now();
    const bugs = bugsOf(option("bug"));
    const copy = copyCheckout();
    const checks = createChecks(progress);
    try {
      const missed: string[] = [];
      let passed = 0;
      for (const [file, own] of Map.groupBy(bugs, ({ caughtBy }) => caughtBy)) {
        const sound = await progress.step(`${file} without a bug`, () => runTests(copy.folder, file));
        passed += sound.passed;
        checks.expect(`tests of ${file} that fail without a bug`, sound.failed.length, 0, sound.failed);
        for (const bug of own) {
          const found = await progress.step(`${bug.name}: ${bug.breaks}`, () => foundBy(copy, bug));
          progress.line(found.length > 0 ? `    found by "${found[0]}"` : "    NOT FOUND");
          if (found.length === 0) missed.push(`${bug.name}: ${bug.breaks}`);
        }
      }
      checks.expect("bugs that nothing found", missed.length, 0, missed);
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      const figures = `${bugs.length} bugs, ${bugs.length - missed.length} found, ${passed} tests, ${seconds} s`;
      return { isProven: checks.allHold(), figures };
    } finally {
      copy.remove();
    }
  },
};

function bugsOf(wanted: string): readonly KnownBug[] {
  if (wanted === "all") return knownBugs;
  const found = knownBugs.filter(({ name }) => name === wanted);
  if (found.length > 0) return found;
  throw new Error(`--bug is "${wanted}": it has to be all or one of ${knownBugs.map(({ name }) => name).join(", ")}.`);
}

async function foundBy(copy: ReturnType<typeof copyCheckout>, bug: KnownBug): Promise<readonly string[]> {
  copy.apply(patchOf(bug));
  try {
    return (await runTests(copy.folder, bug.caughtBy)).failed;
  } finally {
    copy.takeBack(patchOf(bug));
  }
}
