import "server-only";
import { router } from "../trpc.ts";
import { accountRouter } from "./account/router.ts";
import { cartRouter } from "./cart/router.ts";
import { catalogueRouter } from "./catalogue/router.ts";
import { checkoutRouter } from "./checkout/router.ts";
import { notificationsRouter } from "./notifications/router.ts";
import { orderRouter } from "./order/router.ts";
import { recentRouter } from "./recent/router.ts";
import { returnsRouter } from "./returns/router.ts";
import { reviewRouter } from "./review/router.ts";
import { wishlistRouter } from "./wishlist/router.ts";

export const appRouter = router({
  account: accountRouter,
  cart: cartRouter,
  catalogue: catalogueRouter,
  checkout: checkoutRouter,
  notifications: notificationsRouter,
  order: orderRouter,
  recent: recentRouter,
  returns: returnsRouter,
  review: reviewRouter,
  wishlist: wishlistRouter,
});

export type AppRouter = typeof appRouter;
