import type { Fulfilment, FulfilmentSummary } from "@souk/contracts/order/v1/fulfilment";
import { Shipment_State } from "@souk/contracts/order/v1/fulfilment";
import { z } from "zod";
import { isoOf, stateView } from "../routers/orders/queue-view.ts";
import { money, publicMoney } from "./public-schemas.ts";

const states = ["placed", "packed", "handed_over", "delivered", "cancelled"] as const;

export const orderSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  state: z.enum(states),
  placed_at: z.iso.datetime(),
  ship_by: z.iso.datetime(),
  is_late: z.boolean(),
  total: money,
});

const line = z.object({
  line_id: z.uuid(),
  sku: z.string(),
  title: z.string(),
  quantity: z.int(),
  packed_quantity: z.int(),
  /** What is left to pack is the quantity less what is packed and what is cancelled. */
  cancelled_quantity: z.int(),
  total: money,
});

const shipmentStates = {
  [Shipment_State.UNSPECIFIED]: "packed",
  [Shipment_State.PACKED]: "packed",
  [Shipment_State.HANDED_OVER]: "handed_over",
  [Shipment_State.DELIVERED]: "delivered",
  [Shipment_State.RETURNED]: "returned",
} as const satisfies Record<Shipment_State, string>;

const shipment = z.object({
  id: z.uuid(),
  code: z.string(),
  state: z.enum(["packed", "handed_over", "delivered", "returned"]),
  weight_grams: z.int(),
  lines: z.array(z.object({ line_id: z.uuid(), quantity: z.int() })),
});

const address = z.object({
  recipient: z.string(),
  phone: z.string(),
  line1: z.string(),
  line2: z.string(),
  postal_code: z.string(),
  city: z.string(),
  region: z.string(),
  country_code: z.string(),
});

export const order = orderSummary.extend({
  lines: z.array(line),
  shipments: z.array(shipment),
  /** Of a cancelled order only the name and the town. */
  address,
  delivery_option: z.string(),
});

export function publicSummary(row: FulfilmentSummary): z.input<typeof orderSummary> {
  return {
    ...{ id: row.sellerOrderId, number: row.orderNumber, version: row.version, state: stateView(row.state) },
    ...{ placed_at: isoOf(row.placedAt), ship_by: isoOf(row.shipBy), is_late: row.isLate },
    total: publicMoney(row.total),
  };
}

/** Of a cancelled order it is told what it was. */
function whatIsLeft({ state, totals, cancelledTotal }: Fulfilment): Fulfilment["earnings"] {
  const gone = stateView(state) === "cancelled" ? 0n : (cancelledTotal?.minorUnits ?? 0n);
  return totals?.total && { ...totals.total, minorUnits: totals.total.minorUnits - gone };
}

export function publicOrder(row: Fulfilment): z.input<typeof order> {
  const { address: to } = row;
  return {
    ...{ id: row.sellerOrderId, number: row.orderNumber, version: row.version, state: stateView(row.state) },
    ...{ placed_at: isoOf(row.placedAt), ship_by: isoOf(row.shipBy), is_late: row.isLate },
    total: publicMoney(whatIsLeft(row)),
    lines: row.lines.map(({ lineId, line: sold, sku, packedQuantity }) => ({
      ...{ line_id: lineId, sku, packed_quantity: packedQuantity, quantity: sold?.quantity ?? 0 },
      cancelled_quantity: sold?.cancelledQuantity ?? 0,
      title: sold?.title?.byLanguage.en ?? "",
      total: publicMoney(sold?.netTotal),
    })),
    shipments: row.shipments.map(({ id, code, state, weightGrams, lines }) => ({
      ...{ id, code, weight_grams: weightGrams },
      state: shipmentStates[state],
      lines: lines.map(({ lineId, quantity }) => ({ line_id: lineId, quantity })),
    })),
    address: {
      ...{ recipient: to?.recipient ?? "", phone: to?.phone ?? "", line1: to?.line1 ?? "", line2: to?.line2 ?? "" },
      ...{ postal_code: to?.postalCode ?? "", city: to?.city ?? "", region: to?.region ?? "" },
      country_code: to?.countryCode ?? "",
    },
    delivery_option: row.deliveryOptionCode,
  };
}
