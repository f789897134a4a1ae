import { id } from "@souk/database/columns";
import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { AttributeKind, AttributeOption } from "../../domain/attribute.ts";
import type { Text } from "../../domain/text.ts";

export const attributes = pgTable("attributes", {
  id: id(),
  code: text("code").notNull().unique("attributes_code"),
  name: jsonb("name").$type<Text>().notNull(),
  kind: text("kind").$type<AttributeKind>().notNull(),
  unit: text("unit").notNull(),
  options: jsonb("options").$type<readonly AttributeOption[]>().notNull(),
});
