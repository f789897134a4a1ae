import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { CHECKOUT } from "../folders.ts";
import type { Shape } from "./shape.ts";
import { shapeOfSchema } from "./shape-of-schema.ts";

/** A procedure of the storefront's BFF, as its router has it. */
export interface RegisteredProcedure {
  /** "order.get" */
  readonly path: string;
  readonly type: "query" | "mutation";
  /** Who may call it; undefined when it does not say. */
  readonly callers: Callers | undefined;
  readonly shape: Shape;
}

export type Callers = z.infer<typeof Callers>;

const Callers = z.enum(["everyone", "shoppers", "accounts"]);
const Schema = z.custom<z.ZodType>((value) => value instanceof Object && "_zod" in value);
const Definition = z.object({
  type: z.enum(["query", "mutation"]),
  meta: z.object({ callers: Callers }).optional(),
  inputs: z.array(Schema),
});
const Procedure = z.custom<{ readonly _def: unknown }>((value) => typeof value === "function" && "_def" in value);
const Procedures = z.record(z.string(), Procedure);
const Router = z.custom<{ readonly _def: { readonly procedures: unknown } }>(
  (value) => value !== null && (typeof value === "object" || typeof value === "function") && "_def" in value,
);

const source = join(CHECKOUT, "apps/web/src");
const endings = ["", ".ts", ".tsx"];

/** What the storefront's bundler does with the names of modules. */
function followBundler(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
      if (/^next\/\w+$/.test(specifier)) return next(`${specifier}.js`, context);
      if (!specifier.startsWith("@/")) return next(specifier, context);
      const path = join(source, specifier.slice(2));
      const ending = endings.find((each) => existsSync(path + each)) ?? "";
      return next(pathToFileURL(path + ending).href, context);
    },
  });
}

/** All procedures, read from the router itself; nothing of it runs. */
export async function registeredProcedures(): Promise<RegisteredProcedure[]> {
  followBundler();
  const { appRouter } = z
    .object({ appRouter: z.unknown() })
    .parse(await import(pathToFileURL(join(source, "server/routers/_app.ts")).href));
  const procedures = Procedures.parse({ ...Object(Router.parse(appRouter)._def.procedures) });
  return Object.entries(procedures).map(([path, { _def }]) => {
    const { type, meta, inputs } = Definition.parse(_def);
    return { path, type, callers: meta?.callers, shape: shapeOfInput(inputs) };
  });
}

function shapeOfInput(inputs: readonly z.ZodType[]): Shape {
  const [only] = inputs;
  if (!only) return { kind: "object", fields: [] };
  return shapeOfSchema(only);
}
