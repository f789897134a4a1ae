import type { Order, OrderLine, SellerOrder } from "./order.ts";
import { leftToPack } from "./shipment.ts";

export interface PickItem {
  readonly sku: string;
  readonly snapshot: OrderLine["snapshot"];
  readonly quantity: number;
  readonly parts: readonly {
    readonly sellerOrderId: string;
    readonly orderNumber: string;
    readonly quantity: number;
  }[];
}

interface Picked {
  readonly order: Pick<Order, "number">;
  readonly part: Pick<SellerOrder, "id" | "state" | "lines">;
}

/** What is to be taken from the shelves: what is not in parcels yet, summed by SKU, or by offer where there is none. */
export function pickList(picked: readonly Picked[]): PickItem[] {
  const open = picked
    .filter(({ part }) => part.state === "placed")
    .flatMap(({ order, part }) => part.lines.map((line) => ({ line, order, part, quantity: leftToPack(line) })))
    .filter(({ quantity }) => quantity > 0);
  const bySku = Map.groupBy(open, ({ line: { snapshot } }) => snapshot.sku ?? snapshot.offerId);
  const items = [...bySku.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { snapshot } = first.line;
    const parts = same.map(({ part, order, quantity }) => ({
      sellerOrderId: part.id,
      orderNumber: order.number,
      quantity,
    }));
    return [{ sku: snapshot.sku ?? "", snapshot, quantity: sum(parts), parts }];
  });
  return items.toSorted((one, other) => (one.sku === other.sku ? 0 : one.sku < other.sku ? -1 : 1));
}

const sum = (parts: readonly { quantity: number }[]) => parts.reduce((total, { quantity }) => total + quantity, 0);
