import { ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";
import { isDomainError } from "@souk/errors/domain-error";
import { expect } from "vitest";
import type { ModerationHarness } from "./harness.ts";

/** The case of a revision, once the service has heard of it. */
export async function caseOf(
  { sql }: ModerationHarness,
  revisionId: string,
  state?: string,
): Promise<{ id: string; state: string; risk: number; codes: string[] }> {
  let found: { id: string; state: string; risk: number; codes: string[] } | undefined;
  await expect
    .poll(
      async () => {
        [found] = await sql<
          { id: string; state: string; risk: number; codes: string[] }[]
        >`select id, state, risk, codes from cases where revision_id = ${revisionId}`;
        return state === undefined ? found?.state !== undefined : found?.state;
      },
      { timeout: 30_000 },
    )
    .toBe(state ?? true);
  if (!found) throw new Error("there is no such case");
  return found;
}

/** Why a call was refused; "none" when it was not. */
export async function reasonOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) return "none";
  return isDomainError(error)
    ? error.reason
    : (ConnectError.from(error).findDetails(ErrorInfoSchema)[0]?.reason ?? String(error));
}
