import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { type Account, canReach, isRoot, serverAccount } from "./account.ts";
import { SYSTEM_PLACE } from "./binaries.ts";

const Location = z.object({ clusterDir: z.string() });

const locationFile = (dataDir: string) => join(dataDir, "location.json");

/** The remembered place of a cluster; undefined before its first start. */
export function readLocation(dataDir: string): string | undefined {
  try {
    return resolve(dataDir, Location.parse(JSON.parse(readFileSync(locationFile(dataDir), "utf8"))).clusterDir);
  } catch {
    return undefined;
  }
}

function chooseLocation(dataDir: string, account: Account): string {
  if (!account || canReach(account, dataDir)) return join(dataDir, "cluster");
  const hash = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12);
  return join(SYSTEM_PLACE, hash, "cluster");
}

/**
 * Where the cluster of a data folder is: in it, or, where root's server user cannot enter it (a checkout below a 700
 * home), under /var/lib/souk. Chosen once and remembered in location.json.
 */
export function locateCluster(dataDir: string): { clusterDir: string; account: Account } {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  if (isRoot()) chmodSync(dataDir, 0o711);
  const known = readLocation(dataDir);
  if (known) return { clusterDir: known, account: serverAccount(known) };
  const account = serverAccount(join(dataDir, "cluster"));
  const clusterDir = chooseLocation(dataDir, account);
  const inside = join(dataDir, "cluster");
  // Relative where it can be: a copy of the data folder must not share the cluster of the original.
  writeFileSync(locationFile(dataDir), JSON.stringify({ clusterDir: clusterDir === inside ? "cluster" : clusterDir }));
  return { clusterDir, account };
}

/** Deletes the cluster of a data folder wherever it is, and the folder. The server must be stopped. */
export function deletePostgresData(dataDir: string): void {
  const known = readLocation(dataDir);
  if (known?.startsWith(`${SYSTEM_PLACE}/`)) rmSync(join(known, ".."), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
