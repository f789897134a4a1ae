import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { answered } from "./answer.ts";
import { documentKinds } from "./application-view.ts";

/** 3,000,000 bytes as base64. */
const longest = 4_000_000;
const kinds = z.enum(["registration", "identity", "address_proof"]);
const input = z.object({
  ...{ requestId: z.uuid(), applicationId: z.uuid(), kind: kinds },
  ...{ fileName: z.string().min(1).max(200), content: z.base64().min(1).max(longest) },
});

/** A document as base64: the service looks at what it is. */
export const uploadDocument = accountProcedure
  .input(input)
  .mutation(async ({ ctx, input: { kind, content, ...rest } }) =>
    answered(
      await ctx.clients.application.uploadDocument(
        { ...rest, kind: documentKinds[kind], content: Buffer.from(content, "base64") },
        { ...ctx.call, timeoutMs: 20_000 },
      ),
    ),
  );
