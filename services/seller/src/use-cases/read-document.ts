import { audit } from "@souk/database/audit";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { type DocumentInfo, findApplication } from "../db/application-store.ts";
import { findDocument } from "../db/document-store.ts";
import { documentNamePlace, documentPlace } from "../db/sealed.ts";
import type { SellerDeps } from "../deps.ts";

interface Input {
  readonly documentId: string;
  readonly reader: { readonly id: string; readonly isOperator: boolean };
}

/** What was uploaded, for the applicant and for operators. That it was read is recorded before it is given. */
export async function readDocument(
  deps: Pick<SellerDeps, "db" | "sealer">,
  { documentId, reader }: Input,
): Promise<{ info: DocumentInfo; content: Uint8Array }> {
  return inTransaction(deps.db, async (tx) => {
    const document = await findDocument(tx, documentId);
    const application = document && (await findApplication(tx, document.applicationId));
    if (!document || !application || !(reader.isOperator || application.applicantId === reader.id))
      throw new DomainError("not_found", "DOCUMENT_NOT_FOUND", "There is no such document.");
    await audit(tx, {
      ...{ actor: `user:${reader.id}`, action: "document.read" },
      ...{ subjectId: application.id, subjectName: application.shopName },
      after: { document: documentId, kind: document.kind },
    });
    const { id, kind, mediaType, sizeBytes, createdAt } = document;
    const fileName = deps.sealer.open(documentNamePlace(id), document.nameSealed);
    const content = deps.sealer.openBytes(documentPlace(id), document.contentSealed);
    return { info: { id, kind, mediaType, sizeBytes, createdAt, fileName }, content };
  });
}
