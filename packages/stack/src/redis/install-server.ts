import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { findRedisServer } from "./find-server.ts";

const run = promisify(execFile);
const INSTALL_TIMEOUT_MS = 300_000;
export const WHAT_TO_TYPE =
  "Redis is missing. Type: sudo apt-get install redis-server (or valkey-server), or set REDIS_URL.";

/** Installs the package without letting it start a server of its own, now (policy-rc.d) or at boot (systemctl). */
const SCRIPT = `
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\\nexit 101\\n' > "$policy" && chmod 755 "$policy"
  trap 'rm -f "$policy"' EXIT INT TERM
fi
install() { apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends redis-server; }
apt-get -o DPkg::Lock::Timeout=120 update || true
install || exit 1
command -v systemctl >/dev/null && systemctl disable redis-server >/dev/null 2>&1
exit 0
`;

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function shellWithRights(): string[] | undefined {
  if (!succeeds("apt-get", ["--version"])) return undefined;
  if (process.getuid?.() === 0) return ["sh", "-c"];
  return succeeds("sudo", ["-n", "true"]) ? ["sudo", "-n", "sh", "-c"] : undefined;
}

/** Installs redis-server with apt where we may; else rejects with the one line that says what to type. */
export async function installRedisServer(log: (message: string) => void): Promise<string> {
  const [command, ...args] = shellWithRights() ?? [];
  if (!command) throw new Error(WHAT_TO_TYPE);
  log("installing redis-server with apt-get");
  try {
    await run(command, [...args, SCRIPT], { timeout: INSTALL_TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new Error(`${WHAT_TO_TYPE}\napt-get said: ${said.split("\n").slice(-5).join("\n")}`);
  }
  const server = findRedisServer();
  if (!server) throw new Error(WHAT_TO_TYPE);
  return server;
}
