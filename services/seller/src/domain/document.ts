import { DomainError } from "@souk/errors/domain-error";
import { fileTypeFromBuffer } from "file-type";

export const documentKinds = ["registration", "identity", "address_proof"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Without these nobody is verified. */
export const neededDocuments: readonly DocumentKind[] = ["registration", "identity"];

export const documentLimits = { sizeBytes: 3_000_000, perApplication: 12 } as const;

const accepted: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png", "image/webp"]);

/** What a document is, by its first bytes and not by its name. @throws DomainError DOCUMENT_TOO_LARGE, DOCUMENT_TYPE_UNKNOWN */
export async function mediaTypeOf(content: Uint8Array): Promise<string> {
  if (content.length > documentLimits.sizeBytes)
    throw new DomainError(
      "invalid",
      "DOCUMENT_TOO_LARGE",
      `A document has at most ${documentLimits.sizeBytes} bytes.`,
      {
        limit_bytes: String(documentLimits.sizeBytes),
      },
    );
  const type = await fileTypeFromBuffer(content);
  if (type && accepted.has(type.mime)) return type.mime;
  throw new DomainError("invalid", "DOCUMENT_TYPE_UNKNOWN", "A document is a PDF, JPEG, PNG or WebP file.", {
    found: type?.mime ?? "",
  });
}
