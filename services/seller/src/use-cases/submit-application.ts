import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { updateApplication, withDetails } from "../db/application-store.ts";
import { isSlugTaken } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { moveApplication } from "../domain/application-state.ts";
import { lockOwn } from "./application-access.ts";
import { problemsOf } from "./application-view.ts";

interface Input {
  readonly request: RequestKey;
  readonly applicantId: string;
  readonly applicationId: string;
}

type Deps = Pick<SellerDeps, "db" | "now" | "sealer">;

/** Hands it to the operators, once nothing is missing and nothing that was refused is as it was. */
export async function submitApplication(deps: Deps, input: Input): Promise<void> {
  const { applicationId: id, applicantId } = input;
  await once(deps.db, input.request, async (tx) => {
    const row = await lockOwn(tx, id, applicantId);
    const state = moveApplication(row.state, "submitted");
    await requireComplete(tx, deps, row);
    await updateApplication(tx, id, { state, submittedAt: deps.now(), updatedAt: deps.now(), reason: "", note: "" });
    await audit(tx, {
      ...{ actor: `user:${applicantId}`, action: "application.submitted", subjectId: id, subjectName: row.shopName },
      ...{ before: { state: row.state }, after: { state } },
    });
  });
}

async function requireComplete(tx: Tx, deps: Deps, row: Awaited<ReturnType<typeof lockOwn>>): Promise<void> {
  const [application] = await withDetails(tx, deps.sealer, [row]);
  if (!application) throw new Error("a locked application is not there");
  const problems = problemsOf(application);
  if (problems.length > 0)
    throw new DomainError("failed_precondition", "APPLICATION_INCOMPLETE", "Something is missing or wrong.", {
      fields: problems.map(({ field }) => field).join(","),
    });
  const refused = application.checks.find(({ state }) => state === "refused");
  if (refused)
    throw new DomainError("failed_precondition", "CHECK_REFUSED", `${refused.kind} was refused and is as it was.`, {
      kind: refused.kind,
    });
  if (await isSlugTaken(tx, row.slug))
    throw new DomainError(
      "already_exists",
      "SLUG_TAKEN",
      `Another shop is called ${row.slug}; choose another address.`,
    );
}
