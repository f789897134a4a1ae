import { create, toBinary } from "@bufbuild/protobuf";
import { ProductSchema } from "@souk/contracts/product/v1/product";
import { newId } from "@souk/ids/id";
import postgres from "postgres";
import { databaseOf } from "../environment.ts";
import type { Goods } from "../shopping/put-on-sale.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";

/** A rejected revision of the seller's, as moderation keeps it, with a note that nobody else may read. */
export async function rejectedCase(
  { DATABASE_URL }: ShopEnvironment,
  { productId, sellerId }: Goods,
  note: string,
): Promise<{ case: string; remove(): Promise<void> }> {
  const sql = postgres(databaseOf(DATABASE_URL, "moderation"), { max: 1 });
  const id = newId();
  const now = new Date();
  const [title, proposed] = [{ en: "A kettle" }, Buffer.from(toBinary(ProductSchema, create(ProductSchema)))];
  try {
    await sql`insert into cases ${sql({
      ...{ id, revision_id: newId(), product_id: productId, seller_id: sellerId, state: "rejected", proposed },
      ...{ title, risk: 50, findings: sql.json([]), codes: [], submitted_at: now, due_at: now, decided_at: now, note },
      ...{ reason_codes: ["OTHER"] },
    })}`;
  } finally {
    await sql.end();
  }
  return {
    case: id,
    async remove() {
      const again = postgres(databaseOf(DATABASE_URL, "moderation"), { max: 1 });
      await again`delete from cases where id = ${id}`.finally(() => again.end());
    },
  };
}
