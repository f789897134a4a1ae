import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHECKOUT } from "../folders.ts";
import { findProof } from "./run-proof.ts";

const page = readFileSync(join(CHECKOUT, "docs/guarantees.md"), "utf8");
const tests = [...page.matchAll(/\]\(\.\.\/([^)]+)\) "([^"]+)"/g)].map(([, path = "", name = ""]) => ({ path, name }));
const proofs = [...page.matchAll(/`prove (\w+)([^`]*)`/g)].map(([, name = "", given = ""]) => ({ name, given }));

test("every case of the list of guarantees has its row, and all but those without the feature have something that shows it", () => {
  const rows = [...page.matchAll(/^\|\s*(\d+)\s*\|(.*)$/gm)].map(([, number, text = ""]) => ({ number, text }));
  expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  const unshown = rows.filter(({ text }) => !text.includes("](../") && !text.includes("`prove "));
  expect(unshown.map(({ number }) => number)).toEqual(["12", "15"]);
});

test.each(tests)("$path has a test $name", ({ path, name }) => {
  const file = join(CHECKOUT, path);
  expect(existsSync(file), `${path} is there`).toBe(true);
  expect(readFileSync(file, "utf8")).toContain(`test("${name}"`);
});

test.each(proofs)("there is a proof $name with the options that are named:$given", ({ name, given }) => {
  const options = [...given.matchAll(/--(\w+)/g)].map(([, option = ""]) => option);
  expect(Object.keys(findProof(name).options)).toEqual(expect.arrayContaining(options));
  const [, scenario] = /--scenario (\S+)/.exec(given) ?? [];
  if (scenario) expect(findProof(name).options.scenario?.meaning).toContain(scenario);
});
