import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { CancelReason as CancelReasonMessage } from "@souk/contracts/order/v1/cancel_reason";
import {
  CancelledBy as CancelledByMessage,
  type FulfilmentSchema,
  type FulfilmentSummarySchema,
  type PickItemSchema,
  Shipment_State,
  type ShipmentSchema,
} from "@souk/contracts/order/v1/fulfilment";
import { ListFulfilmentsRequest_Filter as Filter } from "@souk/contracts/order/v1/fulfilment_service";
import type { QueueFilter } from "../db/queue-store.ts";
import type { CancelledBy, CancelReason } from "../domain/cancellation.ts";
import { earningsOf, restOf } from "../domain/line-cancellation.ts";
import type { PickItem } from "../domain/pick-list.ts";
import type { Shipment, ShipmentState } from "../domain/shipment.ts";
import { cancelReasonOf } from "../events/cancel-reason.ts";
import type { QueueItem } from "../use-cases/list-fulfilments.ts";
import type { Fulfilment } from "../use-cases/read-fulfilments.ts";
import { toApplied } from "./commission-mapper.ts";
import { sellerOrderStateOf, text, toLine, toMedia, toTimelineEntry, toTotals } from "./order-mapper.ts";

const shipmentStateOf = {
  packed: Shipment_State.PACKED,
  handed_over: Shipment_State.HANDED_OVER,
  delivered: Shipment_State.DELIVERED,
  returned: Shipment_State.RETURNED,
} as const satisfies Record<ShipmentState, Shipment_State>;

export const filterOf = {
  [Filter.UNSPECIFIED]: "all",
  [Filter.TO_PACK]: "to_pack",
  [Filter.PACKED]: "packed",
  [Filter.LATE]: "late",
  [Filter.HANDED_OVER]: "handed_over",
  [Filter.DELIVERED]: "delivered",
  [Filter.CANCELLED]: "cancelled",
} as const satisfies Record<Filter, QueueFilter>;

export const reasonOf = {
  [CancelReasonMessage.UNSPECIFIED]: "other",
  [CancelReasonMessage.OUT_OF_STOCK]: "out_of_stock",
  [CancelReasonMessage.DAMAGED]: "damaged",
  [CancelReasonMessage.CANNOT_DELIVER]: "cannot_deliver",
  [CancelReasonMessage.SHOPPER_ASKED]: "shopper_asked",
  [CancelReasonMessage.OTHER]: "other",
} as const satisfies Record<CancelReasonMessage, CancelReason>;

const cancellerOf = {
  shopper: CancelledByMessage.SHOPPER,
  seller: CancelledByMessage.SELLER,
  deadline: CancelledByMessage.DEADLINE,
  operator: CancelledByMessage.OPERATOR,
} as const satisfies Record<CancelledBy, CancelledByMessage>;

interface Clock {
  readonly now: Date;
  readonly cancelAfterMs: number;
}

export function toFulfilment(
  { order, part, shipments, timeline, address }: Fulfilment,
  { now, cancelAfterMs }: Clock,
): MessageInitShape<typeof FulfilmentSchema> {
  const { currencyCode } = order;
  const isToPack = part.state === "placed";
  const rest = restOf(part);
  return {
    sellerOrderId: part.id,
    orderId: order.id,
    orderNumber: order.number,
    sellerId: part.sellerId,
    version: part.version,
    state: sellerOrderStateOf[part.state],
    ...(order.placedAt && { placedAt: timestampFromDate(order.placedAt) }),
    shipBy: timestampFromDate(part.shipBy),
    isLate: isToPack && part.shipBy < now,
    ...(isToPack &&
      shipments.length === 0 && {
        cancelledAtLatest: timestampFromDate(new Date(part.shipBy.getTime() + cancelAfterMs)),
      }),
    lines: part.lines.map((line) => ({
      lineId: line.id,
      line: toLine(line, currencyCode),
      sku: line.snapshot.sku ?? "",
      packedQuantity: line.packedQuantity,
      ...(line.commission && { commission: toApplied(line.commission, currencyCode) }),
    })),
    shipments: shipments.map(toShipment),
    address,
    totals: toTotals(part.totals, order),
    commission: { currencyCode, minorUnits: rest.commissionMinor },
    deliveryOptionCode: part.deliveryOptionCode,
    deliveryFrom: part.deliveryFrom,
    deliveryUntil: part.deliveryUntil,
    timeline: timeline.map(toTimelineEntry),
    cancelledBy: part.cancelledBy ? cancellerOf[part.cancelledBy] : CancelledByMessage.UNSPECIFIED,
    cancelReason: part.cancelReason ? cancelReasonOf[part.cancelReason] : CancelReasonMessage.UNSPECIFIED,
    locale: order.locale,
    earnings: { currencyCode, minorUnits: earningsOf(rest) },
    cancelledTotal: { currencyCode, minorUnits: part.cancelledMinor },
  };
}

export function toQueueItem(item: QueueItem): MessageInitShape<typeof FulfilmentSummarySchema> {
  return {
    sellerOrderId: item.id,
    orderNumber: item.number,
    version: item.version,
    state: sellerOrderStateOf[item.state],
    ...(item.placedAt && { placedAt: timestampFromDate(item.placedAt) }),
    shipBy: timestampFromDate(item.shipBy),
    isLate: item.isLate,
    itemCount: item.itemCount,
    packedCount: item.packedCount,
    pictures: item.pictures.map(toMedia),
    recipientName: item.address.recipient,
    city: item.address.city,
    countryCode: item.address.countryCode,
    total: { currencyCode: item.currencyCode, minorUnits: item.totalMinor },
    deliveryOptionCode: item.deliveryOptionCode,
    shipmentCount: item.shipmentCount,
    earnings: { currencyCode: item.currencyCode, minorUnits: item.earningsMinor },
  };
}

export function toPickItem({ sku, snapshot, quantity, parts }: PickItem): MessageInitShape<typeof PickItemSchema> {
  return {
    sku,
    title: text(snapshot.title),
    options: snapshot.options.map(({ name, value }) => ({ name: text(name), value: text(value) })),
    ...(snapshot.picture && { picture: toMedia(snapshot.picture) }),
    quantity,
    parts: [...parts],
  };
}

function toShipment(shipment: Shipment): MessageInitShape<typeof ShipmentSchema> {
  const { id, code, number, state, lines, weightGrams, packedAt, handedOverAt, deliveredAt, returnedAt } = shipment;
  return {
    id,
    code,
    number,
    weightGrams,
    state: shipmentStateOf[state],
    lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
    packedAt: timestampFromDate(packedAt),
    ...(handedOverAt && { handedOverAt: timestampFromDate(handedOverAt) }),
    ...(deliveredAt && { deliveredAt: timestampFromDate(deliveredAt) }),
    ...(returnedAt && { returnedAt: timestampFromDate(returnedAt) }),
  };
}
