import { existsSync } from "node:fs";
import { join } from "node:path";
import type { App } from "../apps.ts";
import {
  bankUrl,
  carrierUrl,
  consoleEnvironment,
  consoleUrl,
  hasDemoIdentity,
  hasFaultProxy,
  hostEnvironment,
  identityUrl,
  mailboxUrl,
  portalEnvironment,
  portalUrl,
  type StackSettings,
  sandboxUrl,
  smsPageUrl,
  webEnvironment,
  webUrl,
} from "../environment.ts";
import { CHECKOUT } from "../folders.ts";
import {
  bankEnvironment,
  carrierEnvironment,
  faultProxyEnvironment,
  identityEnvironment,
  mailboxEnvironment,
  sandboxEnvironment,
  smsEnvironment,
} from "../others-environment.ts";
import { type NodeProgram, nodePart } from "./node-part.ts";
import type { Part } from "./part.ts";

const SANDBOX_MAIN = join(CHECKOUT, "packages", "payment-sandbox", "src", "main.ts");
/**
 * Loading a few thousand modules leaves much garbage in a young generation of V8's own choice: 70 MB less with the first. From 1024 MB on V8
 * lets the old one grow to four times of what is in use before it cleans up, below that to less than twice.
 */
const HEAP_LIMITS = ["--max-semi-space-size=16", "--max-old-space-size=512"];

function files({ folders }: StackSettings, name: string): Pick<NodeProgram, "logFile" | "pidFile"> {
  return { logFile: join(folders.logs, `${name}.log`), pidFile: join(folders.run, `${name}.pid`) };
}

/** The payment sandbox; undefined where its program is missing. */
export function sandboxPart(settings: StackSettings): Part | undefined {
  if (!existsSync(SANDBOX_MAIN)) return undefined;
  return nodePart({
    name: "sandbox",
    address: sandboxUrl(settings),
    args: [SANDBOX_MAIN],
    cwd: CHECKOUT,
    env: sandboxEnvironment(settings),
    healthUrl: `http://127.0.0.1:${settings.ports.sandbox}/healthz`,
    ...files(settings, "sandbox"),
    startTimeoutMs: 30_000,
    drainMs: 10_000,
  });
}

/** The bank that verifies accounts; undefined where one outside does. */
export function bankPart(settings: StackSettings): Part | undefined {
  if (settings.outside.BANK_URL) return undefined;
  return nodePart({
    name: "bank",
    address: bankUrl(settings),
    args: [join(CHECKOUT, "packages", "bank-sandbox", "src", "main.ts")],
    cwd: CHECKOUT,
    env: bankEnvironment(settings),
    healthUrl: `http://127.0.0.1:${settings.ports.bank}/healthz`,
    ...files(settings, "bank"),
    startTimeoutMs: 30_000,
    drainMs: 5_000,
  });
}

/** The carrier for parcels to places where our couriers do not go; undefined where one outside does. */
export function carrierPart(settings: StackSettings): Part | undefined {
  if (settings.outside.CARRIER_URL) return undefined;
  return nodePart({
    name: "carrier",
    address: carrierUrl(settings),
    args: [join(CHECKOUT, "packages", "carrier-sandbox", "src", "main.ts")],
    cwd: CHECKOUT,
    env: carrierEnvironment(settings),
    healthUrl: `http://127.0.0.1:${settings.ports.carrier}/healthz`,
    ...files(settings, "carrier"),
    startTimeoutMs: 30_000,
    drainMs: 10_000,
  });
}

/** The local mailbox; undefined where mails go to a server outside. */
export function mailboxPart(settings: StackSettings): Part | undefined {
  const address = mailboxUrl(settings);
  if (address === undefined) return undefined;
  return nodePart({
    name: "mailbox",
    address,
    args: [join(CHECKOUT, "packages", "mailbox", "src", "main.ts")],
    cwd: CHECKOUT,
    env: mailboxEnvironment(settings),
    healthUrl: `${address}/healthz`,
    ...files(settings, "mailbox"),
    startTimeoutMs: 30_000,
    drainMs: 5_000,
  });
}

