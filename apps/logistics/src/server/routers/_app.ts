import "server-only";
import { router } from "../trpc.ts";
import { carrier } from "./carrier/router.ts";
import { courierRouter } from "./courier/router.ts";
import { dispatch } from "./dispatch/router.ts";
import { fleet } from "./fleet/router.ts";
import { me } from "./me.ts";
import { notificationsRouter } from "./notifications/router.ts";

export const appRouter = router({
  carrier,
  courier: courierRouter,
  dispatch,
  fleet,
  me,
  notifications: notificationsRouter,
});

export type AppRouter = typeof appRouter;
