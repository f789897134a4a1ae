import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { DeskOrder } from "@souk/contracts/order/v1/order_desk_service";
import type { Clients } from "../../clients.ts";
import { instant, shown } from "../money/money-view.ts";
import { namesOf } from "./names-of.ts";
import { type OrderStateName, orderStates, type PartStateName, partStates } from "./states.ts";

/** An order as a row of the operator's list. */
export interface DeskOrderRow {
  readonly id: string;
  readonly number: string;
  readonly state: OrderStateName;
  readonly placedAt: string | null;
  readonly total: string;
  readonly parts: readonly { readonly id: string; readonly seller: string; readonly state: PartStateName }[];
}

export async function orderRows(
  clients: Clients,
  orders: readonly DeskOrder[],
  { options, locale }: { options: CallOptions; locale: string },
): Promise<DeskOrderRow[]> {
  const sellerIds = orders.flatMap(({ parts }) => parts.map(({ sellerId }) => sellerId));
  const nameOf = await namesOf(clients, sellerIds, options);
  return orders.map(({ id, number, state, placedAt, total, parts }) => ({
    ...{ id, number, state: orderStates[state], placedAt: instant(placedAt), total: shown(total, locale) },
    parts: parts.map((part) => ({
      ...{ id: part.sellerOrderId, seller: nameOf(part.sellerId).name, state: partStates[part.state] },
    })),
  }));
}