/** The provider of text messages; undefined where they go to one outside. */
export function smsPart(settings: StackSettings): Part | undefined {
  const address = smsPageUrl(settings);
  if (address === undefined) return undefined;
  return nodePart({
    name: "sms",
    address,
    args: [join(CHECKOUT, "packages", "sms-sandbox", "src", "main.ts")],
    cwd: CHECKOUT,
    env: smsEnvironment(settings),
    healthUrl: `${address}/healthz`,
    ...files(settings, "sms"),
    startTimeoutMs: 30_000,
    drainMs: 5_000,
  });
}

/** The demo provider of identities, when it was asked for. */
export function identityPart(settings: StackSettings): Part | undefined {
  if (!hasDemoIdentity(settings)) return undefined;
  return nodePart({
    name: "identity",
    address: identityUrl(settings),
    args: [join(CHECKOUT, "packages", "identity-sandbox", "src", "main.ts")],
    cwd: CHECKOUT,
    env: identityEnvironment(settings),
    healthUrl: `${identityUrl(settings)}/healthz`,
    ...files(settings, "identity"),
    startTimeoutMs: 30_000,
    drainMs: 5_000,
  });
}

/** The proxy between the parts, when it was asked for. */
export function faultProxyPart(settings: StackSettings): Part | undefined {
  if (!hasFaultProxy(settings)) return undefined;
  const address = `http://127.0.0.1:${settings.ports.faults}`;
  return nodePart({
    name: "faults",
    address,
    args: [join(CHECKOUT, "packages", "stack", "src", "faults", "main.ts")],
    cwd: CHECKOUT,
    env: faultProxyEnvironment(settings),
    healthUrl: address,
    ...files(settings, "faults"),
    startTimeoutMs: 30_000,
    drainMs: 2_000,
  });
}

/**
 * All services and their workers in one process; restarted on every change of a file in dev mode. `instead` replaces
 * variables of its environment: the addresses of upstreams that are watched on the way, say.
 */
export function servicesPart(settings: StackSettings, instead: NodeJS.ProcessEnv = {}): Part {
  const main = join(CHECKOUT, "packages", "stack", "src", "services-host.ts");
  const { ports } = settings;
  return nodePart({
    name: "services",
    address: `127.0.0.1:${ports.auth}-${ports.review}`,
    args: [...HEAP_LIMITS, ...(settings.mode === "dev" ? ["--watch", "--watch-preserve-output"] : []), main],
    cwd: CHECKOUT,
    env: { ...hostEnvironment(settings), ...instead },
    healthUrl: `http://127.0.0.1:${ports.servicesHealth}/`,
    ...files(settings, "services"),
    startTimeoutMs: 120_000,
    drainMs: 25_000,
  });
}

const addressOf = { web: webUrl, console: consoleUrl, portal: portalUrl } as const;
const environmentOf = { web: webEnvironment, console: consoleEnvironment, portal: portalEnvironment } as const;

function appProgram(app: App, settings: StackSettings, args: string[], cwd: string): Part {
  return nodePart({
    name: app.name,
    address: addressOf[app.name](settings),
    args,
    cwd,
    env: environmentOf[app.name](settings),
    healthUrl: `http://127.0.0.1:${settings.ports[app.name]}/healthz`,
    ...files(settings, app.name),
    startTimeoutMs: 120_000,
    drainMs: 10_000,
  });
}

/** An app as built: `server` is the standalone server's file. */
export function appPart(app: App, settings: StackSettings, server: string): Part {
  return appProgram(app, settings, [...HEAP_LIMITS, server], join(server, ".."));
}

/** An app as `next dev`. */
export function appDevPart(app: App, settings: StackSettings): Part {
  const next = join(CHECKOUT, "node_modules", "next", "dist", "bin", "next");
  const port = String(settings.ports[app.name]);
  return appProgram(app, settings, [next, "dev", "--hostname", "127.0.0.1", "--port", port], app.folder);
}
