import { timestampDate } from "@bufbuild/protobuf/wkt";
import { NotificationChannel, NotificationTopic } from "@souk/contracts/user/v1/user";
import type { Tx } from "@souk/database/database";
import { isWanted } from "../choices/is-wanted.ts";
import { localeOf, type MailContent } from "../mails/content.ts";
import { type OrderMailKind, orderMail } from "../mails/order-mail.ts";
import { orderWords } from "../mails/order-words.ts";
import { sellerMail } from "../mails/seller-mail.ts";
import { signInMail } from "../mails/sign-in-mail.ts";
import { composeWishMail } from "../wishes/compose-wish-mail.ts";
import type { Delivery, Topic } from "./delivery.ts";
import type { DeliveryDeps } from "./deps.ts";

export interface Composed {
  readonly to: string;
  readonly content: MailContent;
  readonly oneClickUrl?: string;
  /** It can wait: not before this. */
  readonly notBefore?: Date;
  /** What is to be noted when it is sent, together with that. */
  readonly settled?: (tx: Tx) => Promise<void>;
}

type Deps = Pick<DeliveryDeps, "auth" | "orders" | "sellers" | "links">;

type Composer = (deps: DeliveryDeps, subjectId: string) => Promise<Composed | undefined>;

const orderComposer =
  (kind: OrderMailKind): Composer =>
  (deps, orderId) =>
    composeOrder(deps, orderId, kind);

/** Of those about a delivery that one can do without: not for who said so, and with a way to say so. */
const optionalComposer =
  (kind: OrderMailKind): Composer =>
  async (deps, orderId) => {
    const composed = await composeOrder(deps, orderId, kind);
    if (composed === undefined) return undefined;
    const { notificationChoices, deliveryUnsubscribeToken: token } = await deps.users.getNotificationChoices({
      userId: composed.shopperId,
    });
    if (!isWanted(notificationChoices, NotificationTopic.DELIVERY, NotificationChannel.EMAIL)) return undefined;
    const { locale } = composed.content;
    const ending = { label: orderWords[locale].noMore, url: deps.links.unsubscribe(locale, token) };
    return {
      ...composed,
      content: { ...composed.content, ending },
      oneClickUrl: deps.links.oneClickUnsubscribe(token),
    };
  };

const composers: Readonly<Partial<Record<Topic, Composer>>> = {
  sign_in_mail: composeSignIn,
  seller_mail: composeSeller,
  order_placed: orderComposer("placed"),
  order_cancelled: orderComposer("cancelled"),
  order_part_cancelled: orderComposer("partCancelled"),
  order_lines_cancelled: orderComposer("linesCancelled"),
  order_link: orderComposer("link"),
  return_requested: orderComposer("returnRequested"),
  return_approved: orderComposer("returnApproved"),
  return_declined: orderComposer("returnDeclined"),
  return_cancelled: orderComposer("returnCancelled"),
  return_expired: orderComposer("returnExpired"),
  return_refunded: orderComposer("returnRefunded"),
  delivery_collected: optionalComposer("deliveryCollected"),
  delivery_delivered: optionalComposer("deliveryDelivered"),
  delivery_failed: orderComposer("deliveryFailed"),
  delivery_delayed: optionalComposer("deliveryDelayed"),
  delivery_returned: orderComposer("deliveryReturned"),
  return_pickup_failed: orderComposer("returnPickupFailed"),
  return_pickup_called_off: orderComposer("returnPickupCalledOff"),
  wish_news: composeWishMail,
};

/** Whom it goes to and what it says, asked for at this moment. Undefined when there is nothing to send any more. */
export async function compose(
  deps: DeliveryDeps,
  { topic, subjectId }: Pick<Delivery, "topic" | "subjectId">,
): Promise<Composed | undefined> {
  const composer = composers[topic];
  if (composer === undefined) throw new Error(`there is no mail about ${topic}`);
  return composer(deps, subjectId);
}

async function composeSignIn({ auth, links }: Deps, mailId: string): Promise<Composed | undefined> {
  const { to, kind, token, device, requestedAt, expiresAt, ...mail } = await auth.prepareMail({ mailId });
  if (to === "" || requestedAt === undefined) return undefined;
  const content = signInMail(
    {
      ...{ kind, token, device, locale: localeOf(mail.locale) },
      requestedAt: timestampDate(requestedAt),
      expiresAt: expiresAt && timestampDate(expiresAt),
    },
    links,
  );
  return content && { to, content };
}

async function composeSeller({ sellers, links }: Deps, mailId: string): Promise<Composed | undefined> {
  const { to, at, ...mail } = await sellers.prepareSellerMail({ mailId });
  if (to === "") return undefined;
  const content = sellerMail({ ...mail, locale: localeOf(mail.locale), at: at && timestampDate(at) }, links);
  return content && { to, content };
}

async function composeOrder(
  { orders, links }: Deps,
  orderId: string,
  kind: OrderMailKind,
): Promise<(Composed & { shopperId: string }) | undefined> {
  const { order } = await orders.getOrder({ orderId });
  if (order?.contact === undefined || order.contact.email === "") return undefined;
  const { token } = await orders.createOrderLink({ orderId });
  return { shopperId: order.shopperId, to: order.contact.email, content: orderMail(kind, order, token, links) };
}
