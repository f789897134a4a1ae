import type { Cipher } from "@souk/personal-data/cipher";

/** The tables with sealed columns, by their names in the database: what the re-encryption goes through. */
export const sealedTables = [
  { name: "profiles", id: "user_id", columns: ["display_name", "email"] },
  {
    name: "addresses",
    id: "id",
    columns: ["recipient", "phone", "line1", "line2", "city", "region", "postal_code", "country_code"],
  },
  { name: "phones", id: "user_id", columns: ["number"] },
  { name: "answers", id: "id", columns: ["body"] },
] as const;

export type SealedTable = (typeof sealedTables)[number];

/** The values of one row, sealed or opened for their place in it. */
export function rowCipher(cipher: Cipher, table: SealedTable["name"], rowId: string) {
  return {
    keyVersion: cipher.currentVersion,
    seal: (column: string, text: string) => cipher.seal({ table, rowId, column }, text),
    open: (keyVersion: number, column: string, sealed: Uint8Array) =>
      cipher.open(keyVersion, { table, rowId, column }, sealed),
  };
}
