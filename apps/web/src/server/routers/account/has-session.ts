import "server-only";
import { publicProcedure } from "../../trpc.ts";

/** Whether somebody is signed in, without asking anybody. */
export const hasSession = publicProcedure.query(({ ctx }) => ctx.session !== null);
