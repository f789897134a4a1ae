import "server-only";
import { router } from "../trpc.ts";
import { apiKeysRouter } from "./api-keys/router.ts";
import { applicationRouter } from "./application/router.ts";
import { auditRouter } from "./audit/router.ts";
import { catalogueRouter } from "./catalogue/router.ts";
import { checkoutsRouter } from "./checkouts/router.ts";
import { commissionRouter } from "./commission/router.ts";
import { deadLettersRouter } from "./dead-letters/router.ts";
import { decisionsRouter } from "./decisions/router.ts";
import { deskOrdersRouter } from "./desk-orders/router.ts";
import { deskReturnsRouter } from "./desk-returns/router.ts";
import { fleetRouter } from "./fleet/router.ts";
import { importsRouter } from "./imports/router.ts";
import { marketRouter } from "./market/router.ts";
import { me } from "./me.ts";
import { moderationRouter } from "./moderation/router.ts";
import { moneyRouter } from "./money/router.ts";
import { notificationsRouter } from "./notifications/router.ts";
import { numbersRouter } from "./numbers/router.ts";
import { operatorRouter } from "./operator/router.ts";
import { ordersRouter } from "./orders/router.ts";
import { payoutsRouter } from "./payouts/router.ts";
import { placesRouter } from "./places/router.ts";
import { returnsRouter } from "./returns/router.ts";
import { shopRouter } from "./shop/router.ts";
import { stockRouter } from "./stock/router.ts";
import { taxonomyRouter } from "./taxonomy/router.ts";
import { teamRouter } from "./team/router.ts";
import { deskViewsRouter, viewsRouter } from "./views/router.ts";
import { webhooksRouter } from "./webhooks/router.ts";

export const appRouter = router({
  apiKeys: apiKeysRouter,
  application: applicationRouter,
  decisions: decisionsRouter,
  catalogue: catalogueRouter,
  audit: auditRouter,
  checkouts: checkoutsRouter,
  deadLetters: deadLettersRouter,
  deskOrders: deskOrdersRouter,
  commission: commissionRouter,
  fleet: fleetRouter,
  imports: importsRouter,
  market: marketRouter,
  me,
  moderation: moderationRouter,
  money: moneyRouter,
  notifications: notificationsRouter,
  numbers: numbersRouter,
  operator: operatorRouter,
  orders: ordersRouter,
  payouts: payoutsRouter,
  places: placesRouter,
  returns: returnsRouter,
  deskReturns: deskReturnsRouter,
  shop: shopRouter,
  stock: stockRouter,
  taxonomy: taxonomyRouter,
  team: teamRouter,
  webhooks: webhooksRouter,
  views: viewsRouter,
  deskViews: deskViewsRouter,
});

export type AppRouter = typeof appRouter;
