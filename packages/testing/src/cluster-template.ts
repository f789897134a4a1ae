import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { serverAccount } from "@souk/stack/postgres/account";
import { findBinaries } from "@souk/stack/postgres/binaries";
import { createCluster } from "@souk/stack/postgres/create-cluster";
import { locateCluster } from "@souk/stack/postgres/location";

const run = promisify(execFile);

/** Loopback servers with nothing in them; the template is made with it, so it cannot change from run to run. */
export const TEST_PASSWORD = "souk-test";

/** A cluster as initdb leaves it, made once per machine and version: initdb takes a second, a copy a tenth of it. */
async function clusterTemplate(): Promise<string> {
  const account = serverAccount(tmpdir());
  const bin = findBinaries(account);
  const { stdout: version } = await run(join(bin, "postgres"), ["--version"], { ...account, cwd: "/" });
  const place = join(tmpdir(), `souk-test-template-${version.replace(/[^\d.]/g, "")}-${userInfo().uid}`);
  if (existsSync(place)) return join(place, "cluster");
  const unfinished = mkdtempSync(`${place}-`);
  chmodSync(unfinished, 0o711);
  await createCluster(bin, join(unfinished, "cluster"), account, TEST_PASSWORD);
  try {
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return join(place, "cluster");
}

/** Puts a fresh cluster where a server with this data folder looks for one. */
export async function copyClusterTemplate(dataDir: string): Promise<void> {
  const template = await clusterTemplate();
  const { clusterDir } = locateCluster(dataDir);
  await run("cp", ["-a", template, clusterDir]);
}
