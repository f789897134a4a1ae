import { existsSync } from "node:fs";
import { join } from "node:path";
import { CHECKOUT } from "../folders.ts";

const FILES = {
  seed: "demo/load.ts",
  test: "test-run.ts",
  prove: "proofs/run.ts",
  bench: "bench/run.ts",
  rebuild: "rebuild.ts",
} as const;
export type ToolName = keyof typeof FILES;

/** Runs a tool of this package, which exports `run(args)` and parses its own arguments. */
export async function runTool(name: ToolName, args: string[]): Promise<void> {
  const path = join(CHECKOUT, "packages", "stack", "src", FILES[name]);
  if (!existsSync(path)) throw new Error(`${name} is not in this checkout (packages/stack/src/${FILES[name]}).`);
  const tool: { run?: unknown } = await import(path);
  if (typeof tool.run !== "function")
    throw new Error(`packages/stack/src/${FILES[name]} exports no function run(args).`);
  await tool.run(args);
}
