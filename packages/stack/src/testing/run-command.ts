import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { CHECKOUT } from "../folders.ts";

const tailCharacters = 6_000;

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Where all it prints goes; the end of it is shown when it fails. */
  readonly logFile: string;
  readonly timeoutMs: number;
}

/** Runs a program of this checkout to its end. Throws with the end of its output when it fails or takes too long. */
export async function runCommand({ program, args, env, logFile, timeoutMs }: Command): Promise<void> {
  const output = openSync(logFile, "w");
  const child = spawn(program, args, {
    cwd: CHECKOUT,
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output],
    timeout: timeoutMs,
    killSignal: "SIGTERM",
  });
  closeSync(output);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (exitCode, exitSignal) => resolve([exitCode, exitSignal]));
  });
  if (code === 0) return;
  const ended = signal ? `was stopped by ${signal} (limit ${timeoutMs / 1000} s)` : `failed with exit code ${code}`;
  throw new Error(`${program} ${args.join(" ")} ${ended}:\n${readFileSync(logFile, "utf8").slice(-tailCharacters)}`);
}
