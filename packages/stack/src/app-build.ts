import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  cpSync,
  type Dirent,
  existsSync,
  globSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import type { App } from "./apps.ts";
import { buildEnvironment, type StackSettings } from "./environment.ts";
import { CHECKOUT } from "./folders.ts";
import { readLogFrom } from "./processes/log-tail.ts";

const nextOf = ({ folder }: App) => join(folder, ".next");
const stampOf = (app: App) => join(nextOf(app), "souk-build-hash");
const SOURCES = /\.(tsx?|mts|jsx?|mjs|css|json|svg|png|ico|webp|woff2|proto)$/;
const NOT_SOURCES = new Set(["node_modules", ".next", "e2e", "test", "gallery", ".turbo"]);

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });

function workspaceDependencies(folder: string): string[] {
  const { dependencies } = Manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const names = Object.keys(dependencies).filter((name) => name.startsWith("@souk/"));
  return names
    .map((name) => join(CHECKOUT, "packages", name.slice("@souk/".length)))
    .filter((path) => existsSync(path));
}

/** The app and every package of this workspace that it imports, directly or not. */
function buildInputs(folder: string, found = new Set<string>()): Set<string> {
  if (found.has(folder)) return found;
  found.add(folder);
  for (const dependency of workspaceDependencies(folder)) buildInputs(dependency, found);
  return found;
}

function sourcesIn(folder: string): string[] {
  const exclude = (entry: Dirent) => NOT_SOURCES.has(entry.name);
  // A folder may be called "sw.js": it is an address then.
  return globSync("**/*", { cwd: folder, exclude, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => SOURCES.test(path) && !path.endsWith("next-env.d.ts") && !/\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => join(folder, path));
}

/** A hash over everything the build reads. */
function hashBuildInputs({ folder }: App): string {
  const hash = createHash("sha256");
  const files = [...[...buildInputs(folder)].sort().flatMap(sourcesIn), join(CHECKOUT, "package-lock.json")];
  for (const file of files.filter((path) => existsSync(path)))
    hash.update(file.slice(CHECKOUT.length)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function runBuild({ name, title, folder }: App, settings: StackSettings): Promise<void> {
  const logFile = join(settings.folders.logs, `${name}-build.log`);
  const output = openSync(logFile, "w", 0o600);
  const next = join(CHECKOUT, "node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: folder,
    env: buildEnvironment(settings),
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The ${title} does not build. The end of ${logFile}:\n${readLogFrom(logFile, 0, 4_096)}`)),
    );
  });
}

const serverOf = (app: App, root: string) => join(root, relative(CHECKOUT, app.folder), app.server);

/**
 * The standalone build copied to the data folder: pages rendered later are kept beside it, so they go with `reset`, and
 * a new build never changes files under a running server.
 */
function install(app: App, folder: string, hash: string): string {
  const target = join(folder, hash);
  if (!existsSync(target)) {
    const unfinished = `${target}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    cpSync(join(nextOf(app), "standalone"), unfinished, { recursive: true, verbatimSymlinks: true });
    const server = serverOf(app, unfinished);
    if (!existsSync(server))
      throw new Error(
        `The ${app.title} did not build ${app.server}: its Next.js configuration needs output: "standalone".`,
      );
    cpSync(join(nextOf(app), "static"), join(server, "..", ".next", "static"), { recursive: true });
    const files = join(app.folder, "public");
    if (existsSync(files)) cpSync(files, join(server, "..", "public"), { recursive: true });
    renameSync(unfinished, target);
  }
  for (const other of readdirSync(folder))
    if (other !== hash) rmSync(join(folder, other), { recursive: true, force: true });
  return serverOf(app, target);
}

const builtHash = (app: App) => (existsSync(stampOf(app)) ? readFileSync(stampOf(app), "utf8") : "");

/** Builds an app if its sources changed, and gives the file of its server. */
export async function buildApp(app: App, settings: StackSettings, note: (detail: string) => void): Promise<string> {
  const hash = hashBuildInputs(app);
  if (builtHash(app) !== hash) {
    note("its sources changed: building");
    rmSync(stampOf(app), { force: true });
    await runBuild(app, settings);
    writeFileSync(stampOf(app), hash);
  }
  return install(app, settings.folders[app.name], hash);
}
