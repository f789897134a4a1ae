import { ConfigError } from "@souk/config/config-error";
import type { DataKeys } from "@souk/personal-data/data-keys";
import { rowOfVersionAbove, type SealedRow } from "../db/reencryption-store.ts";
import { rowCipher, type SealedTable, sealedTables } from "../db/sealed-columns.ts";
import type { UserDeps } from "./user-deps.ts";

type Deps = Pick<UserDeps, "db" | "cipher"> & { keys: DataKeys };

/** @throws ConfigError when data is sealed with a key that is missing or was replaced: it could not be read. */
export async function checkKeysInUse(deps: Deps): Promise<void> {
  const problems: string[] = [];
  for (const table of sealedTables) {
    for (let row = await rowOfVersionAbove(deps.db, table, 0); row !== undefined; ) {
      const problem = problemWith(deps, table, row);
      if (problem !== undefined) problems.push(problem);
      row = await rowOfVersionAbove(deps.db, table, row.keyVersion);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
}

function problemWith({ cipher, keys }: Deps, table: SealedTable, row: SealedRow): string | undefined {
  const version = row.keyVersion;
  if (!keys.byVersion.has(version)) {
    return `PERSONAL_DATA_KEYS: version ${version} is missing, but rows of ${table.name} are sealed with it: put it back behind the current one until the worker has re-encrypted them`;
  }
  try {
    const { open } = rowCipher(cipher, table.name, row.id);
    for (const [column, sealed] of row.values) open(version, column, sealed);
    return undefined;
  } catch {
    return `PERSONAL_DATA_KEYS: version ${version} is not the key that rows of ${table.name} are sealed with: a new key needs a new version`;
  }
}
