import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** The user that the server runs as; undefined: the user we are. */
export type Account = { uid: number; gid: number } | undefined;

export const isRoot = (): boolean => process.getuid?.() === 0;

function findUser(name: string): Account {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function ownerOf(path: string): Account {
  const owner = statSync(path, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : undefined;
}

/**
 * PostgreSQL refuses to run as root, and initdb wants a user that exists: the cluster's owner once there is one,
 * else `postgres`, else `nobody`.
 */
export function serverAccount(clusterDir: string): Account {
  if (!isRoot()) return undefined;
  const account = ownerOf(clusterDir) ?? findUser("postgres") ?? findUser("nobody");
  if (!account) throw new Error("PostgreSQL cannot run as root, and there is no user postgres or nobody to run it as.");
  return account;
}

/** Whether that user can enter a folder or run a file; asked of the kernel, so that ACLs and mounts count. */
export function canReach(account: Account, path: string): boolean {
  return spawnSync("test", ["-x", path], { ...account, cwd: "/" }).status === 0;
}
