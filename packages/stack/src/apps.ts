import { existsSync } from "node:fs";
import { join } from "node:path";
import type { StackSettings } from "./environment.ts";
import { CHECKOUT } from "./folders.ts";

/** An app with pages: built with Next.js, one process each. */
export interface App {
  /** Of its part, its logs and its ports. */
  readonly name: "web" | "console" | "portal";
  readonly title: string;
  /** Its folder in the checkout. */
  readonly folder: string;
  /** In the folder of its build: the file that is the server. */
  readonly server: string;
  /** Switches it off. */
  readonly without: string;
}

const at = (name: string) => join(CHECKOUT, "apps", name);

export const storefront: App = {
  name: "web",
  title: "storefront",
  folder: at("web"),
  server: "serve.mjs",
  without: "SOUK_WITHOUT_WEB",
};

export const sellerConsole: App = {
  name: "console",
  title: "seller console",
  folder: at("seller"),
  server: "server.js",
  without: "SOUK_WITHOUT_CONSOLE",
};

export const courierPortal: App = {
  name: "portal",
  title: "courier portal",
  folder: at("logistics"),
  server: "server.js",
  without: "SOUK_WITHOUT_PORTAL",
};

/** In the order they are built and started. */
export const apps = [storefront, sellerConsole, courierPortal] as const;

/** Whether an app runs here: it is in this checkout and not switched off. Without the storefront no app does. */
export function hasApp({ outside }: Pick<StackSettings, "outside">, { folder, without }: App): boolean {
  if (outside.SOUK_WITHOUT_WEB || outside[without]) return false;
  return existsSync(join(folder, "next.config.ts"));
}
