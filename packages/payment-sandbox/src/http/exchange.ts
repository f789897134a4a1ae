import type { IncomingMessage } from "node:http";
import { ApiError } from "../api-error.ts";

export type Exchange = { req: IncomingMessage; url: URL; params: Record<string, string> };
export type Reply = {
  status: number;
  body: string | Buffer;
  headers?: Record<string, string>;
  /** The work is done, but the connection is cut instead of answered. */
  isLost?: boolean;
};
export type Handler = (exchange: Exchange) => Promise<Reply> | Reply;

export const maxBodyBytes = 64 * 1024;

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return jsonText(status, JSON.stringify(value), headers);
}

export function jsonText(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return { status, body, headers: { "content-type": "application/json", "cache-control": "no-store", ...headers } };
}

/** Only application/json is read, so that no page of another origin can send it without a preflight. */
export async function readJson({ req }: Exchange): Promise<unknown> {
  if (!/^application\/json\b/i.test(req.headers["content-type"] ?? "")) {
    throw new ApiError(415, "unsupported_media_type", "Send application/json.");
  }
  const text = await readText(req);
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, "invalid_json", "The body is not JSON."); // without the parser's message, which quotes it
  }
}

export async function readForm({ req }: Exchange): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(req.headers["content-type"] ?? "")) {
    throw new ApiError(415, "unsupported_media_type", "Send a form.");
  }
  return new URLSearchParams(await readText(req));
}

async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new ApiError(413, "body_too_large", `A body has at most ${maxBodyBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** True for a request made by this very machine, not passed on by a proxy. */
export function isLoopback({ req }: Exchange): boolean {
  const { remoteAddress = "" } = req.socket;
  const isPassedOn = "x-forwarded-for" in req.headers || "forwarded" in req.headers;
  return !isPassedOn && (remoteAddress === "::1" || /^(::ffff:)?127\./.test(remoteAddress));
}

/** Refuses what a browser sends from a page that is not ours. Clients that name no origin pass. */
export function requireOwnOrigin({ req }: Exchange, publicUrl: string): void {
  const { origin, host } = req.headers;
  if (origin === undefined || origin === publicUrl || origin === `http://${host}`) return;
  throw new ApiError(403, "foreign_origin", "Only the sandbox's own pages may send this.");
}
