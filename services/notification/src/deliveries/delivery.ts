import type { Particulars } from "../notifications/particulars.ts";
import type { AppTopic } from "../notifications/topics.ts";

/** How somebody is told. `app`: in the apps, to one person or to those of a shop who may see it. `push`: by a message of a browser. `sms`: by a text message. */
export type Channel = "mail" | "app" | "push" | "sms";

/** What a mail is about; decides what it says. */
type MailTopic =
  | "sign_in_mail"
  | "seller_mail"
  | "order_placed"
  | "order_cancelled"
  | "order_part_cancelled"
  | "order_lines_cancelled"
  | "order_link"
  | "wish_news"
  | "delivery_collected"
  | "return_requested"
  | "return_approved"
  | "return_declined"
  | "return_cancelled"
  | "return_expired"
  | "return_refunded";

export type Topic = MailTopic | AppTopic | "phone_code";

/** `skipped`: there was nothing to send when its turn came. `failed`: given up, to be looked at. */
export type DeliveryState = "pending" | "sent" | "skipped" | "failed";

export interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly channel: Channel;
  readonly recipient: string;
  readonly topic: Topic;
  readonly subjectId: string;
  readonly particulars: Particulars | null;
  readonly attempts: number;
  readonly createdAt: Date;
}

const hourMs = 60 * 60_000;

/** When to try again after so many failures. */
export function retryAfterMs(attempts: number, firstMs: number): number {
  return Math.min(firstMs * 2 ** Math.max(0, attempts - 1), hourMs);
}
