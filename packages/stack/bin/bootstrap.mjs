// Plain JavaScript for any Node from 18.19 on: this runs before anything is installed.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [18, 19];
const STAMP = ".souk-installed";

/** Throws a message to read when this Node cannot even install. */
export function checkNodeVersion(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `This is Node ${version}; ${OLDEST_NODE.join(".")} or newer is needed to install (Souk then brings its own).`,
  );
}

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** A hash of what decides which packages are installed. */
export function wantedHash(root) {
  const source = readText(join(root, "package-lock.json")) ?? readText(join(root, "package.json"));
  return createHash("sha256").update(source).digest("hex");
}

const writeStamp = (root) => writeFileSync(join(root, "node_modules", STAMP), wantedHash(root));

/** Whether node_modules was filled from another lock file of the same content (an `npm ci` typed by hand). */
function matchesLock(root) {
  try {
    const wanted = readJson(join(root, "package-lock.json")).packages;
    const present = readJson(join(root, "node_modules", ".package-lock.json")).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional, link }]) =>
        !path.includes("node_modules/") || optional || link || present[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/** Whether the packages of the lock file are all there. */
export function isInstalled(root) {
  return readText(join(root, "node_modules", STAMP)) === wantedHash(root) || matchesLock(root);
}

/**
 * Not `npm ci`: it refuses a lock file made against a registry that lacks the binaries of other platforms. This takes the
 * same versions and leaves the lock file as it is. How old a version must be (.npmrc) was asked when it was locked: what is
 * locked installs at once, and from a registry that does not say when its versions were published.
 */
export function installArguments(root) {
  const keepLock = existsSync(join(root, "package-lock.json")) ? ["--no-save"] : [];
  return ["install", ...keepLock, "--min-release-age=0", "--no-audit", "--no-fund"];
}

function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js") && existsSync(npm) ? [process.execPath, npm] : ["npm"];
}

function openLog(root) {
  const folder = join(resolve(root, process.env.SOUK_DATA_DIR || ".souk"), "logs");
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return join(folder, "npm.log");
}

/** npm's error lines, else the last ones; what it warns of is left out. */
function reasonIn(path) {
  const lines = (readText(path) ?? "").trimEnd().split("\n");
  const errors = lines.filter((line) => /^npm (error|ERR!) ./.test(line));
  return (errors.length > 0 ? errors.slice(0, 12) : lines.slice(-12)).join("\n");
}

function showProgress() {
  const text = "npm packages: installing (a minute or two the first time)";
  if (!process.stdout.isTTY) {
    console.log(text);
    return () => {};
  }
  const startedAt = Date.now();
  const timer = setInterval(
    () => process.stdout.write(`\r${text} ${Math.round((Date.now() - startedAt) / 1000)} s`),
    1000,
  );
  return () => {
    clearInterval(timer);
    process.stdout.write("\r\u001b[K");
  };
}

const wantedNode = (root) => readJson(join(root, "package.json")).devDependencies.node;

function asBundledNode(root) {
  const preload = fileURLToPath(new URL("as-bundled-node.cjs", import.meta.url)).replace(/[\\"]/g, "\\$&");
  return { NODE_OPTIONS: `--require "${preload}"`, SOUK_BUNDLED_NODE: wantedNode(root) };
}

function runNpm(root, args, logPath) {
  const [command, ...first] = npmCommand();
  const log = openSync(logPath, "w");
  return new Promise((done, reject) => {
    const env = { ...process.env, ...asBundledNode(root), npm_config_loglevel: "warn" };
    const child = spawn(command, [...first, ...args], { cwd: root, env, stdio: ["ignore", log, log] });
    child.on("error", () => reject(new Error("npm is not on the PATH: install Node with npm, then try again.")));
    child.on("exit", (code) => {
      if (code === 0) done();
      else reject(new Error(`npm ${args[0]} failed. It said:\n${reasonIn(logPath)}\n\nAll of it: ${logPath}`));
    });
  }).finally(() => closeSync(log));
}

/** Installs the npm packages unless they are the ones of the lock file; npm's output goes to a log file. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  const startedAt = Date.now();
  const endProgress = showProgress();
  try {
    const logPath = openLog(root);
    await runNpm(root, installArguments(root), logPath);
    if (!nodeVersion(bundledNode(root))) await runNpm(root, ["rebuild", "node"], logPath);
  } finally {
    endProgress();
  }
  writeStamp(root);
  console.log(`npm packages: installed in ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
}

const bundledNode = (root) => join(root, "node_modules", ".bin", "node");

function nodeVersion(path) {
  try {
    return execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
      .trim()
      .slice(1);
  } catch {
    return undefined;
  }
}

export const hasBundledNode = (root) => nodeVersion(bundledNode(root)) !== undefined;

/** The Node that Souk runs on: the npm package `node`, else the one we are on if it is new enough. */
export function findNode(root) {
  const wanted = Number.parseInt(wantedNode(root), 10);
  const found = [bundledNode(root), process.execPath].find(
    (path) => Number.parseInt(nodeVersion(path) ?? "0", 10) >= wanted,
  );
  if (found) return found;
  throw new Error(
    `The npm package "node" did not bring Node ${wanted} (its install script may be switched off). ` +
      `Type: npm rebuild node --ignore-scripts=false, or install Node ${wanted}.`,
  );
}
