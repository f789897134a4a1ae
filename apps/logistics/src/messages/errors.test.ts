import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import en from "./en/errors.json" with { type: "json" };
import ru from "./ru/errors.json" with { type: "json" };

const service = join(import.meta.dirname, "../../../../services/logistics/src");
/** Said to other programs only. */
const notForPeople = new Set(["WEBHOOK_SIGNATURE_INVALID", "WEBHOOK_UNREADABLE"]);

/** As they stand in the sources: what is thrown, what a courier's action is refused with, why an exception was raised. */
function reasonsOfTheService(): string[] {
  const source = globSync("**/*.ts", { cwd: service })
    .filter((path) => !path.endsWith(".test.ts"))
    .map((path) => readFileSync(join(service, path), "utf8"))
    .join("\n");
  const patterns = [/new DomainError\(\s*"\w+",\s*"([A-Z_]+)"/g, /refused\("([A-Z_]+)"/g, /reason: "([A-Z_]+)"/g];
  return [
    ...new Set(patterns.flatMap((pattern) => [...source.matchAll(pattern)].flatMap(([, reason]) => reason ?? []))),
  ];
}

test("whatever the logistics service refuses, the portal has words for it in both languages", () => {
  const reasons = reasonsOfTheService().filter((reason) => !notForPeople.has(reason));
  expect(reasons.length).toBeGreaterThan(50);
  expect(reasons.filter((reason) => !(reason in en))).toEqual([]);
  expect(reasons.filter((reason) => !(reason in ru))).toEqual([]);
});
