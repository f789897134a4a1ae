import { isDomainError } from "@souk/errors/domain-error";
import { MailRefusedError } from "../channels/mail-port.ts";
import { postpone, settle } from "../db/delivery-store.ts";
import { deleteNews, newsOf } from "../db/news-store.ts";
import { type Delivery, retryAfterMs } from "./delivery.ts";
import type { DeliveryDeps } from "./deps.ts";
import { sendMail } from "./send-mail.ts";
import { tellPeople } from "./tell-people.ts";

/** Sends one delivery and records what became of it. At least once: see `README.md`. */
export async function deliver(deps: DeliveryDeps, delivery: Delivery): Promise<void> {
  try {
    if (delivery.channel === "app") await tellPeople(deps, delivery);
    else await sendMail(deps, delivery);
  } catch (error) {
    await fail(deps, delivery, error);
  }
}

async function fail(deps: DeliveryDeps, delivery: Delivery, error: unknown): Promise<void> {
  const { id, topic, subjectId, attempts, createdAt } = delivery;
  const { db, log, now, retryMs, giveUpMs } = deps;
  const lastError = nameOf(error);
  const nextAt = new Date(now().getTime() + retryAfterMs(attempts, retryMs));
  const isFinal = error instanceof MailRefusedError || nextAt.getTime() - createdAt.getTime() > giveUpMs;
  if (isFinal) {
    log.error({ error: lastError, delivery: id, topic, attempts }, "a delivery was given up");
    await settle(db, id, { state: "failed", at: now(), lastError });
    // Old news is no reason for another mail.
    if (topic === "wish_news") await deleteNews(db, await newsOf(db, subjectId));
    return;
  }
  log.warn({ error: lastError, delivery: id, topic, attempts }, "a delivery failed; it is tried again");
  return postpone(db, id, nextAt, lastError);
}

/** What went wrong without what it was about: a mail server's words may hold the address. */
function nameOf(error: unknown): string {
  if (isDomainError(error)) return error.reason;
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
