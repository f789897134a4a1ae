import "server-only";
import { DomainError } from "@souk/errors/domain-error";

/** What the product service takes at most. */
const bytesMax = 8_388_608;

/** The body of an upload, never more of it in memory than a picture may have. Throws PICTURE_TOO_HEAVY. */
export async function readUpload(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw tooHeavy();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > bytesMax) throw tooHeavy();
    chunks.push(chunk);
  }
  if (length === 0) throw new DomainError("invalid", "MEDIA_TYPE_UNSUPPORTED", "There is no picture in the request.");
  return Buffer.concat(chunks);
}

const tooHeavy = () => new DomainError("invalid", "PICTURE_TOO_HEAVY", "A picture may have up to 8 MB.");
