import { postgresErrorOf } from "./postgres-error.ts";

const UNIQUE_VIOLATION = "23505";

/** Whether a unique constraint or index refused a row; a given name must be that constraint's. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = postgresErrorOf(error);
  if (cause?.code !== UNIQUE_VIOLATION) return false;
  return constraint === undefined || cause.constraint_name === constraint;
}
