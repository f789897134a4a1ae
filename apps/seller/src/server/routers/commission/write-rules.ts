import "server-only";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { readScope, scopeInput } from "./scope-input.ts";
import { readTerms, termsInput } from "./terms-input.ts";

const why = { requestId: z.uuid(), reason: z.string().trim().min(1).max(500) };
const time = z.iso.datetime().nullable();
const at = (text: string | null) => (text === null ? undefined : timestampFromDate(new Date(text)));

export const createRule = operatorProcedure
  .input(z.object({ ...why, scope: scopeInput, terms: termsInput, startsAt: time, endsAt: time }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    const { requestId, reason, startsAt, endsAt } = input;
    const terms = readTerms(input.terms);
    const scope = await readScope(ctx.clients, input.scope, ctx.call);
    const [from, until] = [at(startsAt), at(endsAt)];
    const dated = { ...(from && { startsAt: from }), ...(until && { endsAt: until }) };
    await ctx.clients.commission.createCommissionRule({ requestId, reason, scope, terms, ...dated }, ctx.call);
  });

export const changeRule = operatorProcedure
  .input(z.object({ ...why, ruleId: z.uuid(), terms: termsInput, from: time }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    const { requestId, reason, ruleId } = input;
    const from = at(input.from);
    const change = { requestId, reason, ruleId, terms: readTerms(input.terms), ...(from && { from }) };
    await ctx.clients.commission.changeCommissionRule(change, ctx.call);
  });

export const endRule = operatorProcedure
  .input(z.object({ ...why, ruleId: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.commission.endCommissionRule(input, ctx.call);
  });
