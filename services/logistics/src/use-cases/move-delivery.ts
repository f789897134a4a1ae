import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { type DeliveryRow, insertStep, type NewDelivery, nextSequence, updateDelivery } from "../db/delivery-store.ts";
import { type DeliveryState, hasEnded, moveDelivery } from "../domain/delivery-state.ts";
import type { FailureReason } from "../domain/stop-state.ts";
import { type DeliveryNews, deliveryMoved, type Facts, returnMoved } from "../events/delivery-events.ts";
import { tellZone } from "./tell-zone.ts";

export interface Move {
  readonly to: DeliveryState;
  readonly at: Date;
  /** "user:<id>", or the name of a service or worker. */
  readonly actor: string;
  readonly change?: Partial<NewDelivery>;
  readonly failureReason?: FailureReason | undefined;
  readonly note?: string | undefined;
  readonly estimatedArrival?: Date | undefined;
  /** What is told, where its new state alone does not say it. */
  readonly news?: DeliveryNews;
}

const newsOf: Partial<Record<DeliveryState, DeliveryNews>> = {
  planned: "planned",
  collected: "collected",
  with_carrier: "collected",
  at_hub: "at_hub",
  delivered: "delivered",
  attempt_failed: "attempt_failed",
  returning: "returning",
  returned: "returned",
};

/** Moves a locked delivery: its state, a step of its way, and an event, together. An illegal move throws. */
export async function moveTo(tx: Tx, delivery: DeliveryRow, move: Move): Promise<DeliveryRow> {
  const { to, at, actor, failureReason, note = "" } = move;
  const state = moveDelivery(delivery.state, to);
  const change: Partial<NewDelivery> = {
    ...move.change,
    state,
    ...(hasEnded(state) ? { endedAt: at, runId: null } : {}),
  };
  await updateDelivery(tx, delivery.id, change);
  const sequence = await nextSequence(tx, delivery.id);
  await insertStep(tx, {
    ...{ shipmentId: delivery.id, sequence, state, at, actor, note },
    failureReason: failureReason ?? null,
  });
  const moved = { ...delivery, ...change, sequence } as DeliveryRow;
  const { estimatedArrival } = move;
  const facts = { at, sequence, estimatedArrival, failureReason };
  // A carrier that tries once more has had it all the time.
  const isNews = delivery.state !== "attempt_failed" || state !== "with_carrier";
  const news = move.news ?? ((isNews && newsOf[state]) || "changed");
  await tell(tx, news, moved, facts);
  await tellZone(tx, moved.zoneId);
  return moved;
}

/** Says something of a delivery that stays in its state. */
export async function tellOf(
  tx: Tx,
  delivery: DeliveryRow,
  news: "next" | "delayed" | "changed",
  facts: { readonly at: Date; readonly estimatedArrival?: Date | undefined },
): Promise<void> {
  const sequence = await nextSequence(tx, delivery.id);
  await tell(tx, news, delivery, { ...facts, sequence });
}

async function tell(tx: Tx, news: DeliveryNews, delivery: DeliveryRow, facts: Facts): Promise<void> {
  if (delivery.kind === "return") await appendEvent(tx, returnMoved(news, delivery, facts));
  else await appendEvent(tx, deliveryMoved(news, delivery, facts));
}
