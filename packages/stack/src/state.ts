import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Folders } from "./folders.ts";

const PartState = z.object({
  name: z.string(),
  address: z.string(),
  condition: z.enum(["waiting", "starting", "up", "down", "outside"]),
  pid: z.number().optional(),
  restarts: z.number(),
  lastError: z.string().optional(),
});

const StackState = z.object({
  mode: z.enum(["start", "dev"]),
  phase: z.enum(["starting", "ready", "stopping", "failed"]),
  error: z.string().optional(),
  parts: z.array(PartState),
});

/** What the supervisor tells other commands. Holds no secret. */
export type PartState = z.infer<typeof PartState>;
export type StackState = z.infer<typeof StackState>;

const stateFile = (folders: Folders) => join(folders.run, "state.json");

/** The last state that a supervisor wrote; it may be from one that is gone. */
export function readState(folders: Folders): StackState | undefined {
  try {
    return StackState.parse(JSON.parse(readFileSync(stateFile(folders), "utf8")));
  } catch {
    return undefined;
  }
}

/** Replaces the state in one step, so that a reader never sees half of it. */
export function writeState(folders: Folders, state: StackState): void {
  const path = stateFile(folders);
  writeFileSync(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
