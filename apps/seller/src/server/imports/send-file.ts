import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { Clients } from "../clients.ts";

interface Upload {
  readonly sellerId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly content: AsyncIterable<Uint8Array>;
}

const partBytes = 1_048_576;
const timeoutMs = 30_000;

/** Hands a file on part by part, so that never more than one is in memory; the id of its import. */
export async function sendFile({ imports }: Clients, upload: Upload, call: CallOptions): Promise<string> {
  const { sellerId, fileName, sizeBytes, content } = upload;
  const options = { ...call, timeoutMs };
  const begun = await imports.startImport(
    { requestId: newId(), sellerId, fileName, sizeBytes: BigInt(sizeBytes) },
    options,
  );
  const importId = begun.import?.id ?? "";
  let offset = 0n;
  for await (const part of partsOf(content)) {
    await imports.appendImportContent({ sellerId, importId, offset, content: part }, options);
    offset += BigInt(part.byteLength);
  }
  if (offset !== BigInt(sizeBytes)) throw new DomainError("invalid", "UPLOAD_BROKEN_OFF", "Not all of the file came.");
  return importId;
}

async function* partsOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    for (let rest = piece; rest.byteLength > 0; ) {
      const taken = rest.subarray(0, partBytes - length);
      parts.push(taken);
      length += taken.byteLength;
      rest = rest.subarray(taken.byteLength);
      if (length < partBytes) continue;
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(parts);
  return undefined;
}
