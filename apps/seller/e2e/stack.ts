import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Secrets = z.object({
  internalSecret: z.string(),
  redisPassword: z.string(),
  sandboxPublishableKey: z.string(),
});

const { SOUK_PORT_BASE = "4100", SOUK_DATA_DIR = join(import.meta.dirname, "../../../.souk") } = process.env;

/** A part of the embedded stack, by its distance from the base: packages/stack/src/ports.ts. */
export const partAt = (offset: number) => `127.0.0.1:${Number(SOUK_PORT_BASE) + offset}`;

/** What opens the services of the stack that is running. */
export function secrets(): z.infer<typeof Secrets> {
  return Secrets.parse(JSON.parse(readFileSync(join(SOUK_DATA_DIR, "secrets", "secrets.json"), "utf8")));
}
