import { defineConfig } from "drizzle-kit";

/** For the tests of this package: `drizzle-kit generate` here after a change of tables.ts or test/schema.ts. */
export default defineConfig({
  dialect: "postgresql",
  schema: ["./test/schema.ts", "./src/tables.ts"],
  out: "./test/migrations",
});
