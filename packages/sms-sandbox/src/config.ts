import type { Logger } from "pino";
import { z } from "zod";
import { type SmsFaultsInput, smsFaultsSchema } from "./faults.ts";

export type SmsSandboxConfig = {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** SQLite file; its folder is created. */
  dataFile: string;
  accountSid: string;
  authToken: string;
  /** The oldest make room. */
  messagesMax: number;
  /** Default: none. */
  faults?: SmsFaultsInput;
  /** Default: silent. */
  log?: Logger;
};

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535),
  DATA_FILE: z.string().min(1),
  ACCOUNT_SID: z.string().regex(/^AC[0-9a-f]{32}$/),
  AUTH_TOKEN: z.string().min(16),
  MESSAGES_MAX: z.coerce.number().int().min(1).default(500),
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
    .pipe(smsFaultsSchema)
    .optional(),
});

/** Reads HOST, PORT, DATA_FILE, ACCOUNT_SID, AUTH_TOKEN, MESSAGES_MAX (500), FAULTS (JSON; default none). Throws a ZodError that names what is wrong. */
export function readSmsSandboxConfig(env: Record<string, string | undefined>): SmsSandboxConfig {
  const read = environment.parse(env);
  return {
    host: read.HOST,
    port: read.PORT,
    dataFile: read.DATA_FILE,
    accountSid: read.ACCOUNT_SID,
    authToken: read.AUTH_TOKEN,
    messagesMax: read.MESSAGES_MAX,
    ...(read.FAULTS && { faults: read.FAULTS }),
  };
}
