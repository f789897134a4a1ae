import { courierPortal, hasApp, sellerConsole, storefront } from "./apps.ts";
import { hasFaultProxy, hostedNames, type StackSettings } from "./environment.ts";
import { HOSTED_SERVICES } from "./hosted-services.ts";
import type { Part } from "./parts/part.ts";
import {
  bankPart,
  carrierPart,
  faultProxyPart,
  identityPart,
  mailboxPart,
  sandboxPart,
  servicesPart,
  smsPart,
} from "./parts/programs.ts";
import { postgresPart, redisPart } from "./parts/servers.ts";
import { DEPENDENCY_NAMES, detourPort } from "./ports.ts";
import type { PartState } from "./state.ts";

/** Host and port of an address, without the password that may be in it. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "?";
}

/** Parts that are somewhere else, by the environment. */
export function outsideParts({ outside }: StackSettings): PartState[] {
  const addresses = Object.entries({
    postgres: outside.DATABASE_URL,
    redis: outside.REDIS_URL,
    sandbox: outside.SANDBOX_URL,
    bank: outside.BANK_URL,
    carrier: outside.CARRIER_URL,
    mailbox: outside.SMTP_URL,
    sms: outside.SMS_URL,
  });
  return addresses.flatMap(([name, address]) =>
    address ? [{ name, address: hostOf(address), condition: "outside" as const, restarts: 0 }] : [],
  );
}

/** The parts below the apps, in the order they start; `instead` as in `servicesPart`. */
export function serverParts(
  settings: StackSettings,
  log: (message: string) => void,
  instead: NodeJS.ProcessEnv = {},
): Part[] {
  const { outside } = settings;
  const parts = [
    faultProxyPart(settings),
    outside.DATABASE_URL ? undefined : postgresPart(settings, log),
    outside.REDIS_URL ? undefined : redisPart(settings, log),
    outside.SANDBOX_URL ? undefined : sandboxPart(settings),
    bankPart(settings),
    carrierPart(settings),
    mailboxPart(settings),
    smsPart(settings),
    identityPart(settings),
    hostedNames(outside).length > 0 ? servicesPart(settings, instead) : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

/** Every port that this stack is about to listen on, by name. */
export function portsToTake(settings: StackSettings): Map<string, number> {
  const { outside, ports } = settings;
  const hosted = new Set<string>(hostedNames(outside));
  const taken = new Map<string, number>();
  if (hasApp(settings, storefront)) taken.set("web", ports.web).set("metrics of web", ports.webMetrics);
  if (hasApp(settings, sellerConsole))
    taken.set("console", ports.console).set("metrics of console", ports.consoleMetrics);
  if (hasApp(settings, courierPortal)) taken.set("portal", ports.portal).set("metrics of portal", ports.portalMetrics);
  if (!outside.DATABASE_URL) taken.set("postgres", ports.postgres);
  if (!outside.REDIS_URL) taken.set("redis", ports.redis);
  if (sandboxPart(settings) && !outside.SANDBOX_URL) taken.set("sandbox", ports.sandbox);
  if (bankPart(settings)) taken.set("bank", ports.bank);
  if (carrierPart(settings)) taken.set("carrier", ports.carrier);
  if (mailboxPart(settings)) {
    taken.set("mailbox", ports.mailbox);
    taken.set("mailbox SMTP", ports.mailboxSmtp);
  }
  if (smsPart(settings)) taken.set("sms", ports.sms);
  if (identityPart(settings)) taken.set("identity", ports.identity);
  if (hasFaultProxy(settings)) {
    taken.set("faults", ports.faults);
    for (const name of DEPENDENCY_NAMES) taken.set(`way to ${name}`, detourPort(ports, name));
  }
  if (hosted.size > 0) taken.set("services", ports.servicesHealth);
  for (const { name } of HOSTED_SERVICES) if (hosted.has(name)) taken.set(name, ports[name]);
  return taken;
}
