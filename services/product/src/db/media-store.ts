import { textArray } from "@souk/database/arrays";
import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { Media } from "../domain/product.ts";
import { media } from "./schema.ts";

const fields = {
  id: media.id,
  width: media.width,
  height: media.height,
  placeholder: media.placeholder,
  groundHue: media.groundHue,
  alt: media.alt,
};

export async function findMedia(conn: Conn, ids: readonly string[]): Promise<Map<string, Media>> {
  const rows = await conn
    .select(fields)
    .from(media)
    .where(sql`${media.id} = any(${textArray(ids)})`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Keeps what is known of a picture already; only an alternative text is taken from a later upload. */
export async function saveMedia(conn: Conn, picture: Media): Promise<Media> {
  const [row] = await conn
    .insert(media)
    .values(picture)
    .onConflictDoUpdate({
      target: media.id,
      set: { alt: sql`case when excluded.alt = '{}'::jsonb then ${media.alt} else excluded.alt end` },
    })
    .returning(fields);
  return row ?? picture;
}
