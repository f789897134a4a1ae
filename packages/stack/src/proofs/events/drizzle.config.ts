import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./schema.ts", "../../../../events/src/tables.ts"],
  out: "./migrations",
});
