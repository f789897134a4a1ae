import { createChecks } from "../checks.ts";
import type { Proof } from "../proof.ts";
import { copyCheckout } from "./copy-checkout.ts";
import { type KnownBug, knownBugs, patchOf } from "./known-bugs.ts";
import { runTests } from "./run-tests.ts";

export const planted: Proof = {
  name: "planted",
  promise: "known bugs, made on purpose in a copy of this checkout, are each found by the test that is there for it",
  options: { bug: { default: "all", meaning: "all, or the names of some with commas between them" } },

  async run({ progress, option }) {
    const startedAt = performance.now();
    const bugs = bugsOf(option("bug"));
    const copy = copyCheckout();
    const checks = createChecks(progress);
    try {
      const missed: string[] = [];
      for (const [file, own] of Map.groupBy(bugs, ({ caughtBy }) => caughtBy)) {
        const tests = [...new Set(own.map(({ test }) => test))];
        const { passed, failed } = await progress.step(`${file} without a bug`, () =>
          runTests(copy.folder, file, tests),
        );
        const unsound = tests.filter((test) => !passed.has(test) || failed.has(test));
        checks.expect(`of ${tests.length} tests that do not pass without a bug`, unsound.length, 0, unsound);
        for (const bug of own) {
          const isFound = await progress.step(`${bug.name}: ${bug.breaks}`, () => isFoundIn(copy, bug));
          progress.line(isFound ? `    found by "${bug.test}"` : `    NOT FOUND by "${bug.test}"`);
          if (!isFound) missed.push(`${bug.name}: ${bug.breaks}`);
        }
      }
      checks.expect("bugs that nothing found", missed.length, 0, missed);
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      const figures = `${bugs.length} bugs, ${bugs.length - missed.length} found, ${seconds} s`;
      return { isProven: checks.allHold(), figures };
    } finally {
      copy.remove();
    }
  },
};

function bugsOf(wanted: string): readonly KnownBug[] {
  if (wanted === "all") return knownBugs;
  return wanted.split(",").map((name) => {
    const found = knownBugs.find((bug) => bug.name === name);
    if (found) return found;
    throw new Error(`There is no known bug "${name}". There are: ${knownBugs.map((bug) => bug.name).join(", ")}.`);
  });
}

async function isFoundIn(copy: ReturnType<typeof copyCheckout>, bug: KnownBug): Promise<boolean> {
  copy.apply(patchOf(bug));
  try {
    return (await runTests(copy.folder, bug.caughtBy, [bug.test])).failed.has(bug.test);
  } finally {
    copy.takeBack(patchOf(bug));
  }
}
