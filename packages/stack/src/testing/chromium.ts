import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { aptInstall } from "../apt-install.ts";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** A Chromium to drive: CHROMIUM_PATH, else one on the PATH, else Debian's, installed where we may. */
export async function chromiumPath(env: NodeJS.ProcessEnv, log: (message: string) => void): Promise<string> {
  const found = env.CHROMIUM_PATH ?? onPath(env);
  if (found) return found;
  log("installing chromium with apt-get");
  await aptInstall(["chromium"], "Chromium is missing. Type: sudo apt-get install chromium, or set CHROMIUM_PATH.");
  const installed = onPath(env);
  if (!installed) throw new Error("apt-get installed chromium, but it is not on the PATH.");
  return installed;
}

function onPath(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
