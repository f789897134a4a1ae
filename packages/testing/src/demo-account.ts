import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Secrets = z.object({ demoPassword: z.string(), internalSecret: z.string() });

interface Account {
  readonly email: string;
  readonly password: string;
}

/** Somebody of the demo data: SOUK_DEMO_PASSWORD, else the password in the stack's data folder. */
export function demoAccount(email: string): Account {
  const { SOUK_DEMO_PASSWORD } = process.env;
  return { email, password: SOUK_DEMO_PASSWORD || secrets().demoPassword };
}

/** What services of the stack sign their calls with. */
export const internalSecret = (): string => secrets().internalSecret;

/** The product service of the stack stands 14 ports above its storefront. */
export function serviceUrl(name: "product"): string {
  const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
  const offset = { product: 14 }[name];
  return `http://127.0.0.1:${Number(new URL(SOUK_WEB_URL).port) + offset}`;
}

function secrets(): z.infer<typeof Secrets> {
  const { SOUK_DATA_DIR = join(import.meta.dirname, "../../../.souk") } = process.env;
  return Secrets.parse(JSON.parse(readFileSync(join(SOUK_DATA_DIR, "secrets", "secrets.json"), "utf8")));
}
