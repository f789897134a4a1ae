import "server-only";
import { accountProcedure } from "../../../trpc.ts";
import { type PhoneView, phoneView } from "./view.ts";

/** `isOffered`: whether text messages are sent here at all. */
export const getPhone = accountProcedure.query(async ({ ctx, signal }): Promise<PhoneView & { isOffered: boolean }> => {
  const call = { ...ctx.call, ...(signal && { signal }) };
  const [{ phone }, { isOffered }] = await Promise.all([
    ctx.clients.user.getPhone({}, call),
    ctx.clients.notification.getTextMessageState({}, call),
  ]);
  return { ...phoneView(phone), isOffered };
});
