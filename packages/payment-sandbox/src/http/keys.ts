import { createHash, timingSafeEqual } from "node:crypto";
import { ApiError } from "../api-error.ts";
import type { Exchange, Handler } from "./exchange.ts";

/** Lets a handler run only for `Authorization: Bearer <key>`. */
export function requireKey(key: string, kind: "secret" | "publishable"): (handler: Handler) => Handler {
  const expected = digest(key);
  return (handler) => (exchange) => {
    if (!timingSafeEqual(digest(bearerOf(exchange)), expected)) {
      throw new ApiError(401, "unauthorized", `Send "Authorization: Bearer" with the ${kind} key.`);
    }
    return handler(exchange);
  };
}

function bearerOf({ req }: Exchange): string {
  return /^Bearer (.+)$/i.exec(req.headers.authorization ?? "")?.[1] ?? "";
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
