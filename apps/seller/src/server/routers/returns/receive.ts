import "server-only";
import { sellerProcedure } from "../../trpc.ts";
import { changeInput, receivedLines, toReceived } from "./change-input.ts";
import { type ReturnView, returnView } from "./return-view.ts";

/** Says what arrived, and how. */
export const receive = sellerProcedure
  .input(changeInput.extend({ lines: receivedLines }))
  .mutation(async ({ ctx, input, signal }): Promise<ReturnView> => {
    const { requestId, returnId, version, lines } = input;
    const answer = await ctx.clients.returns.receiveReturn(
      { requestId, sellerId: ctx.shop.id, returnId, version, lines: toReceived(lines) },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return returnView(answer.return, ctx.locale);
  });
