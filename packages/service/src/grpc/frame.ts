import { Code, ConnectError } from "@connectrpc/connect";

/** A flag and a length before each message. */
const prefixBytes = 5;

/** A message as gRPC sends it, uncompressed. */
export function toFrame(message: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(prefixBytes + message.length);
  frame[0] = 0;
  frame.writeUInt32BE(message.length, 1);
  frame.set(message, prefixBytes);
  return frame;
}

/**
 * The only message of a body; undefined when there is none.
 * @throws ConnectError when the body is something else
 */
export function messageIn(chunks: readonly Buffer[]): Buffer | undefined {
  const [first] = chunks;
  if (first === undefined) return undefined;
  const body = chunks.length === 1 ? first : Buffer.concat(chunks);
  if (body.length < prefixBytes) throw malformed("premature end of a message");
  if (body[0] !== 0) throw malformed("a compressed or unknown message");
  const end = prefixBytes + body.readUInt32BE(1);
  if (body.length < end) throw malformed("premature end of a message");
  if (body.length > end) throw new ConnectError("protocol error: more than one message", Code.Unimplemented);
  return body.subarray(prefixBytes);
}

/** @throws ConnectError resource_exhausted when a message is too large */
export function requireSize(message: Uint8Array, limitBytes: number): void {
  if (message.length > limitBytes) throw tooLarge(limitBytes);
}

/** Collects a body of limited size. */
export class Body {
  readonly #limitBytes: number;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes + prefixBytes;
  }

  /** @throws ConnectError resource_exhausted when it is too large */
  add(chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#limitBytes) {
      this.#chunks = [];
      throw tooLarge(this.#limitBytes - prefixBytes);
    }
    this.#chunks.push(chunk);
  }

  message(): Buffer | undefined {
    return messageIn(this.#chunks);
  }
}

function tooLarge(limitBytes: number): ConnectError {
  return new ConnectError(`message is larger than ${limitBytes} bytes`, Code.ResourceExhausted);
}

function malformed(what: string): ConnectError {
  return new ConnectError(`protocol error: ${what}`, Code.InvalidArgument);
}
