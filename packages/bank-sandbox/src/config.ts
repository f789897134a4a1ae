import { type FaultsInput, faultsSchema } from "@souk/payment-sandbox/faults";
import type { Logger } from "pino";
import { z } from "zod";

export type BankSandboxConfig = {
  host: string;
  /** 0 takes a free port. */
  port: number;
  secretKey: string;
  /** Default: none. */
  faults?: FaultsInput;
  /** Default: silent. */
  log?: Logger;
};

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535),
  SECRET_KEY: z.string().min(16),
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

/** Reads HOST, PORT, SECRET_KEY, FAULTS. Throws a ZodError that names what is wrong. */
export function readBankSandboxConfig(env: Record<string, string | undefined>): BankSandboxConfig {
  const { HOST: host, PORT: port, SECRET_KEY: secretKey, FAULTS: faults } = environment.parse(env);
  return { host, port, secretKey, ...(faults ? { faults } : {}) };
}
