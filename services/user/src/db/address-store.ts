import { lockName } from "@souk/database/advisory-lock";
import type { Conn, Db, Tx } from "@souk/database/database";
import type { Cipher } from "@souk/personal-data/cipher";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { type Address, maxAddressesPerUser } from "../domain/address.ts";
import { addresses } from "./schema.ts";
import { rowCipher } from "./sealed-columns.ts";

type AddressRow = typeof addresses.$inferSelect;

export function createAddressReads(db: Db, cipher: Cipher) {
  const byUser = db
    .select()
    .from(addresses)
    .where(eq(addresses.userId, sql.placeholder("userId")))
    .orderBy(desc(addresses.isDefault), desc(addresses.id))
    .limit(maxAddressesPerUser)
    .prepare("addresses_by_user");
  return {
    /** The default first, then newest first. */
    async list(userId: string): Promise<readonly Address[]> {
      return (await byUser.execute({ userId })).map((row) => openAddress(cipher, row));
    },
  };
}

export type AddressReads = ReturnType<typeof createAddressReads>;

/** One change of a user's addresses at a time: which is the default, and how many there are, concerns them all. */
export async function lockAddresses(tx: Tx, userId: string): Promise<{ id: string; isDefault: boolean }[]> {
  await lockName(tx, `addresses/${userId}`);
  return tx
    .select({ id: addresses.id, isDefault: addresses.isDefault })
    .from(addresses)
    .where(eq(addresses.userId, userId));
}

/** Creates or replaces; with the others no longer the default when this one is. */
export async function saveAddress(tx: Tx, cipher: Cipher, userId: string, address: Address): Promise<void> {
  if (address.isDefault) {
    await tx
      .update(addresses)
      .set({ isDefault: false })
      .where(and(eq(addresses.userId, userId), ne(addresses.id, address.id), eq(addresses.isDefault, true)));
  }
  const { id, ...row } = sealAddress(cipher, address);
  await tx
    .insert(addresses)
    .values({ id, userId, ...row })
    .onConflictDoUpdate({ target: addresses.id, set: row, setWhere: eq(addresses.userId, userId) });
}

export async function deleteAddress(tx: Tx, userId: string, id: string): Promise<void> {
  await tx.delete(addresses).where(and(eq(addresses.id, id), eq(addresses.userId, userId)));
}

export async function makeDefault(conn: Conn, userId: string, id: string): Promise<void> {
  await conn
    .update(addresses)
    .set({ isDefault: true })
    .where(and(eq(addresses.id, id), eq(addresses.userId, userId)));
}

function sealAddress(cipher: Cipher, address: Address) {
  const { keyVersion, seal } = rowCipher(cipher, "addresses", address.id);
  return {
    id: address.id,
    recipient: seal("recipient", address.recipient),
    phone: seal("phone", address.phone),
    line1: seal("line1", address.line1),
    line2: seal("line2", address.line2),
    city: seal("city", address.city),
    region: seal("region", address.region),
    postalCode: seal("postal_code", address.postalCode),
    countryCode: seal("country_code", address.countryCode),
    isDefault: address.isDefault,
    keyVersion,
  };
}

function openAddress(cipher: Cipher, row: AddressRow): Address {
  const { open } = rowCipher(cipher, "addresses", row.id);
  const text = (column: string, sealed: Uint8Array) => open(row.keyVersion, column, sealed);
  return {
    id: row.id,
    recipient: text("recipient", row.recipient),
    phone: text("phone", row.phone),
    line1: text("line1", row.line1),
    line2: text("line2", row.line2),
    city: text("city", row.city),
    region: text("region", row.region),
    postalCode: text("postal_code", row.postalCode),
    countryCode: text("country_code", row.countryCode),
    isDefault: row.isDefault,
  };
}
