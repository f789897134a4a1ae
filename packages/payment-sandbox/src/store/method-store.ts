import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { behaviours } from "../cards/test-cards.ts";

const methodRow = z.object({
  id: z.string(),
  customer: z.string(),
  brand: z.string(),
  last4: z.string(),
  fingerprint: z.string(),
  behaviour: z.enum(behaviours),
  exp_month: z.number(),
  exp_year: z.number(),
  created_at: z.number(),
  detached_at: z.number().nullable(),
});
/** A card that a customer of the merchant keeps for later payments. */
export type Method = z.infer<typeof methodRow>;
export type MethodStore = ReturnType<typeof createMethodStore>;

export function createMethodStore(sql: DatabaseSync) {
  const insert = sql.prepare(
    `insert into methods (id, customer, brand, last4, fingerprint, behaviour, exp_month, exp_year, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const renew = sql.prepare("update methods set exp_month = ?, exp_year = ? where id = ?");
  const byId = sql.prepare("select * from methods where id = ?");
  const byCard = sql.prepare("select * from methods where customer = ? and fingerprint = ? and detached_at is null");
  const ofCustomer = sql.prepare(
    "select * from methods where customer = ? and detached_at is null order by created_at desc, id desc limit 100",
  );
  const detach = sql.prepare("update methods set detached_at = ? where id = ? and detached_at is null");
  const readOne = (row: ReturnType<typeof byId.get>) => row && methodRow.parse(row);
  return {
    insert(m: Omit<Method, "detached_at">): void {
      const card = [m.brand, m.last4, m.fingerprint, m.behaviour, m.exp_month, m.exp_year];
      insert.run(m.id, m.customer, ...card, m.created_at);
    },
    /** The same card with the date that is on it now. */
    renew(id: string, { exp_month, exp_year }: Pick<Method, "exp_month" | "exp_year">): void {
      renew.run(exp_month, exp_year, id);
    },
    find: (id: string): Method | undefined => readOne(byId.get(id)),
    findByCard: (customer: string, fingerprint: string): Method | undefined =>
      readOne(byCard.get(customer, fingerprint)),
    listOf: (customer: string): Method[] => ofCustomer.all(customer).map((row) => methodRow.parse(row)),
    detach(id: string, at: number): void {
      detach.run(at, id);
    },
  };
}
