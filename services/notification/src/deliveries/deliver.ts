import { inTransaction } from "@souk/database/transaction";
import { isDomainError } from "@souk/errors/domain-error";
import { BusyError } from "../channels/busy-error.ts";
import { RefusedError } from "../channels/refused-error.ts";
import { postpone, settle } from "../db/delivery-store.ts";
import { deleteNews, newsOf } from "../db/news-store.ts";
import { codeTtlMs, isTextTopic, textTopics } from "../texts/text-topics.ts";
import { type Channel, type Delivery, retryAfterMs } from "./delivery.ts";
import type { DeliveryDeps } from "./deps.ts";
import { buryDelivery } from "./given-up.ts";
import { sendMail } from "./send-mail.ts";
import { sendPush } from "./send-push.ts";
import { sendText } from "./send-text.ts";
import { tellPeople } from "./tell-people.ts";

const ways: Readonly<Record<Channel, typeof sendMail>> = {
  mail: sendMail,
  app: tellPeople,
  push: sendPush,
  sms: sendText,
};

/** Sends one delivery and records what became of it. At least once: see `README.md`. */
export async function deliver(deps: DeliveryDeps, delivery: Delivery): Promise<void> {
  try {
    await ways[delivery.channel](deps, delivery);
  } catch (error) {
    await fail(deps, delivery, error);
  }
}

async function fail(deps: DeliveryDeps, delivery: Delivery, error: unknown): Promise<void> {
  const { id, topic, subjectId, attempts, createdAt } = delivery;
  const { db, log, now, retryMs, giveUpMs } = deps;
  const lastError = nameOf(error);
  const pauseMs = Math.max(retryAfterMs(attempts, retryMs), error instanceof BusyError ? error.retryAfterMs : 0);
  const nextAt = new Date(now().getTime() + pauseMs);
  const isFinal =
    error instanceof RefusedError || nextAt.getTime() - createdAt.getTime() > newsForMs(delivery, giveUpMs);
  if (isFinal) {
    log.error({ error: lastError, delivery: id, topic, attempts }, "a delivery was given up");
    await inTransaction(db, async (tx) => {
      await settle(tx, id, { state: "failed", at: now(), lastError });
      if (isWorthSendingAgain(delivery)) await buryDelivery(tx, delivery, { cause: lastError, at: now() });
    });
    // Old news is no reason for another mail.
    if (topic === "wish_news") await deleteNews(db, await newsOf(db, subjectId));
    return;
  }
  log.warn({ error: lastError, delivery: id, topic, attempts }, "a delivery failed; it is tried again");
  return postpone(db, id, nextAt, lastError);
}

/** A text message is worth nothing later than what it says. */
function newsForMs({ channel, topic }: Delivery, mostMs: number): number {
  if (channel !== "sms") return mostMs;
  return Math.min(mostMs, isTextTopic(topic) ? textTopics[topic].ttlMs : codeTtlMs);
}

/** News of a wishlist comes anew with the next; a message of a browser is news for a day at most. */
const isWorthSendingAgain = ({ topic, channel }: Delivery) => topic !== "wish_news" && channel !== "push";

/** What went wrong without what it was about: a mail server's words may hold the address. */
function nameOf(error: unknown): string {
  if (isDomainError(error)) return error.reason;
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
