import { sql } from "drizzle-orm";

/** Ids as one array parameter: the statement is the same however many there are. */
export const uuidArray = (ids: readonly string[]) => sql`${sql.param(`{${ids.join(",")}}`)}::uuid[]`;

/** Any texts as one array parameter. */
export const textArray = (texts: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;
