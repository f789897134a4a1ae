import { courierPortal, hasApp, sellerConsole } from "./apps.ts";
import { CHECKOUT, type Folders } from "./folders.ts";
import { type DependencyName, detourPort, type Ports, SERVICE_NAMES, type ServiceName } from "./ports.ts";
import type { Secrets } from "./secrets.ts";

type Environment = NodeJS.ProcessEnv;

/** What decides every child's environment. `outside` is the environment that the stack itself was started with. */
export type StackSettings = {
  outside: Environment;
  folders: Folders;
  ports: Ports;
  secrets: Secrets;
  mode: "start" | "dev";
};

/** An address on this machine. */
export const local = (port: number) => `http://127.0.0.1:${port}`;
const urlVariable = (name: ServiceName) => `${name.toUpperCase()}_SERVICE_URL`;

/** Whether parts reach each other through a proxy that can be told to fail, for proofs. */
export const hasFaultProxy = ({ outside }: Pick<StackSettings, "outside">): boolean =>
  Boolean(outside.SOUK_FAULT_PROXY);

/** The port at which other parts reach a dependency. */
export function portTo(settings: Pick<StackSettings, "outside" | "ports">, name: DependencyName): number {
  return hasFaultProxy(settings) ? detourPort(settings.ports, name) : settings.ports[name];
}

/** The services that run in this stack: those whose <NAME>_SERVICE_URL is not set outside. */
export function hostedNames(outside: Environment): ServiceName[] {
  return SERVICE_NAMES.filter((name) => !outside[urlVariable(name)]);
}

/** The address of every service, hosted here or outside. */
export function serviceUrls(settings: Pick<StackSettings, "outside" | "ports">): Record<string, string> {
  return Object.fromEntries(
    SERVICE_NAMES.map((name) => [
      urlVariable(name),
      settings.outside[urlVariable(name)] || local(portTo(settings, name)),
    ]),
  );
}

/** The server-wide database address: DATABASE_URL from outside, or the embedded server's. */
export function databaseUrl(settings: StackSettings): string {
  const { outside, secrets } = settings;
  const port = portTo(settings, "postgres");
  return outside.DATABASE_URL || `postgres://postgres:${secrets.postgresPassword}@127.0.0.1:${port}/postgres`;
}

export function redisUrl(settings: StackSettings): string {
  const { outside, secrets } = settings;
  return outside.REDIS_URL || `redis://:${secrets.redisPassword}@127.0.0.1:${portTo(settings, "redis")}`;
}

/** The address that browsers use; WEB_URL overrides it behind a proxy. */
export function webUrl({ outside, ports }: Pick<StackSettings, "outside" | "ports">): string {
  return outside.WEB_URL || local(ports.web);
}

/** The same for the seller console; CONSOLE_URL overrides it. */
export function consoleUrl({ outside, ports }: Pick<StackSettings, "outside" | "ports">): string {
  return outside.CONSOLE_URL || local(ports.console);
}

/** The same for the courier portal; PORTAL_URL overrides it. */
export function portalUrl({ outside, ports }: Pick<StackSettings, "outside" | "ports">): string {
  return outside.PORTAL_URL || local(ports.portal);
}

export const sandboxUrl = (settings: Pick<StackSettings, "outside" | "ports">): string =>
  settings.outside.SANDBOX_URL || local(portTo(settings, "sandbox"));

/** Who is asked whose a bank account is. */
export const bankUrl = (settings: Pick<StackSettings, "outside" | "ports">): string =>
  settings.outside.BANK_URL || local(portTo(settings, "bank"));

/** Who brings parcels where our couriers do not go. */
export const carrierUrl = (settings: Pick<StackSettings, "outside" | "ports">): string =>
  settings.outside.CARRIER_URL || local(portTo(settings, "carrier"));

/** Where mails are given away: to the mailbox here, or to a server outside. */
export const smtpUrl = (settings: Pick<StackSettings, "outside" | "ports">): string =>
  settings.outside.SMTP_URL || `smtp://127.0.0.1:${portTo(settings, "mailboxSmtp")}`;

/** The page that shows the mails; undefined when they leave this machine. */
export const mailboxUrl = ({ outside, ports }: Pick<StackSettings, "outside" | "ports">): string | undefined =>
  outside.SMTP_URL ? undefined : local(ports.mailbox);

