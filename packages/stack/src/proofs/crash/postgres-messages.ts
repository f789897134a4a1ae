/** One message of PostgreSQL's protocol, as it is on the wire. The first of a connection has no type. */
export interface Message {
  readonly type: string;
  readonly bytes: Buffer;
  readonly body: Buffer;
}

/** Cuts what comes over a connection into messages. */
export function messageReader({ startsTyped }: { startsTyped: boolean }): (chunk: Buffer) => Message[] {
  let pending: Buffer = Buffer.alloc(0);
  let isTyped = startsTyped;
  return (chunk) => {
    pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    const messages: Message[] = [];
    for (;;) {
      const prefix = isTyped ? 1 : 0;
      if (pending.length < prefix + 4) return messages;
      const end = prefix + pending.readInt32BE(prefix);
      if (pending.length < end) return messages;
      const bytes = pending.subarray(0, end);
      messages.push({
        type: isTyped ? String.fromCharCode(bytes[0] ?? 0) : "",
        bytes,
        body: bytes.subarray(prefix + 4),
      });
      isTyped = true;
      pending = pending.subarray(end);
    }
  };
}

/** What a client prepares (P): the statement's name and text. */
export function readParse(body: Buffer): { name: string; sql: string } {
  const [name = "", sql = ""] = body.toString("latin1").split("\0", 2);
  return { name, sql };
}

/** What a client runs a statement with (B): the statement's name and its parameters as text. */
export function readBind(body: Buffer): { name: string; parameters: string[] } {
  const afterPortal = body.indexOf(0) + 1;
  const afterName = body.indexOf(0, afterPortal) + 1;
  const name = body.toString("latin1", afterPortal, afterName - 1);
  let at = afterName + 2 + 2 * body.readInt16BE(afterName);
  const count = body.readInt16BE(at);
  at += 2;
  const parameters: string[] = [];
  for (let each = 0; each < count; each++) {
    const length = body.readInt32BE(at);
    at += 4;
    parameters.push(length < 0 ? "" : body.toString("latin1", at, at + length));
    at += Math.max(0, length);
  }
  return { name, parameters };
}
