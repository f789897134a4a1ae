import type { IncomingMessage } from "node:http";
import { DomainError } from "@souk/errors/domain-error";

/**
 * The whole body of a plain HTTP request, exactly as sent.
 * @throws DomainError invalid BODY_TOO_LARGE as soon as it passes `limitBytes`
 */
export async function readBody(req: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of req) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError("the request has an encoding set");
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) throw new DomainError("invalid", "BODY_TOO_LARGE", `At most ${limitBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
