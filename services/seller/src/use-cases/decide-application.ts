import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import { lockApplication, updateApplication } from "../db/application-store.ts";
import { requestMail } from "../db/record-store.ts";
import type { SellerDeps } from "../deps.ts";
import { moveApplication } from "../domain/application-state.ts";
import { applicationNotFound } from "./application-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly actor: string;
  readonly applicationId: string;
  readonly to: "changes_requested" | "rejected";
  readonly reason: string;
  readonly note: string;
}

/** Gives an application back to be changed, or refuses it for good; the applicant gets a mail with the reason. */
export async function decideApplication(deps: Pick<SellerDeps, "db" | "now">, input: Input): Promise<void> {
  const { applicationId: id, actor, to, reason, note } = input;
  await once(deps.db, input.request, async (tx) => {
    const application = await lockApplication(tx, id);
    if (!application) throw applicationNotFound();
    const { shopName, applicantId, state: before } = application;
    const state = moveApplication(before, to);
    await updateApplication(tx, id, { state, reason, note, updatedAt: deps.now(), decidedAt: deps.now() });
    await audit(tx, {
      ...{ actor, action: `application.${to}`, subjectId: id, subjectName: shopName, reason, note },
      ...{ before: { state: before }, after: { state } },
    });
    await requestMail(tx, { kind: to, subjectId: id, accountId: applicantId, shopName, reason, note, at: "" });
  });
}
