import { timestampDate, timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { Wish } from "@souk/contracts/user/v1/user";
import { NotificationChannel } from "@souk/contracts/user/v1/user";
import type { Tx } from "@souk/database/database";
import type { Money } from "@souk/money/money";
import { fromProto } from "@souk/money/proto";
import { quietUntil } from "../choices/quiet-until.ts";
import { deleteNews, type News, newsOf, saveTold, type Told, toldOf } from "../db/news-store.ts";
import type { Composed } from "../deliveries/compose.ts";
import type { DeliveryDeps } from "../deliveries/deps.ts";
import { localeOf } from "../mails/content.ts";
import { type WishItem, wishMail } from "../mails/wish-mail.ts";
import { topicOf } from "./fan-out.ts";
import { type Goods, lowestPrice, readGoods } from "./goods.ts";
import { wishNewsKinds } from "./news-kind.ts";
import { isWorthTelling } from "./price-fall.ts";

const mostProducts = 20;
const dayMs = 24 * 60 * 60_000;
/** Who ordered it has no use for its price any more. */
const orderedWithinMs = 30 * dayMs;
/** What comes and goes every day is told once a week. */
const backAgainAfterMs = 7 * dayMs;

/**
 * What somebody wants to hear of their wishlist, as all of it is at this moment: their choice, their address, what is on the
 * list, prices and stock. Undefined, and what was noted forgotten, when nothing is left of it.
 */
export async function composeWishMail(deps: DeliveryDeps, accountId: string): Promise<Composed | undefined> {
  const { db, links, now } = deps;
  const all = await newsOf(db, accountId);
  const productIds = [...new Set(all.map(({ productId }) => productId))].slice(0, mostProducts);
  const news = all.filter(({ productId }) => productIds.includes(productId));
  const items = await itemsOf(deps, accountId, productIds, news);
  const contact = await deps.auth.getConfirmedContact({ accountId });
  // Last of all: who opted out a moment ago gets nothing.
  const choices = await deps.users.getNotificationChoices({ userId: accountId });
  const isWanted = (kind: WishItem["news"][number]) =>
    choices.notificationChoices.some(
      ({ topic, channel, isOn }) => isOn && channel === NotificationChannel.EMAIL && topic === topicOf[kind],
    );
  const wanted = items
    .map((item) => ({ ...item, news: item.news.filter(isWanted) }))
    .filter((item) => item.news.length > 0);
  if (contact.email === "" || wanted.length === 0) {
    await deleteNews(db, news);
    return undefined;
  }
  const locale = localeOf(contact.locale);
  const unsubscribeToken = choices.unsubscribeToken;
  const notBefore = quietUntil(choices.quietHours, now());
  return {
    ...(notBefore && { notBefore }),
    to: contact.email,
    content: wishMail(wanted, locale, unsubscribeToken, links),
    oneClickUrl: links.oneClickUnsubscribe(unsubscribeToken),
    async settled(tx: Tx) {
      await deleteNews(tx, news);
      await saveTold(
        tx,
        accountId,
        wanted.flatMap((item) => toldBy(item, now())),
      );
    },
  };
}

const toldBy = ({ productId, price, news }: WishItem, toldAt: Date): Told[] =>
  // The price was read with either news, so neither is told again for it.
  (news.includes("back") ? wishNewsKinds : (["cheaper"] as const)).map((kind) => ({ productId, kind, price, toldAt }));

async function itemsOf(
  deps: DeliveryDeps,
  accountId: string,
  productIds: string[],
  news: readonly News[],
): Promise<WishItem[]> {
  if (productIds.length === 0) return [];
  const since = timestampFromDate(new Date(deps.now().getTime() - orderedWithinMs));
  const [goods, { wishes }, ordered, told] = await Promise.all([
    readGoods(deps, productIds),
    deps.wishlists.batchGetWishes({ userId: accountId, productIds }),
    deps.orders.filterOrdered({ shopperId: accountId, productIds, since }),
    toldOf(deps.db, accountId, productIds),
  ]);
  return wishes
    .filter(({ productId }) => !ordered.productIds.includes(productId))
    .flatMap((wish) => {
      const about = goods.get(wish.productId);
      const own = told.filter(({ productId }) => productId === wish.productId);
      const noted = news.filter(({ productId }) => productId === wish.productId);
      return about ? (itemOf(wish, about, own, noted, deps.now()) ?? []) : [];
    });
}

function itemOf(
  wish: Wish,
  goods: Goods,
  told: readonly Told[],
  noted: readonly News[],
  now: Date,
): WishItem | undefined {
  const price = lowestPrice(goods, wish.variantId);
  if (price === null) return undefined;
  const addedAt = wish.addedAt ? timestampDate(wish.addedAt) : new Date(0);
  // What was told of an earlier wish for it does not count.
  const since = told.filter(({ toldAt }) => toldAt >= addedAt);
  const before = lowest(wish.priceWhenAdded ? fromProto(wish.priceWhenAdded) : null, since);
  const lastBack = since.find(({ kind }) => kind === "back")?.toldAt.getTime() ?? 0;
  const isTrue = {
    cheaper: isWorthTelling(before, price),
    back: now.getTime() - lastBack >= backAgainAfterMs,
  };
  const news = wishNewsKinds.filter((kind) => isTrue[kind] && noted.some((each) => each.kind === kind));
  return { productId: wish.productId, card: goods.card, price, before: isTrue.cheaper ? before : null, news };
}

/** What they saw it at: when they saved it, or less in a mail since. */
function lowest(saved: Money | null, told: readonly Told[]): Money | null {
  return told.reduce<Money | null>(
    (least, { price }) =>
      least !== null && price?.currencyCode === least.currencyCode && price.minorUnits < least.minorUnits
        ? price
        : least,
    saved,
  );
}
