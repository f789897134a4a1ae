import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const setupRow = z.object({
  id: z.string(),
  customer: z.string(),
  token: z.string(),
  card_brand: z.string(),
  card_last4: z.string(),
  status: z.enum(["requires_action", "succeeded", "declined", "canceled"]),
  decline_code: z.string().nullable(),
  method: z.string().nullable(),
  return_url: z.string().nullable(),
  created_at: z.number(),
});
/** An attempt to keep a card without charging it. */
export type Setup = z.infer<typeof setupRow>;
export type SetupStore = ReturnType<typeof createSetupStore>;

export function createSetupStore(sql: DatabaseSync) {
  const insert = sql.prepare(
    `insert into setups
     (id, customer, token, card_brand, card_last4, status, decline_code, method, return_url, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const settle = sql.prepare("update setups set status = ?, decline_code = ?, method = ? where id = ?");
  const byId = sql.prepare("select * from setups where id = ?");
  return {
    insert(s: Setup): void {
      const outcome = [s.status, s.decline_code, s.method, s.return_url, s.created_at];
      insert.run(s.id, s.customer, s.token, s.card_brand, s.card_last4, ...outcome);
    },
    settle({ id, status, decline_code, method }: Pick<Setup, "id" | "status" | "decline_code" | "method">): void {
      settle.run(status, decline_code, method, id);
    },
    find(id: string): Setup | undefined {
      const row = byId.get(id);
      return row && setupRow.parse(row);
    },
  };
}
