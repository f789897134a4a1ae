import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { namesInput, slugInput, toNames } from "./inputs.ts";

const requestId = z.uuid();
/** Null: the top. */
const parentId = z.uuid().nullable();

/** A new category, or other names and another slug; its id. */
export const saveCategory = operatorProcedure
  .input(z.object({ requestId, categoryId: z.uuid().nullable(), parentId, slug: slugInput, names: namesInput }))
  .mutation(async ({ ctx, input }): Promise<string> => {
    const { category } = await ctx.clients.taxonomy.saveCategory(
      {
        ...{ requestId: input.requestId, categoryId: input.categoryId ?? "", parentId: input.parentId ?? "" },
        ...{ slug: input.slug, name: toNames(input.names) },
      },
      ctx.call,
    );
    return category?.id ?? "";
  });

export const placeCategory = operatorProcedure
  .input(z.object({ requestId, categoryId: z.uuid(), parentId, index: z.int().min(0).max(10_000) }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.taxonomy.placeCategory({ ...input, parentId: input.parentId ?? "" }, ctx.call);
  });

/** How many products went into the other. */
export const retireCategory = operatorProcedure
  .input(
    z.object({ requestId, categoryId: z.uuid(), intoCategoryId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  )
  .mutation(async ({ ctx, input }): Promise<number> => {
    return (await ctx.clients.taxonomy.retireCategory(input, ctx.call)).movedProductCount;
  });

const rule = z.object({
  attributeCode: z.string().min(1).max(120),
  isRequired: z.boolean(),
  isUnfilterable: z.boolean(),
});

export const setAttribute = operatorProcedure
  .input(z.object({ requestId, categoryId: z.uuid(), attribute: rule }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.taxonomy.setCategoryAttribute(input, ctx.call);
  });
