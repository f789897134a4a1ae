import type { Logger } from "pino";
import { z } from "zod";
import { type FaultsInput, faultsSchema, realisticFaults } from "./faults.ts";

export type SandboxConfig = {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** SQLite file; its folder is created. Beside it live `-wal` and `-shm`. */
  dataFile: string;
  /** `sk_sandbox_…` */
  secretKey: string;
  /** `pk_…` */
  publishableKey: string;
  /** `whsec_<base64>` is decoded as Standard Webhooks has it; anything else is used as UTF-8 bytes. */
  webhookSecret: string;
  webhookUrls: string[];
  /** Origins that may frame the card fields. */
  allowedOrigins: string[];
  /** Address the browser reaches the sandbox by, when it is not `http://host:port`. */
  publicUrl?: string;
  /** Default: no faults. */
  faults?: FaultsInput;
  /** Clock for what is stored and signed. */
  now?: () => Date;
  /** First pause before a failed webhook is tried again; doubles up to 5 minutes. Default 500. */
  webhookRetryMs?: number;
  /** Default: silent. */
  log?: Logger;
};

const list = z.string().transform((text) => text.split(",").flatMap((item) => item.trim() || []));
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535),
  DATA_FILE: z.string().min(1),
  SECRET_KEY: z.string().regex(/^sk_sandbox_[\w-]{16,}$/),
  PUBLISHABLE_KEY: z.string().regex(/^pk_[\w-]{8,}$/),
  WEBHOOK_SECRET: z.string().min(16),
  WEBHOOK_URLS: list.pipe(z.array(z.url({ protocol: /^https?$/ }))).default([]),
  ALLOWED_ORIGINS: list.pipe(z.array(origin)).default([]),
  PUBLIC_URL: origin.optional(),
  FAULTS: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue("must be a JSON object");
        return z.NEVER;
      }
    })
    .pipe(faultsSchema)
    .optional(),
});

/** Reads HOST, PORT, DATA_FILE, SECRET_KEY, PUBLISHABLE_KEY, WEBHOOK_SECRET, WEBHOOK_URLS, ALLOWED_ORIGINS, PUBLIC_URL, FAULTS (JSON; default {@link realisticFaults}). Throws a ZodError that names what is wrong. */
export function readSandboxConfig(env: Record<string, string | undefined>): SandboxConfig {
  const read = environment.parse(env);
  return {
    host: read.HOST,
    port: read.PORT,
    dataFile: read.DATA_FILE,
    secretKey: read.SECRET_KEY,
    publishableKey: read.PUBLISHABLE_KEY,
    webhookSecret: read.WEBHOOK_SECRET,
    webhookUrls: read.WEBHOOK_URLS,
    allowedOrigins: read.ALLOWED_ORIGINS,
    ...(read.PUBLIC_URL === undefined ? {} : { publicUrl: read.PUBLIC_URL }),
    faults: read.FAULTS ?? realisticFaults,
  };
}
