import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import { updateApplication } from "../db/application-store.ts";
import type { SellerDeps } from "../deps.ts";
import { moveApplication } from "../domain/application-state.ts";
import { lockOwn } from "./application-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly applicantId: string;
  readonly applicationId: string;
}

/** The applicant does not want to any more. */
export async function withdrawApplication(deps: Pick<SellerDeps, "db" | "now">, input: Input): Promise<void> {
  const { applicationId: id, applicantId } = input;
  await once(deps.db, input.request, async (tx) => {
    const { state: before, shopName } = await lockOwn(tx, id, applicantId);
    const state = moveApplication(before, "withdrawn");
    await updateApplication(tx, id, { state, updatedAt: deps.now(), decidedAt: deps.now() });
    await audit(tx, {
      ...{ actor: `user:${applicantId}`, action: "application.withdrawn", subjectId: id, subjectName: shopName },
      ...{ before: { state: before }, after: { state } },
    });
  });
}
