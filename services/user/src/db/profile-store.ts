import type { Conn, Db, Tx } from "@souk/database/database";
import type { Cipher } from "@souk/personal-data/cipher";
import { eq, inArray, sql } from "drizzle-orm";
import type { Profile } from "../domain/profile.ts";
import { addresses, profiles } from "./schema.ts";
import { rowCipher } from "./sealed-columns.ts";

type ProfileRow = typeof profiles.$inferSelect;

export function createProfileReads(db: Db, cipher: Cipher) {
  const byUser = db
    .select()
    .from(profiles)
    .where(eq(profiles.userId, sql.placeholder("userId")))
    .prepare("profile_by_user");
  return {
    async find(userId: string): Promise<Profile | undefined> {
      const [row] = await byUser.execute({ userId });
      return row && openProfile(cipher, row);
    },
    async findMany(userIds: readonly string[]): Promise<Profile[]> {
      if (userIds.length === 0) return [];
      const rows = await db
        .select()
        .from(profiles)
        .where(inArray(profiles.userId, [...userIds]));
      return rows.map((row) => openProfile(cipher, row));
    },
  };
}

export type ProfileReads = ReturnType<typeof createProfileReads>;

export async function saveProfile(conn: Conn, cipher: Cipher, profile: Profile, updatedAt: Date): Promise<void> {
  const { userId, ...values } = sealProfile(cipher, profile);
  const row = { ...values, updatedAt };
  await conn
    .insert(profiles)
    .values({ userId, ...row })
    .onConflictDoUpdate({ target: profiles.userId, set: row });
}

/** Leaves an existing profile as it is. */
export async function insertProfile(conn: Conn, cipher: Cipher, profile: Profile): Promise<void> {
  await conn.insert(profiles).values(sealProfile(cipher, profile)).onConflictDoNothing();
}

export async function deleteProfileAndAddresses(tx: Tx, userId: string): Promise<void> {
  await tx.delete(addresses).where(eq(addresses.userId, userId));
  await tx.delete(profiles).where(eq(profiles.userId, userId));
}

function sealProfile(cipher: Cipher, { userId, displayName, email, locale }: Profile) {
  const row = rowCipher(cipher, "profiles", userId);
  return {
    userId,
    displayName: row.seal("display_name", displayName),
    email: row.seal("email", email),
    locale,
    keyVersion: row.keyVersion,
  };
}

function openProfile(cipher: Cipher, { userId, displayName, email, locale, keyVersion }: ProfileRow): Profile {
  const row = rowCipher(cipher, "profiles", userId);
  return {
    userId,
    displayName: row.open(keyVersion, "display_name", displayName),
    email: row.open(keyVersion, "email", email),
    locale,
  };
}
