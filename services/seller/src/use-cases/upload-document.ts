import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { countDocuments, documentKindsOf, insertDocument } from "../db/document-store.ts";
import { documentNamePlace, documentPlace } from "../db/sealed.ts";
import type { SellerDeps } from "../deps.ts";
import { type DocumentKind, documentLimits, mediaTypeOf, neededDocuments } from "../domain/document.ts";
import { lockEditable, reopenCheck } from "./application-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly applicantId: string;
  readonly applicationId: string;
  readonly kind: DocumentKind;
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** Keeps a document, encrypted. What it is, its content says. */
export async function uploadDocument(deps: Pick<SellerDeps, "db" | "now" | "sealer">, input: Input): Promise<void> {
  const { applicationId, kind, content } = input;
  const mediaType = await mediaTypeOf(content);
  await once(deps.db, input.request, async (tx) => {
    await lockEditable(tx, applicationId, input.applicantId);
    if ((await countDocuments(tx, applicationId)) >= documentLimits.perApplication)
      throw new DomainError("exhausted", "DOCUMENT_LIMIT", `At most ${documentLimits.perApplication} documents.`);
    const id = newId();
    await insertDocument(tx, {
      ...{ id, applicationId, kind, mediaType, sizeBytes: content.length, createdAt: deps.now() },
      nameSealed: deps.sealer.seal(documentNamePlace(id), input.fileName),
      contentSealed: deps.sealer.sealBytes(documentPlace(id), content),
    });
    const given = await documentKindsOf(tx, applicationId);
    const isGiven = neededDocuments.every((needed) => given.includes(needed));
    await reopenCheck(tx, applicationId, { kind: "documents", isGiven, now: deps.now() });
  });
}
