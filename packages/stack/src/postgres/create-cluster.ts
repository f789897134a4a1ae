import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";

const run = promisify(execFile);

function own(path: string, account: Account): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function initdbArguments(dir: string, passwordFile: string): string[] {
  const locale = process.platform === "linux" ? "C.UTF-8" : "en_US.UTF-8";
  return [
    `--pgdata=${dir}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    `--locale=${locale}`,
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
}

/** Makes an empty cluster unless there is one. A run that was cut off leaves nothing that looks like a cluster. */
export async function createCluster(
  bin: string,
  clusterDir: string,
  account: Account,
  password: string,
): Promise<void> {
  if (existsSync(join(clusterDir, "PG_VERSION"))) return;
  const unfinished = `${clusterDir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(clusterDir), { recursive: true });
  mkdirSync(unfinished, { mode: 0o700 });
  own(unfinished, account);
  const secretDir = mkdtempSync(join(tmpdir(), "souk-initdb-"));
  const passwordFile = join(secretDir, "password");
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    own(secretDir, account);
    own(passwordFile, account);
    const env = { PATH: process.env.PATH, LC_MESSAGES: "C" };
    await run(join(bin, "initdb"), initdbArguments(unfinished, passwordFile), { ...account, cwd: "/", env });
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
  }
  renameSync(unfinished, clusterDir);
}
