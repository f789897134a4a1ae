import "server-only";
import { addressFrom, clientKey } from "@souk/bff/forwarded-address";
import { env } from "../env.ts";

/** Where a request came from, as far as our own proxies say; for limits only. */
export function clientAddressOf(header: (name: string) => string | null): string {
  const { CLIENT_ADDRESS_HEADER, TRUSTED_PROXY_COUNT } = env();
  return addressFrom(header, { header: CLIENT_ADDRESS_HEADER, proxyCount: TRUSTED_PROXY_COUNT });
}

/** Stands for a network address towards the auth service, which counts attempts by it and must not know it. */
export const clientKeyOf = (address: string): string => clientKey(address, env().NEXTAUTH_SECRET);
