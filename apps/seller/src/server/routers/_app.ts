import "server-only";
import { router } from "../trpc.ts";
import { me } from "./me.ts";
import { operatorRouter } from "./operator/router.ts";
import { shopRouter } from "./shop/router.ts";

export const appRouter = router({
  me,
  operator: operatorRouter,
  shop: shopRouter,
});

export type AppRouter = typeof appRouter;
