import "server-only";
import { accountProcedure } from "../../trpc.ts";
import { type ApplicationView, toApplicationView } from "./application-view.ts";

/** The caller's latest application; null when they never applied. */
export const mine = accountProcedure.query(async ({ ctx, signal }): Promise<ApplicationView | null> => {
  const options = { ...ctx.call, ...(signal && { signal }) };
  const { application } = await ctx.clients.application.getMyApplication({}, options);
  return application ? toApplicationView(application) : null;
});
