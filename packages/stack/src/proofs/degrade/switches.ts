import { existsSync, renameSync } from "node:fs";
import type { Fault } from "../../faults/fault.ts";
import { DEPENDENCY_NAMES } from "../../ports.ts";
import type { HttpClient } from "../../shopping/http-client.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";

/** Everything that can be switched off; pictures are a folder, which can only be there or not. */
export const dependencies = [...DEPENDENCY_NAMES, "media"] as const;
export type Dependency = (typeof dependencies)[number];

export interface Switches {
  set(dependency: Dependency, fault: Fault): Promise<void>;
  allOn(): Promise<void>;
}

/** Throws when the shop runs without its fault proxy. */
export function connectSwitches(http: HttpClient, { FAULT_PROXY_URL: proxy, MEDIA_DIR }: ShopEnvironment): Switches {
  if (!proxy) {
    throw new Error("Nothing can be switched off in this shop. Start it with SOUK_FAULT_PROXY=1, and set it here too.");
  }

  async function set(dependency: Dependency, fault: Fault): Promise<void> {
    if (dependency === "media") return setFolder(MEDIA_DIR, fault);
    const { status, body } = await http.send({ method: "PUT", url: `${proxy}/${dependency}`, json: fault });
    if (status !== 200) throw new Error(`the fault proxy answered ${status}: ${body}`);
  }

  return {
    set,
    async allOn() {
      for (const dependency of dependencies) await set(dependency, "none");
    },
  };
}

function setFolder(folder: string, fault: Fault): void {
  const away = `${folder}.away`;
  if (fault === "none" && existsSync(away)) renameSync(away, folder);
  else if (fault !== "none" && existsSync(folder)) renameSync(folder, away);
}
