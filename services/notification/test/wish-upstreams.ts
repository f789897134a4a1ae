import type { ConnectRouter } from "@connectrpc/connect";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { NotificationChannel, NotificationTopic } from "@souk/contracts/user/v1/user";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { WishlistService } from "@souk/contracts/user/v1/wishlist_service";

export interface FakeWish {
  readonly userId: string;
  readonly productId: string;
  readonly savedAt: bigint;
}

/** What the services behind a wishlist mail know. */
export function wishState() {
  return {
    wishes: [] as FakeWish[],
    /** By product: one offer each, under the product's own id. */
    goods: new Map<string, { price: bigint; available: bigint; title?: string }>(),
    /** Accounts that want mails; everybody else does not. */
    wanting: new Set<string>(),
    ordered: new Set<string>(),
    /** "<account> <topic> <channel>" that somebody switched off. */
    refused: new Set<string>(),
    quietHours: new Map<string, { from: string; until: string; timeZone: string }>(),
    /** Accounts that want text messages. */
    wantingTexts: new Set<string>(),
    /** Confirmed numbers, by account. */
    phones: new Map<string, string>(),
    /** Codes that are still to be sent, by their id. */
    phoneCodes: new Map<string, { number: string; code: string; locale: string }>(),
    locales: new Map<string, string>(),
    /** Of whose wishers a page was asked for, each time. */
    wisherPages: [] as string[],
  };
}

export type WishState = ReturnType<typeof wishState>;

const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const onUnlessRefused = [
  NotificationTopic.ORDERS,
  NotificationTopic.DELIVERY,
  NotificationTopic.SALES,
  NotificationTopic.PAYOUTS,
  NotificationTopic.SHOP,
];
const wishTopics = [NotificationTopic.WISH_CHEAPER, NotificationTopic.WISH_BACK];

export function wishRoutes(router: ConnectRouter, state: WishState): void {
  router.service(ProductService, {
    batchGetProductCards: ({ productIds }) => ({
      cards: productIds.flatMap((id) => {
        const found = state.goods.get(id);
        const title = { byLanguage: { en: found?.title ?? "Mug", ru: "Кружка" } };
        return found ? [{ id, slug: `mug-${id}`, title, price: euros(found.price), offerIds: [id] }] : [];
      }),
    }),
    batchGetOffers: ({ offerIds }) => ({
      offers: offerIds.flatMap((id) => {
        const found = state.goods.get(id);
        const offer = { id, productId: id, variantId: id, price: euros(found?.price ?? 0n) };
        return found ? [{ offer, isAvailable: true }] : [];
      }),
    }),
  });
  router.service(InventoryService, {
    batchGetAvailability: ({ offerIds }) => ({
      availabilities: offerIds.map((offerId) => ({ offerId, available: state.goods.get(offerId)?.available ?? 0n })),
    }),
  });
  router.service(UserService, {
    getNotificationChoices: ({ userId }) => ({
      notificationChoices: [
        ...wishTopics.map((topic) => ({ topic, channel: NotificationChannel.EMAIL, isOn: state.wanting.has(userId) })),
        { topic: NotificationTopic.DELIVERY, channel: NotificationChannel.SMS, isOn: state.wantingTexts.has(userId) },
        ...onUnlessRefused.flatMap((topic) =>
          [NotificationChannel.EMAIL, NotificationChannel.APP, NotificationChannel.PUSH].map((channel) => {
            return { topic, channel, isOn: !state.refused.has(`${userId} ${topic} ${channel}`) };
          }),
        ),
      ],
      locale: state.locales.get(userId) ?? "en",
      unsubscribeToken: `end-${userId}`,
      deliveryUnsubscribeToken: `end-delivery-${userId}`,
      quietHours: state.quietHours.get(userId),
    }),
    preparePhoneCode: ({ codeId }) => state.phoneCodes.get(codeId) ?? {},
    getConfirmedPhone: ({ userId }) => ({ number: state.phones.get(userId) ?? "" }),
  });
  router.service(WishlistService, {
    filterWished: ({ productIds }) => ({
      productIds: productIds.filter((id) => state.wishes.some(({ productId }) => productId === id)),
    }),
    listWishers({ productId, savedAbove, pageSize, pageToken }) {
      state.wisherPages.push(productId);
      const all = state.wishes
        .filter((wish) => wish.productId === productId && wish.savedAt > (savedAbove?.minorUnits ?? -1n))
        .map(({ userId }) => userId)
        .filter((id) => state.wanting.has(id) && id > pageToken)
        .toSorted();
      const userIds = all.slice(0, pageSize);
      return { userIds, nextPageToken: all.length > pageSize ? (userIds.at(-1) ?? "") : "" };
    },
    batchGetWishes: ({ userId, productIds }) => ({
      wishes: state.wishes
        .filter((wish) => wish.userId === userId && productIds.includes(wish.productId))
        .map(({ productId, savedAt }) => ({ productId, priceWhenAdded: euros(savedAt), addedAt: { seconds: 1n } })),
    }),
  });
}
