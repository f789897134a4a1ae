import type { Goods } from "../../shopping/put-on-sale.ts";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import type { Checks } from "../checks.ts";

export async function shelfOf({ inventory }: ShopClients, { offerId }: Goods) {
  const [stock] = (await inventory.batchGetStock({ offerIds: [offerId] })).stocks;
  return { onHand: stock?.onHand ?? -1n, reserved: stock?.reserved ?? -1n };
}

export async function checkShelf(checks: Checks, clients: ShopClients, goods: Goods, left: number): Promise<void> {
  const { onHand, reserved } = await shelfOf(clients, goods);
  checks.expect("pieces on hand", onHand, left);
  checks.expect("pieces reserved", reserved, 0);
}
