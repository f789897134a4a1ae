import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type AttributeRow, attributeRow } from "./attribute-row.ts";

interface AttributePage {
  readonly rows: readonly AttributeRow[];
  readonly nextCursor: string | null;
}

/** The dictionary by code, or what has these words in its name or code. */
export const attributes = operatorProcedure
  .input(z.object({ words: z.string().max(100), cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<AttributePage> => {
    const asked = { words: input.words, pageSize: 50, pageToken: input.cursor ?? "" };
    const page = await ctx.clients.taxonomy.listAttributes(asked, { ...ctx.call, ...(signal && { signal }) });
    return { rows: page.attributes.map(attributeRow), nextCursor: page.nextPageToken || null };
  });
