import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { accountProcedure } from "../../../../trpc.ts";

export interface SecondFactorView {
  /** Null while there is none. */
  readonly since: string | null;
  readonly recoveryCodesLeft: number;
}

export const secondFactorState = accountProcedure.query(async ({ ctx, signal }): Promise<SecondFactorView> => {
  const call = { ...ctx.call, ...(signal && { signal }) };
  const { confirmedAt, recoveryCodesLeft } = await ctx.clients.auth.getSecondFactor({}, call);
  return { since: confirmedAt ? timestampDate(confirmedAt).toISOString() : null, recoveryCodesLeft };
});
