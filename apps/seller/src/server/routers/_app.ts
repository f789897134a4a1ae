import "server-only";
import { router } from "../trpc.ts";
import { me } from "./me.ts";
import { moneyRouter } from "./money/router.ts";
import { operatorRouter } from "./operator/router.ts";
import { ordersRouter } from "./orders/router.ts";
import { payoutsRouter } from "./payouts/router.ts";
import { shopRouter } from "./shop/router.ts";

export const appRouter = router({
  me,
  money: moneyRouter,
  operator: operatorRouter,
  orders: ordersRouter,
  payouts: payoutsRouter,
  shop: shopRouter,
});

export type AppRouter = typeof appRouter;
