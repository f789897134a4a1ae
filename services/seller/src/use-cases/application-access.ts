import type { Conn, Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { checksOf, findApplication, lockApplication, saveCheck, updateApplication } from "../db/application-store.ts";
import { isEditable } from "../domain/application-state.ts";
import { type Check, type CheckKind, moveCheck, undecided } from "../domain/checklist.ts";

export function applicationNotFound(): DomainError {
  return new DomainError("not_found", "APPLICATION_NOT_FOUND", "There is no such application.");
}

/** The applicant's own, locked. @throws DomainError APPLICATION_NOT_FOUND for a stranger too */
export async function lockOwn(tx: Tx, id: string, applicantId: string) {
  const application = await lockApplication(tx, id);
  if (application?.applicantId !== applicantId) throw applicationNotFound();
  return application;
}

/** As `lockOwn`, for a change. @throws DomainError APPLICATION_NOT_EDITABLE */
export async function lockEditable(tx: Tx, id: string, applicantId: string) {
  const application = await lockOwn(tx, id, applicantId);
  if (isEditable(application.state)) return application;
  throw new DomainError(
    "failed_precondition",
    "APPLICATION_NOT_EDITABLE",
    `An application that is ${application.state} is not changed any more.`,
    { state: application.state },
  );
}

export async function requireApplication(conn: Conn, id: string) {
  const application = await findApplication(conn, id);
  if (!application) throw applicationNotFound();
  return application;
}

export async function requireCheck(tx: Tx, applicationId: string, kind: CheckKind): Promise<Check> {
  const check = (await checksOf(tx, [applicationId])).get(applicationId)?.find((each) => each.kind === kind);
  if (!check) throw new Error(`application ${applicationId} has no check ${kind}`);
  return check;
}

/** Something of an item was given anew or taken away, so what was decided about it does not count any more. */
export async function reopenCheck(
  tx: Tx,
  applicationId: string,
  { kind, isGiven, now }: { kind: CheckKind; isGiven: boolean; now: Date },
): Promise<void> {
  const check = await requireCheck(tx, applicationId, kind);
  const to = isGiven ? "pending" : "missing";
  if (check.state !== to) await saveCheck(tx, applicationId, moveCheck(check, to, undecided));
  await updateApplication(tx, applicationId, { updatedAt: now });
}
