import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const timeoutMs = 600_000;

/** Installs packages without letting any start a server of its own, now (policy-rc.d) or at boot (systemctl). */
const script = `
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\\nexit 101\\n' > "$policy" && chmod 755 "$policy"
  trap 'rm -f "$policy"' EXIT INT TERM
fi
apt-get -o DPkg::Lock::Timeout=120 update || true
apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@" || exit 1
if command -v systemctl >/dev/null; then
  for package in "$@"; do systemctl disable "$package" >/dev/null 2>&1; done
fi
exit 0
`;

/** Installs Debian packages as root or with passwordless sudo; otherwise, and on failure, throws `whatToType`. */
export async function aptInstall(packages: readonly string[], whatToType: string): Promise<void> {
  const [command, ...args] = shellWithRights() ?? [];
  if (!command) throw new Error(whatToType);
  try {
    await run(command, [...args, script, "apt-install", ...packages], {
      timeout: timeoutMs,
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new Error(`${whatToType}\napt-get said: ${said.split("\n").slice(-5).join("\n")}`);
  }
}

function shellWithRights(): string[] | undefined {
  if (!succeeds("apt-get", ["--version"])) return undefined;
  if (process.getuid?.() === 0) return ["sh", "-c"];
  return succeeds("sudo", ["-n", "true"]) ? ["sudo", "-n", "sh", "-c"] : undefined;
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
