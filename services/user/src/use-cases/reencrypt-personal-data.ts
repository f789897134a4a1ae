import { inTransaction } from "@souk/database/transaction";
import { lockRowsOfOtherVersions, saveResealed } from "../db/reencryption-store.ts";
import { type SealedTable, sealedTables } from "../db/sealed-columns.ts";
import type { UserDeps } from "./user-deps.ts";

type Deps = Pick<UserDeps, "db" | "cipher">;

const batchSize = 100;

/** Seals whatever another key has sealed with the current one; says how many rows. Several may run at once. */
export async function reencryptPersonalData(deps: Deps, signal: AbortSignal): Promise<number> {
  let total = 0;
  for (const table of sealedTables) {
    for (let resealed = batchSize; resealed === batchSize && !signal.aborted; total += resealed) {
      resealed = await reencryptBatch(deps, table);
    }
  }
  return total;
}

function reencryptBatch({ db, cipher }: Deps, table: SealedTable): Promise<number> {
  return inTransaction(db, async (tx) => {
    const rows = await lockRowsOfOtherVersions(tx, table, cipher.currentVersion, batchSize);
    for (const row of rows) await saveResealed(tx, table, cipher, row);
    return rows.length;
  });
}
