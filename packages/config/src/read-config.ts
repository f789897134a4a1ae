import { ZodObject, ZodPipe, type ZodType } from "zod";
import { ConfigError } from "./config-error.ts";
import { misspelledVariables } from "./misspelled-variables.ts";

/** Environment variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the settings out of the environment, once, at the edge. An empty variable counts as not set. A SOUK_ variable
 * that looks like a misspelt setting is reported through `warn`.
 * @throws ConfigError naming every bad variable at once
 */
export function readConfig<T>(
  schema: ZodType<T>,
  env: Environment,
  warn: (message: string) => void = process.emitWarning,
): T {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  for (const [name, meant] of misspelledVariables(Object.keys(given), variableNames(schema))) {
    warn(`${name} is not a setting: did you mean ${meant}?`);
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map(({ path, message }) => {
      const name = path.map(String).join(".");
      return given[name] === undefined && message.startsWith("Invalid input")
        ? `${name} is not set`
        : `${name}: ${message}`;
    }),
  );
}

function variableNames(schema: unknown): readonly string[] {
  if (schema instanceof ZodObject) return Object.keys(schema.shape);
  if (schema instanceof ZodPipe) return variableNames(schema.in);
  return [];
}
