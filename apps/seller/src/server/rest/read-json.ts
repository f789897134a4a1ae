import { DomainError } from "@souk/errors/domain-error";

const mostBytes = 256 * 1024;

/** What a request brings, as far as it is small. @throws DomainError BODY_TOO_LARGE, JSON_INVALID */
export async function readJson(request: Request): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new DomainError("invalid", "BODY_TOO_LARGE", `At most ${mostBytes} bytes are taken.`);
    parts.push(part);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts)) || "{}");
  } catch {
    throw new DomainError("invalid", "JSON_INVALID", "The body has to be JSON in UTF-8.");
  }
}
