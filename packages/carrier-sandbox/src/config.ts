import type { Logger } from "pino";
import { z } from "zod";
import { type CarrierFaultsInput, carrierFaultsSchema, realisticFaults } from "./faults.ts";

export type CarrierSandboxConfig = {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** SQLite file; its folder is created. */
  dataFile: string;
  secretKey: string;
  /** `whsec_<base64>`, as Standard Webhooks has it. */
  webhookSecret: string;
  webhookUrls: string[];
  /** Where people reach the tracking page, when it is not `http://host:port`. */
  publicUrl?: string;
  /** Default: none. */
  faults?: CarrierFaultsInput;
  /** A parcel moves on by itself this long after its last move; 0 (the default): only when it is told to. */
  stepMs?: number;
  now?: () => Date;
  /** First pause before a failed webhook is tried again; doubles up to 5 minutes. Default 500. */
  webhookRetryMs?: number;
  /** Default: silent. */
  log?: Logger;
};

const list = z.string().transform((text) => text.split(",").flatMap((item) => item.trim() || []));

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535),
  DATA_FILE: z.string().min(1),
  SECRET_KEY: z.string().min(16),
  WEBHOOK_SECRET: z.string().min(16),
  WEBHOOK_URLS: list.pipe(z.array(z.url({ protocol: /^https?$/ }))).default([]),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  STEP_MS: z.coerce.number().int().min(0).max(2_592_000_000).default(0),
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
    .pipe(carrierFaultsSchema)
    .optional(),
});

/** Reads HOST, PORT, DATA_FILE, SECRET_KEY, WEBHOOK_SECRET, WEBHOOK_URLS, PUBLIC_URL, STEP_MS, FAULTS (JSON; default {@link realisticFaults}). Throws a ZodError that names what is wrong. */
export function readCarrierSandboxConfig(env: Record<string, string | undefined>): CarrierSandboxConfig {
  const read = environment.parse(env);
  return {
    host: read.HOST,
    port: read.PORT,
    dataFile: read.DATA_FILE,
    secretKey: read.SECRET_KEY,
    webhookSecret: read.WEBHOOK_SECRET,
    webhookUrls: read.WEBHOOK_URLS,
    ...(read.PUBLIC_URL === undefined ? {} : { publicUrl: read.PUBLIC_URL }),
    stepMs: read.STEP_MS,
    faults: read.FAULTS ?? realisticFaults,
  };
}
