import { bigint, char, timestamp, uuid } from "drizzle-orm/pg-core";

/** UUIDv7 primary key, made by the caller with `newId()`. */
export const id = () => uuid("id").primaryKey();

/** To the millisecond, as a JavaScript Date can hold it: a cursor made from one finds the same row again. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const createdAt = () => instant("created_at").notNull().defaultNow();

/** An amount in the minor unit of the row's currency. */
export const minorUnits = (name: string) => bigint(name, { mode: "bigint" }).notNull();

/** ISO 4217. */
export const currencyCode = () => char("currency_code", { length: 3 }).notNull();