/** Who takes text messages, with the account and its token: the sandbox here, or a provider outside. */
export const smsUrl = (settings: Pick<StackSettings, "outside" | "ports" | "secrets">): string => {
  const { smsAccountSid, smsAuthToken } = settings.secrets;
  return settings.outside.SMS_URL || `http://${smsAccountSid}:${smsAuthToken}@127.0.0.1:${portTo(settings, "sms")}`;
};

/** The page that shows the text messages; undefined when they leave this machine. */
export const smsPageUrl = ({ outside, ports }: Pick<StackSettings, "outside" | "ports">): string | undefined =>
  outside.SMS_URL ? undefined : local(ports.sms);

/** The provider that people may sign in with: one from outside, or here, when asked for, one for demos. */
export const hasDemoIdentity = ({ outside }: Pick<StackSettings, "outside">): boolean =>
  Boolean(outside.SOUK_DEMO_IDENTITY) && !outside.OIDC_ISSUER;

export const identityUrl = ({ ports }: Pick<StackSettings, "ports">): string => local(ports.identity);

function oidcEnvironment(settings: StackSettings): Environment {
  if (!hasDemoIdentity(settings)) return {};
  return { OIDC_ISSUER: identityUrl(settings), OIDC_CLIENT_ID: "souk", OIDC_NAME: "Demo identity" };
}

/** The same server, another database: each service has its own. */
export function databaseOf(serverUrl: string, name: ServiceName): string {
  const url = new URL(serverUrl);
  url.pathname = `/souk_${name}`;
  return url.href;
}

/** Settings of npm's own and of other programs in the shell must not leak into a server. */
function inherited(outside: Environment): Environment {
  const foreign = /^(npm_|INIT_CWD$|PORT$|HOST$|HOSTNAME$|ROLE$|NODE_ENV$)/;
  return Object.fromEntries(Object.entries(outside).filter(([name]) => !foreign.test(name)));
}

function common(settings: StackSettings): Environment {
  const { outside, secrets, folders } = settings;
  return {
    ...inherited(outside),
    NODE_COMPILE_CACHE: folders.compileCache,
    ...serviceUrls(settings),
    ...oidcEnvironment(settings),
    NODE_ENV: settings.mode === "dev" ? "development" : "production",
    LOG_LEVEL: outside.LOG_LEVEL || "info",
    REDIS_URL: redisUrl(settings),
    WEB_URL: webUrl(settings),
    CONSOLE_URL: consoleUrl(settings),
    REVALIDATE_URL: `${local(settings.ports.web)}/api/revalidate`,
    SOUK_INTERNAL_SECRET: outside.SOUK_INTERNAL_SECRET || secrets.internalSecret,
    REVALIDATE_SECRET: outside.REVALIDATE_SECRET || secrets.revalidateSecret,
    SANDBOX_URL: sandboxUrl(settings),
    SANDBOX_PUBLISHABLE_KEY: outside.SANDBOX_PUBLISHABLE_KEY || secrets.sandboxPublishableKey,
  };
}

/** For the process that hosts the services: DATABASE_URL is the server's, from which it derives each service's own. */
export function hostEnvironment(settings: StackSettings): Environment {
  const { outside, secrets, folders, ports } = settings;
  return {
    ...common(settings),
    DATABASE_URL: databaseUrl(settings),
    SOUK_PORT_BASE: String(ports.web),
    SOUK_HOSTED_SERVICES: hostedNames(outside).join(","),
    PERSONAL_DATA_KEYS: outside.PERSONAL_DATA_KEYS || secrets.personalDataKeys,
    AUTH_SIGNING_KEY: outside.AUTH_SIGNING_KEY || secrets.authSigningKey,
    AUTH_EMAIL_PEPPER: outside.AUTH_EMAIL_PEPPER || secrets.authEmailPepper,
    AUTH_REFRESH_KEY: outside.AUTH_REFRESH_KEY || secrets.authRefreshKey,
    SANDBOX_SECRET_KEY: outside.SANDBOX_SECRET_KEY || secrets.sandboxSecretKey,
    SANDBOX_WEBHOOK_SECRET: outside.SANDBOX_WEBHOOK_SECRET || secrets.sandboxWebhookSecret,
    MEDIA_DIR: outside.MEDIA_DIR || folders.media,
    SMTP_URL: smtpUrl(settings),
    BANK_URL: bankUrl(settings),
    BANK_SECRET_KEY: outside.BANK_SECRET_KEY || secrets.bankSecretKey,
    CARRIER_URL: carrierUrl(settings),
    CARRIER_SECRET_KEY: outside.CARRIER_SECRET_KEY || secrets.carrierSecretKey,
    CARRIER_WEBHOOK_SECRET: outside.CARRIER_WEBHOOK_SECRET || secrets.carrierWebhookSecret,
    SMS_URL: smsUrl(settings),
    PUSH_PRIVATE_KEY: outside.PUSH_PRIVATE_KEY || secrets.pushPrivateKey,
    ...demoPace(outside),
    // Who tries the shop wants to see the mail now.
    WISH_MAIL_AFTER_MS: outside.WISH_MAIL_AFTER_MS || "5000",
  };
}

