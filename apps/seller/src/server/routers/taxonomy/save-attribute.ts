import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { attributeKinds, kindCodes } from "./attribute-row.ts";
import { namesInput, toNames } from "./inputs.ts";

const code = z.string().trim().min(1).max(120);
const choice = z.object({ code, names: namesInput, swatch: z.string().trim().max(20) });
const attribute = z.object({
  code,
  names: namesInput,
  kind: z.enum(attributeKinds),
  unit: z.string().trim().max(20),
  choices: z.array(choice).max(500),
});

export const saveAttribute = operatorProcedure
  .input(z.object({ requestId: z.uuid(), isNew: z.boolean(), attribute }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    const { names, kind, choices, ...given } = input.attribute;
    const options = choices.map((each) => ({ code: each.code, name: toNames(each.names), swatch: each.swatch }));
    await ctx.clients.taxonomy.saveAttribute(
      {
        ...{ requestId: input.requestId, isNew: input.isNew },
        attribute: { ...given, name: toNames(names), kind: kindCodes[kind], options },
      },
      ctx.call,
    );
  });
