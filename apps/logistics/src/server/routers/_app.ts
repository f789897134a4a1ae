import "server-only";
import { router } from "../trpc.ts";
import { me } from "./me.ts";

export const appRouter = router({ me });

export type AppRouter = typeof appRouter;
