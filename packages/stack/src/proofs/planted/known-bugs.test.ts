import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHECKOUT } from "../../folders.ts";
import { knownBugs, patchOf } from "./known-bugs.ts";

test("there are at least 20 known bugs, each with its patch, and no patch without its bug", () => {
  const patches = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".patch"));
  expect(patches.toSorted()).toEqual(knownBugs.map(({ name }) => `${name}.patch`).toSorted());
  expect(patches.length).toBeGreaterThanOrEqual(20);
});

test.each(knownBugs)("the bug $name can still be made, and its test is there to find it", (bug) => {
  execFileSync("git", ["apply", "--check", patchOf(bug)], { cwd: CHECKOUT, stdio: "pipe" });
  expect(readFileSync(join(CHECKOUT, bug.caughtBy), "utf8")).toContain(`test("${bug.test}"`);
});
