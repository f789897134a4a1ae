import type { Logger } from "pino";
import { z } from "zod";

export type IdentitySandboxConfig = {
  host: string;
  /** 0 takes a free port. */
  port: number;
  clientId: string;
  clientSecret: string;
  /** Where people may be sent back to. */
  redirectUris: string[];
  /** Default: silent. */
  log?: Logger;
};

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535),
  CLIENT_ID: z.string().min(1),
  CLIENT_SECRET: z.string().min(16),
  REDIRECT_URIS: z.string().transform((text) => text.split(",")),
});

/** Reads HOST, PORT, CLIENT_ID, CLIENT_SECRET, REDIRECT_URIS. Throws a ZodError that names what is wrong. */
export function readIdentitySandboxConfig(env: Record<string, string | undefined>): IdentitySandboxConfig {
  const read = environment.parse(env);
  return {
    host: read.HOST,
    port: read.PORT,
    clientId: read.CLIENT_ID,
    clientSecret: read.CLIENT_SECRET,
    redirectUris: read.REDIRECT_URIS,
  };
}
