import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { type Folders, foldersOf } from "../folders.ts";
import { deletePostgresData } from "../postgres/location.ts";
import { createProgress } from "../progress.ts";
import { stopStack } from "./stop.ts";

async function agreed(folder: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error("reset deletes all data and cannot ask here: npm run reset -- --yes");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete all data in ${folder}? Type yes: `);
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}

/** Deletes only what a stack makes, for SOUK_DATA_DIR may have been pointed at a folder with other things in it. */
export function deleteData(folders: Folders): void {
  const { data, postgres, ...others } = folders;
  deletePostgresData(postgres);
  for (const folder of Object.values(others)) rmSync(folder, { recursive: true, force: true });
  rmSync(join(data, "demo-data-loaded"), { force: true });
  try {
    if (readdirSync(data).length === 0) rmdirSync(data);
  } catch {
    // there was none
  }
}

/** `souk reset`: stops the stack and deletes its data and secrets. */
export async function reset({ yes }: { yes: boolean }): Promise<void> {
  const folders = foldersOf(process.env);
  const progress = createProgress(process.stdout, process.env);
  if (!yes && !(await agreed(folders.data))) return progress.line("Nothing was deleted.");
  await stopStack(folders, progress);
  await progress.step("delete data", async () => deleteData(folders));
}
