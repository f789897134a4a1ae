import { count, durationMs, port, secret, url } from "@souk/config/fields";
import { type Environment, readConfig } from "@souk/config/read-config";
import type { LogLevel } from "@souk/telemetry/logger";
import { z } from "zod";

/** What every service is configured with. `api` answers calls, `worker` runs the workers, `all` does both. */
export interface ServiceSettings {
  host: string;
  port: number;
  role: "all" | "api" | "worker";
  internalSecret: string;
  authServiceUrl: string;
  logLevel: LogLevel;
  drainTimeoutMs: number;
  requestBodyLimitBytes: number;
  deadlineMaxMs: number;
  otlpUrl?: string;
}

/** The environment variables behind ServiceSettings. */
export const serviceSettings = {
  HOST: z.string().default("127.0.0.1"),
  PORT: port(),
  ROLE: z.enum(["all", "api", "worker"], { error: "a role is all, api or worker" }).default("all"),
  SOUK_INTERNAL_SECRET: secret(),
  AUTH_SERVICE_URL: url(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "a level is trace, debug, info, warn, error, fatal or silent",
    })
    .default("info"),
  DRAIN_TIMEOUT_MS: durationMs(10_000),
  REQUEST_BODY_LIMIT_BYTES: count(4_194_304),
  DEADLINE_MAX_MS: durationMs(60_000),
  OTEL_EXPORTER_OTLP_ENDPOINT: url().optional(),
};

type SettingName<Variable extends string> = Variable extends `SOUK_${infer Rest}`
  ? CamelCase<Rest>
  : CamelCase<Variable>;
type CamelCase<Variable extends string> = Variable extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<CamelCase<Tail>>}`
  : Lowercase<Variable>;
/** The parsed variables of a shape under their setting names: `DATABASE_URL` is `databaseUrl`. */
export type SettingsOf<Shape extends z.ZodRawShape> = {
  [Variable in keyof Shape & string as SettingName<Variable>]: z.output<Shape[Variable]>;
};

/**
 * Reads a service's settings: the common ones and its own, `extra`, by variable name. Variables come back in camel case,
 * a SOUK_ prefix dropped.
 * @throws ConfigError naming every bad variable at once
 */
export function readServiceSettings<Extra extends z.ZodRawShape = Record<never, never>>(
  env: Environment,
  extra?: Extra,
): ServiceSettings & SettingsOf<Extra> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: otlpUrl, ...rest } = readConfig(
    z.object({ ...serviceSettings, ...extra }),
    env,
  ) as Record<string, unknown>;
  const named = Object.entries(rest).map(([variable, value]) => [settingName(variable), value]);
  // The schema has just checked every value; only the renaming of keys is beyond what tsc can follow.
  return { ...Object.fromEntries(named), ...(otlpUrl === undefined ? {} : { otlpUrl }) } as ServiceSettings &
    SettingsOf<Extra>;
}

function settingName(variable: string): string {
  return variable
    .replace(/^SOUK_/, "")
    .toLowerCase()
    .replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase());
}
