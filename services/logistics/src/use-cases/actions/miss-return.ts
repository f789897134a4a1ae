import type { Tx } from "@souk/database/database";
import type { DeliveryRow } from "../../db/delivery-store.ts";
import { laterDay, mostReturnAttempts } from "../../domain/return-attempt.ts";
import { moveTo } from "../move-delivery.ts";
import type { Action } from "./action.ts";

interface Missed {
  readonly at: Date;
  readonly actor: string;
  readonly action: Pick<Action, "failureReason" | "note">;
}

/** A return could not be collected: a courier comes once more, on a later day; then nobody does, and its shopper is told. */
export async function missReturn(tx: Tx, delivery: DeliveryRow, { at, actor, action }: Missed): Promise<void> {
  const failureReason = action.failureReason ?? "other";
  const attemptCount = delivery.attemptCount + 1;
  const change = { runId: null, attemptCount, failureReason };
  const move = { at, actor, failureReason, note: action.note };
  if (attemptCount >= mostReturnAttempts)
    return void (await moveTo(tx, delivery, { ...move, to: "cancelled", change }));
  const window = laterDay(delivery, at);
  await moveTo(tx, delivery, { ...move, to: "ready", news: "attempt_failed", change: { ...change, ...window } });
}
