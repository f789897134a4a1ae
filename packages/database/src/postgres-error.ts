import postgres from "postgres";

const MAX_DEPTH = 5;

/** The server's own error below what drizzle and others wrapped around it. */
export function postgresErrorOf(error: unknown): postgres.PostgresError | undefined {
  let each = error;
  for (let depth = 0; depth < MAX_DEPTH && each instanceof Error; depth++) {
    if (each instanceof postgres.PostgresError) return each;
    each = each.cause;
  }
  return undefined;
}