/**
 * Nobody tries a shop out for a week: with demo data sales clear after half a minute, and a carrier whose webhook is lost
 * is asked after a minute, unless told otherwise.
 */
function demoPace({ SOUK_NO_DEMO, PAYOUT_HOLD_MS = "30000", CARRIER_POLL_MS = "60000" }: Environment): Environment {
  return SOUK_NO_DEMO ? {} : { PAYOUT_HOLD_MS, CARRIER_POLL_MS };
}

/** For one hosted service, out of the host's own environment. */
export function serviceEnvironment(name: ServiceName, host: Environment, ports: Ports): Environment {
  return {
    ...host,
    DATABASE_URL: databaseOf(host.DATABASE_URL ?? "", name),
    HOST: "127.0.0.1",
    PORT: String(ports[name]),
    ROLE: "all",
  };
}

/** For the storefront's server. */
export function webEnvironment(settings: StackSettings): Environment {
  const { outside, secrets, ports } = settings;
  return {
    ...common(settings),
    HOSTNAME: "127.0.0.1",
    PORT: String(ports.web),
    METRICS_PORT: String(ports.webMetrics),
    NEXTAUTH_URL: webUrl(settings),
    PAYMENT_FIELDS_URL: outside.PAYMENT_FIELDS_URL || sandboxUrl(settings),
    NEXTAUTH_SECRET: outside.NEXTAUTH_SECRET || secrets.nextAuthSecret,
    ...(hasDemoIdentity(settings) ? { OIDC_CLIENT_SECRET: secrets.oidcClientSecret } : {}),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** For the seller console's server. Its sessions are sealed with a key of their own: the storefront's open nothing there. */
export function consoleEnvironment(settings: StackSettings): Environment {
  const { outside, secrets, ports } = settings;
  return {
    ...common(settings),
    HOSTNAME: "127.0.0.1",
    PORT: String(ports.console),
    METRICS_PORT: String(ports.consoleMetrics),
    NEXTAUTH_URL: consoleUrl(settings),
    NEXTAUTH_SECRET: outside.CONSOLE_NEXTAUTH_SECRET || secrets.consoleAuthSecret,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** For the courier portal's server, whose sessions are its own too. */
export function portalEnvironment(settings: StackSettings): Environment {
  const { outside, secrets, ports } = settings;
  return {
    ...common(settings),
    HOSTNAME: "127.0.0.1",
    PORT: String(ports.portal),
    METRICS_PORT: String(ports.portalMetrics),
    NEXTAUTH_URL: portalUrl(settings),
    NEXTAUTH_SECRET: outside.PORTAL_NEXTAUTH_SECRET || secrets.portalAuthSecret,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** For `next build`, which reads no setting: what it makes must not depend on where it was built. */
export function buildEnvironment({ outside }: Pick<StackSettings, "outside">): Environment {
  const { PATH, HOME, TMPDIR, CI } = outside;
  return {
    PATH,
    HOME,
    TMPDIR,
    CI,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
    FORCE_COLOR: "0",
  };
}

/** For tools that act on the running stack (seed, prove, bench) from this checkout. */
export function toolEnvironment(settings: StackSettings): Environment {
  const console = hasApp(settings, sellerConsole) ? { CONSOLE_URL: consoleUrl(settings) } : {};
  const portal = hasApp(settings, courierPortal) ? { PORTAL_URL: portalUrl(settings) } : {};
  const faults = hasFaultProxy(settings) ? { FAULT_PROXY_URL: local(settings.ports.faults) } : {};
  return {
    ...hostEnvironment(settings),
    ...console,
    ...portal,
    ...faults,
    SOUK_CHECKOUT: CHECKOUT,
    DEMO_PASSWORD: settings.secrets.demoPassword,
  };
}
