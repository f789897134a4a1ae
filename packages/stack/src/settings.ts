import type { StackSettings } from "./environment.ts";
import { createFolders, foldersOf } from "./folders.ts";
import { portsFrom } from "./ports.ts";
import { loadSecrets } from "./secrets.ts";

/** Reads the settings of this checkout's stack, making its folders and secrets on the first call ever. */
export function openSettings(outside: NodeJS.ProcessEnv, mode: StackSettings["mode"] = "start"): StackSettings {
  const ports = portsFrom(outside.SOUK_PORT_BASE);
  const folders = foldersOf(outside);
  createFolders(folders);
  return { outside, ports, folders, mode, secrets: loadSecrets(folders.secrets) };
}
