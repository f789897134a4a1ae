import postgres from "postgres";
import { databaseOf } from "../../environment.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";

/** What the databases of logistics and of the order service say, which nobody else is shown whole. */
export function openBooks({ DATABASE_URL }: ShopEnvironment) {
  const open = (name: "logistics" | "order") => postgres(databaseOf(DATABASE_URL, name), { max: 2 });
  const [logistics, order] = [open("logistics"), open("order")];
  return { logistics, order, close: () => Promise.all([logistics.end(), order.end()]) };
}

export type Books = ReturnType<typeof openBooks>;
