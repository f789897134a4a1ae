import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type StackSettings, toolEnvironment } from "./environment.ts";
import { CHECKOUT } from "./folders.ts";
import { logLength, readLogFrom } from "./processes/log-tail.ts";

const SOURCE = join(CHECKOUT, "packages", "stack", "src");
const LOADER = join(SOURCE, "demo", "load.ts");
const ACCOUNTS = join(SOURCE, "demo", "accounts.ts");

const NOTE_EVERY_MS = 5_000;

const Accounts = z.object({ demoAccounts: z.array(z.object({ email: z.string(), role: z.string() })) });

/** The accounts of the demo data, all with the generated password. */
export async function demoAccounts(): Promise<{ email: string; role: string }[]> {
  if (!existsSync(ACCOUNTS)) return [];
  return Accounts.parse(await import(ACCOUNTS)).demoAccounts;
}

const markerOf = ({ folders }: StackSettings) => join(folders.data, "demo-data-loaded");

/** Whether the demo data has still to be loaded into this data folder. */
export function needsDemoData(settings: StackSettings): boolean {
  return existsSync(LOADER) && !settings.outside.SOUK_NO_DEMO && !existsSync(markerOf(settings));
}

function noteNewLines(logFile: string, offset: number, note: (detail: string) => void): () => void {
  let noted = "";
  return () => {
    const line = readLogFrom(logFile, offset, 1_024).trimEnd().split("\n").at(-1) ?? "";
    if (line !== noted) note(line);
    noted = line;
  };
}

/** Loads the demo data in a process of its own, so that its memory is gone afterwards. */
export async function loadDemoData(settings: StackSettings, note: (detail: string) => void): Promise<void> {
  const logFile = join(settings.folders.logs, "seed.log");
  const offset = logLength(logFile);
  const output = openSync(logFile, "a", 0o600);
  const child = spawn(process.execPath, [join(SOURCE, "cli.ts"), "seed"], {
    cwd: CHECKOUT,
    env: toolEnvironment(settings),
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const passOn = setInterval(noteNewLines(logFile, offset, note), NOTE_EVERY_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  }).finally(() => clearInterval(passOn));
  if (code !== 0)
    throw new Error(
      `The demo data cannot be loaded. The end of ${logFile}:\n${readLogFrom(logFile, offset, 4_096).trim()}`,
    );
  writeFileSync(markerOf(settings), "");
}
