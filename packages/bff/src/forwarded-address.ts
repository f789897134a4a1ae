import { createHmac } from "node:crypto";

export interface AddressSource {
  /** A header that the proxy in front always overwrites, such as "cf-connecting-ip". */
  readonly header?: string | undefined;
  /** Otherwise: how many proxies of ours add to X-Forwarded-For. What stands before their entries anybody can write. */
  readonly proxyCount: number;
}

/** The address that the outermost of our own proxies saw; "local" where there is none. */
export function addressFrom(read: (name: string) => string | null, { header, proxyCount }: AddressSource): string {
  if (header) return read(header)?.trim() || "local";
  const entries = (read("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return entries.at(-Math.max(1, proxyCount)) || entries[0] || "local";
}

/** Stands for a network address towards the auth service, which counts attempts by it and must not know it. */
export function clientKey(address: string, secret: string): string {
  return createHmac("sha256", secret).update(`client:${address}`).digest("base64url");
}
