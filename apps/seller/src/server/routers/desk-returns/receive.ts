import "server-only";
import { operatorProcedure } from "../../trpc.ts";
import { receivedLines, toReceived } from "../returns/change-input.ts";
import { deskChangeInput } from "./change-input.ts";

/** Says in a shop's place what arrived, and how. */
export const receive = operatorProcedure
  .input(deskChangeInput.extend({ lines: receivedLines }))
  .mutation(async ({ ctx, input: { lines, ...change } }): Promise<void> => {
    await ctx.clients.returns.receiveReturn({ ...change, lines: toReceived(lines) }, ctx.call);
  });
