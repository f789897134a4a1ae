import { type SQL, sql } from "drizzle-orm";

/** Ids or numbers as one parameter: the statement is the same however many there are. */
export const arrayOf = (values: readonly (string | bigint)[], type: "uuid" | "bigint"): SQL =>
  sql`${`{${values.join(",")}}`}::${sql.raw(type)}[]`;

/** Any texts as one parameter. */
export const textArray = (texts: readonly string[]): SQL =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;
