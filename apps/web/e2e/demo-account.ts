import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Account } from "./account.ts";

const Secrets = z.object({ demoPassword: z.string() });

/** A shopper of the demo data: SOUK_DEMO_PASSWORD, else the password in the stack's data folder. */
export function demoAccount(email: string): Account {
  const { SOUK_DEMO_PASSWORD, SOUK_DATA_DIR = join(import.meta.dirname, "../../../.souk") } = process.env;
  if (SOUK_DEMO_PASSWORD) return { email, password: SOUK_DEMO_PASSWORD };
  const file = join(SOUK_DATA_DIR, "secrets", "secrets.json");
  return { email, password: Secrets.parse(JSON.parse(readFileSync(file, "utf8"))).demoPassword };
}
