import { inTransaction } from "@souk/database/transaction";
import { deleteDocument as deleteRow, documentKindsOf } from "../db/document-store.ts";
import type { SellerDeps } from "../deps.ts";
import { neededDocuments } from "../domain/document.ts";
import { lockEditable, reopenCheck } from "./application-access.ts";

interface Input {
  readonly applicantId: string;
  readonly applicationId: string;
  readonly documentId: string;
}

/** Forgets a document; one that is gone is no error. */
export async function deleteDocument(deps: Pick<SellerDeps, "db" | "now">, input: Input): Promise<void> {
  const { applicationId, documentId } = input;
  await inTransaction(deps.db, async (tx) => {
    await lockEditable(tx, applicationId, input.applicantId);
    if (!(await deleteRow(tx, applicationId, documentId))) return;
    const left = await documentKindsOf(tx, applicationId);
    const isGiven = neededDocuments.every((needed) => left.includes(needed));
    await reopenCheck(tx, applicationId, { kind: "documents", isGiven, now: deps.now() });
  });
}
