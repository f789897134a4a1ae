import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { type App, apps, courierPortal, sellerConsole, storefront } from "../apps.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";
import type { Shape } from "./shape.ts";
import { shapeOfSchema } from "./shape-of-schema.ts";

/** A procedure of an app's BFF, as its router has it. */
export interface RegisteredProcedure {
  /** "order.get" of the storefront, "console shop.profile" of the seller console, "portal me" of the courier portal. */
  readonly name: string;
  readonly app: App["name"];
  readonly url: string;
  readonly type: "query" | "mutation" | "subscription";
  /** Who may call it; undefined when it does not say. */
  readonly callers: Callers | undefined;
  readonly shape: Shape;
}

export type Callers = z.infer<typeof Callers>;

const Callers = z.enum([
  "everyone",
  "shoppers",
  "accounts",
  "sellers",
  "operators",
  "moderators",
  "couriers",
  "dispatchers",
]);
const Schema = z.custom<z.ZodType>((value) => value instanceof Object && "_zod" in value);
const Definition = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  meta: z.object({ callers: Callers }).optional(),
  inputs: z.array(Schema),
});
const Procedure = z.custom<{ readonly _def: unknown }>((value) => typeof value === "function" && "_def" in value);
const Procedures = z.record(z.string(), Procedure);
const Router = z.custom<{ readonly _def: { readonly procedures: unknown } }>(
  (value) => value !== null && (typeof value === "object" || typeof value === "function") && "_def" in value,
);

const sourceOf = ({ folder }: App) => join(folder, "src");
const endings = ["", ".ts", ".tsx"];

/** What the bundler of an app does with the names of modules. */
function followBundler(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
      if (/^next\/\w+$/.test(specifier)) return next(`${specifier}.js`, context);
      if (!specifier.startsWith("@/")) return next(specifier, context);
      const from = apps.find(({ folder }) => context.parentURL?.startsWith(pathToFileURL(folder).href));
      const path = join(sourceOf(from ?? storefront), specifier.slice(2));
      const ending = endings.find((each) => existsSync(path + each)) ?? "";
      return next(pathToFileURL(path + ending).href, context);
    },
  });
}

/** All procedures of the apps that run, read from the routers themselves; nothing of them runs. */
export async function registeredProcedures({
  WEB_URL,
  CONSOLE_URL,
  PORTAL_URL,
}: Pick<ShopEnvironment, "WEB_URL" | "CONSOLE_URL" | "PORTAL_URL">): Promise<RegisteredProcedure[]> {
  followBundler();
  const ofConsole = CONSOLE_URL === undefined ? [] : await proceduresOf(sellerConsole, CONSOLE_URL);
  const ofPortal = PORTAL_URL === undefined ? [] : await proceduresOf(courierPortal, PORTAL_URL);
  return [...(await proceduresOf(storefront, WEB_URL)), ...ofConsole, ...ofPortal];
}

async function proceduresOf(app: App, baseUrl: string): Promise<RegisteredProcedure[]> {
  const { appRouter } = z
    .object({ appRouter: z.unknown() })
    .parse(await import(pathToFileURL(join(sourceOf(app), "server/routers/_app.ts")).href));
  const procedures = Procedures.parse({ ...Object(Router.parse(appRouter)._def.procedures) });
  return Object.entries(procedures).map(([path, { _def }]) => {
    const { type, meta, inputs } = Definition.parse(_def);
    return {
      name: app === storefront ? path : `${app.name} ${path}`,
      app: app.name,
      url: `${baseUrl}/api/trpc/${path}`,
      type,
      callers: meta?.callers,
      shape: shapeOfInput(inputs),
    };
  });
}

/** Of a procedure that is made from another which takes something already: all of it. */
function shapeOfInput(inputs: readonly z.ZodType[]): Shape {
  const shapes = inputs.map(shapeOfSchema);
  const [only, ...others] = shapes;
  if (!only) return { kind: "object", fields: [] };
  if (others.length === 0) return only;
  return { kind: "object", fields: shapes.flatMap((shape) => (shape.kind === "object" ? shape.fields : [])) };
}
