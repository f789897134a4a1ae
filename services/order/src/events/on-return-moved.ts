import { timestampDate } from "@bufbuild/protobuf/wkt";
import { Delivery_State as State } from "@souk/contracts/logistics/v1/logistics";
import { type ReturnMoved, ReturnMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { defineConsumer } from "@souk/events/define-consumer";
import type { PickupMove, PickupNews } from "../domain/return-pickup.ts";
import { failureReasonOf } from "../rpc/return-pickup-mapper.ts";
import { trackPickup } from "../use-cases/returns/track-pickup.ts";

interface Times {
  readonly returnArriveMs: number;
}

const moves = ["planned", "next", "collected", "attempt_failed", "called_off", "brought", "changed"] as const;

const onMoved = (move: PickupMove, { returnArriveMs }: Times) =>
  defineConsumer({
    name: `order.on-return-${move}`,
    topic: "logistics-events",
    type: `logistics.return_${move}.v1`,
    schema: ReturnMovedSchema,
    handle: (tx, { payload, time }) =>
      trackPickup(tx, { pickupId: payload.pickupId, news: newsOf(move, payload, time), returnArriveMs }),
  });

function newsOf(move: PickupMove, payload: ReturnMoved, time: Date): PickupNews {
  const { sequence, attemptCount, at, estimatedArrival, failureReason, state } = payload;
  return {
    ...{ move, sequence, attemptCount, at: at ? timestampDate(at) : time, isWaiting: state === State.READY },
    estimatedArrival: estimatedArrival ? timestampDate(estimatedArrival) : null,
    failureReason: failureReasonOf[failureReason],
  };
}

/** What couriers do with returns that they collect. */
export const returnConsumers = (times: Times) => moves.map((move) => onMoved(move, times));
