import type { Logger } from "@souk/telemetry/logger";
import { eq } from "drizzle-orm";
import { webhookEvents } from "../db/schema.ts";
import { webhookSecretPlace } from "../db/sealed.ts";
import { type Delivery, insertAttempt, settleAttempt } from "../db/webhook-delivery-store.ts";
import { changeWebhook, lockWebhook, markFailing, type Webhook } from "../db/webhook-store.ts";
import type { SellerDeps } from "../deps.ts";
import { disableAfterMs, pauseAfter } from "../domain/webhook-schedule.ts";
import { disableFailing } from "../use-cases/disable-webhook.ts";
import { type Answer, send } from "./send.ts";
import { signedHeaders } from "./sign.ts";

export interface DeliverDeps extends Pick<SellerDeps, "db" | "now" | "sealer"> {
  readonly log: Logger;
  readonly timeoutMs: number;
  readonly allowsPrivate: boolean;
}

const gone = 410;
/** Of those who ask to be left alone, nobody is left alone for longer. */
const longestPauseMs = 24 * 60 * 60_000;

/** Makes one attempt at a delivery that is leased, and notes what became of it. */
export async function deliver(
  deps: DeliverDeps,
  delivery: Delivery,
  webhook: Webhook,
  stopping: AbortSignal,
): Promise<void> {
  const [event] = await deps.db.select().from(webhookEvents).where(eq(webhookEvents.id, delivery.eventId));
  if (!event) return;
  const at = deps.now();
  const message = { id: event.id, at, body: event.body };
  const answer = await send({
    ...{ url: new URL(webhook.url), body: event.body, headers: signedHeaders(secretsOf(deps, webhook, at), message) },
    ...{ timeoutMs: deps.timeoutMs, allowsPrivate: deps.allowsPrivate, stopping },
  });
  if (stopping.aborted && answer.status === 0) return giveBack(deps, delivery);
  await record(deps, { delivery, answer, at });
}

function secretsOf({ sealer }: DeliverDeps, webhook: Webhook, now: Date): string[] {
  const { id, secretSealed, formerSecretSealed, formerSecretUntil } = webhook;
  const sealed = [secretSealed];
  if (formerSecretSealed && formerSecretUntil && formerSecretUntil > now) sealed.push(formerSecretSealed);
  return sealed.map((each) => sealer.open(webhookSecretPlace(id), each));
}

/** It was cut short by us: that is no attempt. */
async function giveBack(deps: DeliverDeps, delivery: Delivery): Promise<void> {
  const outcome = { attempts: delivery.attempts - 1, nextAttemptAt: deps.now() };
  await deps.db.transaction((tx) => settleAttempt(tx, delivery, outcome));
}

interface Outcome {
  readonly delivery: Delivery;
  readonly answer: Answer;
  readonly at: Date;
}

async function record(deps: DeliverDeps, { delivery, answer, at }: Outcome): Promise<void> {
  const { status, error, response, retryAfterMs, durationMs } = answer;
  const isDelivered = status >= 200 && status < 300;
  await deps.db.transaction(async (tx) => {
    const now = deps.now();
    const ownPauseMs = isDelivered ? undefined : pauseAfter(delivery.attempts, Math.random());
    const pauseMs = ownPauseMs && Math.max(ownPauseMs, Math.min(retryAfterMs, longestPauseMs));
    const isOver = isDelivered || pauseMs === undefined;
    const kept = await settleAttempt(tx, delivery, {
      status,
      state: isDelivered ? "delivered" : isOver ? "failed" : "pending",
      ...(pauseMs === undefined ? {} : { nextAttemptAt: new Date(now.getTime() + pauseMs) }),
    });
    if (!kept) return;
    await insertAttempt(tx, { deliveryId: delivery.id, at, durationMs, status, error, response });
    if (isDelivered) return void (await changeWebhook(tx, delivery.webhookId, { failingSince: null }));
    await markFailing(tx, delivery.webhookId, at);
    const webhook = await lockWebhook(tx, delivery.webhookId);
    const since = webhook?.failingSince;
    const isHopeless = status === gone || (since && now.getTime() - since.getTime() >= disableAfterMs);
    if (webhook?.state === "enabled" && isHopeless)
      await disableFailing(tx, webhook, status === gone ? "webhook_gone" : "webhook_failing");
  });
}
