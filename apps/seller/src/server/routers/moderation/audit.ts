import "server-only";
import { z } from "zod";
import { moderatorProcedure } from "../../trpc.ts";
import { instant } from "../money/money-view.ts";

/** What was done with a case, the latest first. */
export const audit = moderatorProcedure.input(z.object({ caseId: z.uuid() })).query(async ({ ctx, input, signal }) => {
  const { entries } = await ctx.clients.moderation.listAuditEntries(
    { subjectId: input.caseId, pageSize: 50 },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return entries.map(({ id, at, actor, action, reason, note }) => ({
    ...{ id, action, reason, note, at: instant(at) },
    isAutomatic: !actor.startsWith("user:"),
    isMe: actor === `user:${ctx.session.userId}`,
  }));
});
