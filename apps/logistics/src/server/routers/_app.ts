import "server-only";
import { router } from "../trpc.ts";
import { courierRouter } from "./courier/router.ts";
import { me } from "./me.ts";

export const appRouter = router({ courier: courierRouter, me });

export type AppRouter = typeof appRouter;
