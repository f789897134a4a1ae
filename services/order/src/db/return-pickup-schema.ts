import { id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { pickupFailures, pickupStates } from "../domain/return-pickup.ts";
import { returnRequests } from "./return-schema.ts";

/** Couriers who are to collect returns at their shoppers; of a return one is awaited at most. */
export const returnPickups = pgTable(
  "return_pickups",
  {
    id: id(),
    returnId: uuid("return_id")
      .notNull()
      .references(() => returnRequests.id, { onDelete: "cascade" }),
    code: text("code").notNull().unique(),
    state: text("state", { enum: pickupStates }).notNull(),
    day: date("day", { mode: "string" }).notNull(),
    weightGrams: integer("weight_grams").notNull(),
    bookedAt: instant("booked_at").notNull(),
    estimatedArrival: instant("estimated_arrival"),
    attemptCount: integer("attempt_count").notNull().default(0),
    failureReason: text("failure_reason", { enum: pickupFailures }),
    failedAt: instant("failed_at"),
    nextAt: instant("next_at"),
    collectedAt: instant("collected_at"),
    broughtAt: instant("brought_at"),
    calledOffAt: instant("called_off_at"),
    calledOffByCouriers: boolean("called_off_by_couriers").notNull().default(false),
    sequence: integer("sequence").notNull().default(0),
  },
  (table) => [
    check("return_pickups_weight", sql`${table.weightGrams} between 0 and 1000000`),
    index("return_pickups_return").on(table.returnId, table.id),
    uniqueIndex("return_pickups_awaited").on(table.returnId).where(sql`${table.state} in ('booked', 'next')`),
  ],
);
