import { postgresErrorOf } from "@souk/database/postgres-error";
import { isDomainError } from "@souk/errors/domain-error";

const MAX_LENGTH = 500;

/** An error in a line, without the parameters of a failed query: these are what events carry of persons. */
export function causeOf(error: unknown): string {
  return describe(error).replaceAll(/\s+/g, " ").slice(0, MAX_LENGTH);
}

function describe(error: unknown): string {
  const postgres = postgresErrorOf(error);
  if (postgres) return `${postgres.code} ${withoutQuoted(postgres.message)}`;
  if (isDomainError(error)) return `${error.reason}: ${error.message}`;
  if (error instanceof Error) return `${error.name}: ${error.message.split("\nparams:")[0]}`;
  return "something other than an error was thrown";
}

/** `invalid input syntax for type integer: "…"` repeats the value after a colon; names of columns stay. */
const withoutQuoted = (message: string) => message.replace(/: ".*"$/s, "");
