import postgres from "postgres";
import { cardNumbersIn, type Find } from "./card-numbers.ts";
import type { Scanned } from "./scan-files.ts";

const rowsAtOnce = 500;

/** Every row of every table of every database of the server; bytes are read as the text they may hold. */
export async function scanDatabases(
  serverUrl: string,
  known: readonly string[],
): Promise<Scanned & { tables: number }> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const names = await server<{ datname: string }[]>`select datname from pg_database where not datistemplate`;
  await server.end();
  const finds: Find[] = [];
  let [bytes, tables] = [0, 0];
  for (const { datname } of names) {
    const url = new URL(serverUrl);
    url.pathname = `/${datname}`;
    const sql = postgres(url.href, { max: 1, onnotice: () => {} });
    try {
      for (const table of await tablesOf(sql)) {
        tables++;
        const where = `${datname}.${table.schema}.${table.name}`;
        const rows = sql.unsafe<Record<string, string | null>[]>(asText(table)).cursor(rowsAtOnce);
        for await (const some of rows) {
          for (const row of some) {
            for (const [column, text] of Object.entries(row)) {
              bytes += text?.length ?? 0;
              finds.push(...cardNumbersIn(text ?? "", `${where}.${column}`, known));
            }
          }
        }
      }
    } finally {
      await sql.end();
    }
  }
  return { finds, bytes, tables };
}

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

async function tablesOf(sql: postgres.Sql): Promise<readonly Table[]> {
  return sql<Table[]>`
    select table_schema as schema, table_name as name,
      json_agg(json_build_object('name', column_name, 'type', data_type) order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    group by 1, 2`;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function asText({ schema, name, columns }: Table): string {
  const values = columns.map(({ name: column, type }) => {
    const value = type === "bytea" ? `encode(${quoted(column)}, 'escape')` : `${quoted(column)}::text`;
    return `${value} as ${quoted(column)}`;
  });
  return `select ${values.join(", ")} from ${quoted(schema)}.${quoted(name)}`;
}
