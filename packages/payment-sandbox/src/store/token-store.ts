import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { behaviours } from "../cards/test-cards.ts";

const tokenRow = z.object({
  id: z.string(),
  brand: z.string(),
  last4: z.string(),
  fingerprint: z.string(),
  behaviour: z.enum(behaviours),
  used_by: z.string().nullable(),
  expires_at: z.number(),
  exp_month: z.number(),
  exp_year: z.number(),
});
export type CardToken = z.infer<typeof tokenRow>;
export type TokenStore = ReturnType<typeof createTokenStore>;

export function createTokenStore(sql: DatabaseSync) {
  const insert = sql.prepare(
    `insert into tokens (id, brand, last4, fingerprint, behaviour, expires_at, exp_month, exp_year)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const byId = sql.prepare("select * from tokens where id = ?");
  const use = sql.prepare("update tokens set used_by = ? where id = ?");
  const drop = sql.prepare("delete from tokens where expires_at < ?");
  return {
    insert(t: Omit<CardToken, "used_by">): void {
      insert.run(t.id, t.brand, t.last4, t.fingerprint, t.behaviour, t.expires_at, t.exp_month, t.exp_year);
    },
    find(id: string): CardToken | undefined {
      const row = byId.get(id);
      return row && tokenRow.parse(row);
    },
    markUsed(id: string, by: string): void {
      use.run(by, id);
    },
    dropExpiredBefore(time: number): void {
      drop.run(time);
    },
  };
}
