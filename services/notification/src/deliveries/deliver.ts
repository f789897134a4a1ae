import { inTransaction } from "@souk/database/transaction";
import { isDomainError } from "@souk/errors/domain-error";
import { MailRefusedError } from "../channels/mail-port.ts";
import { postpone, settle } from "../db/delivery-store.ts";
import { deleteNews, newsOf } from "../db/news-store.ts";
import { renderHtml } from "../mails/render-html.ts";
import { renderText } from "../mails/render-text.ts";
import { compose } from "./compose.ts";
import { type Delivery, retryAfterMs } from "./delivery.ts";
import type { DeliveryDeps } from "./deps.ts";

/**
 * Sends one delivery and records what became of it. At least once: a process that dies between the mail server's yes and
 * the record sends again, under the same message id.
 */
export async function deliver(deps: DeliveryDeps, delivery: Delivery): Promise<void> {
  const { db, mail, now } = deps;
  const { id } = delivery;
  try {
    const composed = await compose(deps, delivery);
    if (composed === undefined) return await settle(db, id, { state: "skipped", at: now() });
    const { to, content, oneClickUrl, settled } = composed;
    const { subject, locale } = content;
    const forms = { text: renderText(content), html: renderHtml(content) };
    await mail.send({ messageId: id, to, subject, locale, ...forms, ...(oneClickUrl && { oneClickUrl }) });
    await inTransaction(db, async (tx) => {
      await settle(tx, id, { state: "sent", at: now() });
      await settled?.(tx);
    });
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
