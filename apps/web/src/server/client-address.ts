import "server-only";
import { createHmac } from "node:crypto";
import { env } from "../env.ts";

/** Where a request came from, as the proxy in front says; for limits only. */
export function clientAddressOf(header: (name: string) => string | null): string {
  return header("cf-connecting-ip") ?? header("x-forwarded-for")?.split(",")[0]?.trim() ?? "local";
}

/** Stands for a network address towards the auth service, which counts attempts by it and must not know it. */
export function clientKeyOf(address: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`client:${address}`).digest("base64url");
}
