import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { CHECKOUT } from "../src/folders.ts";

const Versions = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  dependencies: Versions,
  devDependencies: Versions,
  optionalDependencies: Versions,
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});
const Package = z.object({
  link: z.boolean().default(false),
  resolved: z.string().default(""),
  integrity: z.string().default(""),
  license: z.string().default(""),
});
const Lock = z.object({ packages: z.record(z.string(), Package) });

const read = (path: string) => readFileSync(join(CHECKOUT, path), "utf8");
const manifests = ["package.json", ...globSync("{apps,packages,services}/*/package.json", { cwd: CHECKOUT })];
const installed = Object.entries(Lock.parse(JSON.parse(read("package-lock.json"))).packages).flatMap(([path, about]) =>
  path.includes("node_modules/") && !about.link ? [{ path, ...about }] : [],
);

const permissive = [
  "MIT",
  "MIT-0",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "0BSD",
  "Unlicense",
  "CC0-1.0",
  "BlueOak-1.0.0",
];
/** Each with its reason in docs/security/supply-chain.md. */
const exceptions: readonly [RegExp, string][] = [
  [/^@img\/sharp-(libvips-|win32-|wasm32)/, "LGPL-3.0-or-later"],
  [/^@(expo-google-fonts|fontsource-variable)\//, "OFL-1.1"],
  [/^caniuse-lite$/, "CC-BY-4.0"],
  [/^(lightningcss(-.+)?|axe-core|@axe-core\/playwright|web-push)$/, "MPL-2.0"],
  [/^png-js$/, ""],
];

function mayBeUsed(name: string, expression: string): boolean {
  const allowed = new Set([...permissive, ...exceptions.flatMap(([of, license]) => (of.test(name) ? [license] : []))]);
  // SPDX writes OR; older packages "or".
  const choices = expression.replaceAll(/[()]/g, "").split(/ or /i);
  return choices.some((choice) => choice.split(" AND ").every((license) => allowed.has(license)));
}

test("every dependency is pinned to one version", () => {
  const loose = manifests.flatMap((path) => {
    const { dependencies, devDependencies, optionalDependencies } = Manifest.parse(JSON.parse(read(path)));
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(
        ([name, version]) =>
          !(name.startsWith("@souk/") && version === "*") && !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version),
      )
      .map(([name, version]) => `${path}: ${name} ${version}`);
  });
  expect(loose).toEqual([]);
});

test("every package comes from a registry, not from an address of its own, and is what it was when it was locked", () => {
  expect(installed.length).toBeGreaterThan(100);
  const strange = installed.filter(
    ({ resolved, integrity }) =>
      (resolved !== "" && !resolved.startsWith("https://registry.npmjs.org/")) || !integrity.startsWith("sha512-"),
  );
  expect(strange.map(({ path }) => path)).toEqual([]);
});

test("every package has a licence that may be used", () => {
  const refused = installed.flatMap(({ path, license }) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    return mayBeUsed(name, license) ? [] : [`${name}: ${license || "no licence"}`];
  });
  expect(refused).toEqual([]);
});

test("a copyleft licence, and none at all, are refused", () => {
  expect(mayBeUsed("left-pad", "GPL-3.0-only")).toBe(false);
  expect(mayBeUsed("left-pad", "MIT AND AGPL-3.0-only")).toBe(false);
  expect(mayBeUsed("left-pad", "")).toBe(false);
  expect(mayBeUsed("left-pad", "(MIT OR GPL-3.0-only)")).toBe(true);
});

test("a new version waits a week, and few packages may run a script when they are installed", () => {
  const settings = new Map(
    read(".npmrc")
      .split("\n")
      .map((line) => line.split("=") as [string, string]),
  );
  expect(Number(settings.get("min-release-age"))).toBeGreaterThanOrEqual(7);
  expect(settings.get("save-exact")).toBe("true");
  const allowed = Object.values(Manifest.parse(JSON.parse(read("package.json"))).allowScripts).filter((may) => may);
  expect(allowed.length).toBeLessThanOrEqual(5);
});
