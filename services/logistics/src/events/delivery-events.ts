import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  DeliveryMovedSchema,
  ReturnMovedSchema,
  RunChangedSchema,
} from "@souk/contracts/logistics/v1/logistics_events";
import type { DeliveryKind, DeliveryState } from "../domain/delivery-state.ts";
import type { FailureReason } from "../domain/stop-state.ts";
import { deliveryStateOf, failureOf } from "../rpc/enums.ts";

const topic = "logistics-events";

export type DeliveryNews =
  | "planned"
  | "collected"
  | "at_hub"
  | "next"
  | "delivered"
  | "attempt_failed"
  | "returning"
  | "returned"
  | "delayed"
  | "changed";

interface Told {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly orderId: string;
  readonly shopperId: string | null;
  readonly sellerOrderId: string;
  readonly sellerId: string;
  readonly state: DeliveryState;
  readonly dropId: string | null;
  readonly attemptCount: number;
}

export interface Facts {
  readonly at: Date;
  readonly sequence: number;
  readonly estimatedArrival?: Date | undefined;
  readonly failureReason?: FailureReason | undefined;
}

const returnNewsOf: Partial<Record<DeliveryNews, string>> = {
  planned: "planned",
  next: "next",
  returning: "collected",
  attempt_failed: "attempt_failed",
  returned: "brought",
};

/** Something that the shopper or seller of a return should hear of. Who follows parcels does not: the events are others. */
export function returnMoved(news: DeliveryNews, pickup: Told, facts: Facts) {
  const told = pickup.state === "cancelled" ? "called_off" : (returnNewsOf[news] ?? "changed");
  return {
    topic,
    type: `logistics.return_${told}.v1`,
    key: pickup.orderId,
    schema: ReturnMovedSchema,
    payload: {
      ...{ pickupId: pickup.id, orderId: pickup.orderId, shopperId: pickup.shopperId ?? "" },
      ...{ sellerOrderId: pickup.sellerOrderId, sellerId: pickup.sellerId, state: deliveryStateOf[pickup.state] },
      ...{ at: timestampFromDate(facts.at), sequence: facts.sequence, attemptCount: pickup.attemptCount },
      ...(facts.estimatedArrival && { estimatedArrival: timestampFromDate(facts.estimatedArrival) }),
      ...(facts.failureReason && { failureReason: failureOf[facts.failureReason] }),
    },
  };
}

/** Something that its shopper or seller should hear of. */
export function deliveryMoved(news: DeliveryNews, delivery: Told, facts: Facts) {
  return {
    topic,
    type: `logistics.delivery_${news}.v1`,
    key: delivery.orderId,
    schema: DeliveryMovedSchema,
    payload: {
      shipmentId: delivery.id,
      orderId: delivery.orderId,
      shopperId: delivery.shopperId ?? "",
      sellerOrderId: delivery.sellerOrderId,
      sellerId: delivery.sellerId,
      state: deliveryStateOf[delivery.state],
      at: timestampFromDate(facts.at),
      dropId: delivery.dropId ?? "",
      sequence: facts.sequence,
      ...(facts.estimatedArrival && { estimatedArrival: timestampFromDate(facts.estimatedArrival) }),
      ...(facts.failureReason && { failureReason: failureOf[facts.failureReason] }),
    },
  };
}

interface ToldRun {
  readonly id: string;
  readonly number: number;
  readonly offerEndsAt: Date | null;
}

/** Something that a courier should hear of. */
export function runChanged(
  news: "offered" | "assigned" | "taken_back",
  run: ToldRun,
  { courierId, stopCount }: { courierId: string; stopCount: number },
) {
  return {
    topic,
    type: `logistics.run_${news}.v1`,
    key: run.id,
    schema: RunChangedSchema,
    payload: {
      runId: run.id,
      number: run.number,
      courierId,
      stopCount,
      ...(news === "offered" && run.offerEndsAt && { offerEndsAt: timestampFromDate(run.offerEndsAt) }),
    },
  };
}
