import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";

/** A document to look at. A mutation, for every reading is written into the audit log. */
export const readDocument = operatorProcedure
  .input(z.object({ documentId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { document, content } = await ctx.clients.application.readDocument(input, { ...ctx.call, timeoutMs: 20_000 });
    return {
      fileName: document?.fileName ?? "",
      mediaType: document?.mediaType ?? "",
      content: Buffer.from(content).toString("base64"),
    };
  });
