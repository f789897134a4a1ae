import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkNodeVersion, findNode, installArguments, isInstalled, wantedHash } from "../bin/bootstrap.mjs";

let root = "";
const lock = (version: string) => JSON.stringify({ packages: { "": {}, "node_modules/zod": { version } } });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "souk-bootstrap-"));
  writeFileSync(join(root, "package.json"), JSON.stringify({ devDependencies: { node: "24.21.0" } }));
  writeFileSync(join(root, "package-lock.json"), lock("4.0.0"));
});

afterEach(() => rmSync(root, { recursive: true }));

function installed(hiddenLock: string): void {
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(join(root, "node_modules", ".package-lock.json"), hiddenLock);
}

test("a fresh clone is not installed", () => {
  expect(isInstalled(root)).toBe(false);
});

test("packages that npm put there by hand are not installed again", () => {
  installed(lock("4.0.0"));
  expect(isInstalled(root)).toBe(true);
});

test("a changed lock file is brought up to date, and its stamp ends that", () => {
  installed(lock("3.9.9"));
  expect(isInstalled(root)).toBe(false);
  writeFileSync(join(root, "node_modules", ".souk-installed"), wantedHash(root));
  expect(isInstalled(root)).toBe(true);
});

test("what is locked is installed as it is locked, however young", () => {
  expect(installArguments(root)).toEqual(expect.arrayContaining(["install", "--no-save", "--min-release-age=0"]));
});

test("a Node too old to install is refused with the oldest that will do", () => {
  expect(() => checkNodeVersion("16.20.0")).toThrow(/Node 16.20.0; 18.19 or newer/);
  expect(() => checkNodeVersion("18.18.9")).toThrow();
  for (const version of ["18.19.0", "20.1.0", "24.21.0"]) expect(() => checkNodeVersion(version)).not.toThrow();
});

test("a Node package that brought nothing is not used", () => {
  mkdirSync(join(root, "node_modules", ".bin"), { recursive: true });
  writeFileSync(join(root, "node_modules", ".bin", "node"), "");
  expect(findNode(root)).toBe(process.execPath);
});
