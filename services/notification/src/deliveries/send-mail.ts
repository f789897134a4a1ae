import { inTransaction } from "@souk/database/transaction";
import { defer, settle } from "../db/delivery-store.ts";
import { renderHtml } from "../mails/render-html.ts";
import { renderText } from "../mails/render-text.ts";
import { compose } from "./compose.ts";
import type { Delivery } from "./delivery.ts";
import type { DeliveryDeps } from "./deps.ts";

/** A process that dies between the mail server's yes and the record sends again, under the same message id. */
export async function sendMail(deps: DeliveryDeps, delivery: Delivery): Promise<void> {
  const { db, mail, now } = deps;
  const { id } = delivery;
  const composed = await compose(deps, delivery);
  if (composed === undefined) return await settle(db, id, { state: "skipped", at: now() });
  const { to, content, oneClickUrl, notBefore, settled } = composed;
  if (notBefore !== undefined) return await defer(db, id, notBefore);
  const { subject, locale } = content;
  const forms = { text: renderText(content), html: renderHtml(content) };
  await mail.send({ messageId: id, to, subject, locale, ...forms, ...(oneClickUrl && { oneClickUrl }) });
  await inTransaction(db, async (tx) => {
    await settle(tx, id, { state: "sent", at: now() });
    await settled?.(tx);
  });
}
