import "server-only";
import { z } from "zod";
import { env } from "@/env";
import { sellerProcedure } from "../../trpc.ts";
import { contentInput, contentMessage } from "./content-input.ts";
import { isoOf, type ProblemView, problemView } from "./product-view.ts";

const input = z.object({
  requestId: z.uuid(),
  productId: z.uuid(),
  /** Of the draft that this replaces; 0 when there is none. */
  version: z.int32().min(0),
  /** What the product is priced in already; empty for a new one. */
  currencyCode: z.string().max(3).default(""),
  content: contentInput,
});

export interface SavedDraftView {
  readonly version: number;
  readonly savedAt: string;
  readonly problems: readonly ProblemView[];
}

/** Keeps what is written, complete or not, and says what is missing before it can be submitted. */
export const saveDraft = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input: { shop: _, content, currencyCode, ...rest } }): Promise<SavedDraftView> => {
    const { draft, problems } = await ctx.clients.catalogue.saveDraft(
      { ...rest, sellerId: ctx.shop.id, content: contentMessage(content, currencyCode || env().SHOP_CURRENCY) },
      ctx.call,
    );
    return {
      version: draft?.version ?? rest.version,
      savedAt: isoOf(draft?.savedAt),
      problems: problems.map(problemView),
    };
  });
