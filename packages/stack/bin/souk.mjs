#!/usr/bin/env node
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkNodeVersion, ensureInstalled, findNode, hasBundledNode } from "./bootstrap.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

function run(node, args) {
  const bin = join(root, "node_modules", ".bin");
  const cli = join(root, "packages", "stack", "src", "cli.ts");
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH || ""}` };
  const child = spawn(node, [cli, ...args], { stdio: "inherit", env });
  // Ctrl-C reaches the child from the terminal; we only wait for it to drain.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(error));
  child.on("exit", (code, signal) => {
    process.exitCode = signal ? 1 : code;
  });
}

/** These must work at once, also while the packages are not those of the lock file. */
const looksOnly = (command) => ["status", "stop", "reset"].includes(command);

function fail(error) {
  console.error(error.message);
  process.exitCode = 1;
}

try {
  checkNodeVersion(process.versions.node);
  const args = process.argv.slice(2);
  if (!looksOnly(args[0]) || !hasBundledNode(root)) await ensureInstalled(root);
  run(findNode(root), args);
} catch (error) {
  fail(error);
}
