/** Every service of Souk that the embedded stack hosts, in the order it starts them. */
export const SERVICE_NAMES = [
  "auth",
  "user",
  "product",
  "inventory",
  "cart",
  "order",
  "payment",
  "seller",
  "search",
  "orchestrator",
  "notification",
  "review",
  "moderation",
  "analytics",
  "logistics",
] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

const DEFAULT_BASE = 4100;
const PORTS_IN_ALL = 64;

/** From 1024 on, what neither browsers nor `fetch` ask: https://fetch.spec.whatwg.org/#port-blocking */
const BLOCKED_PORTS = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

/** The first port above a base that no browser opens; undefined where all can be used. */
export const blockedPort = (base: number): number | undefined =>
  BLOCKED_PORTS.find((port) => port >= base && port < base + PORTS_IN_ALL);

/** Distance of each port from SOUK_PORT_BASE; so few that bases 100 apart never meet. */
const OFFSETS = {
  web: 0,
  console: 1,
  portal: 2,
  sandbox: 10,
  bank: 11,
  auth: 12,
  user: 13,
  product: 14,
  inventory: 15,
  cart: 16,
  order: 17,
  payment: 18,
  seller: 19,
  search: 20,
  orchestrator: 21,
  notification: 22,
  review: 23,
  moderation: 24,
  analytics: 25,
  logistics: 26,
  carrier: 27,
  sms: 28,
  webMetrics: 30,
  servicesHealth: 31,
  postgres: 32,
  redis: 33,
  mailbox: 34,
  mailboxSmtp: 35,
  identity: 36,
  faults: 37,
  consoleMetrics: 38,
  portalMetrics: 39,
} as const;
export type PortName = keyof typeof OFFSETS;

/** The port table of a stack. */
export type Ports = Record<PortName, number>;

/** All ports above a base. Throws with what would be right when the base is not one. */
export function portsFrom(base: string | undefined): Ports {
  const first = base === undefined || base === "" ? DEFAULT_BASE : Number(base);
  if (!Number.isInteger(first) || first < 1024 || first > 65_000)
    throw new Error(`SOUK_PORT_BASE is "${base}": it has to be a whole number from 1024 to 65000.`);
  const blocked = blockedPort(first);
  if (blocked !== undefined)
    throw new Error(
      `SOUK_PORT_BASE is "${first}": Souk takes up to ${PORTS_IN_ALL} ports from there on, and browsers refuse port ${blocked}. Choose another, like 4300.`,
    );
  const at = (name: PortName) => first + OFFSETS[name];
  return {
    web: at("web"),
    console: at("console"),
    portal: at("portal"),
    sandbox: at("sandbox"),
    bank: at("bank"),
    auth: at("auth"),
    user: at("user"),
    product: at("product"),
    inventory: at("inventory"),
    cart: at("cart"),
    order: at("order"),
    payment: at("payment"),
    seller: at("seller"),
    search: at("search"),
    orchestrator: at("orchestrator"),
    notification: at("notification"),
    review: at("review"),
    moderation: at("moderation"),
    analytics: at("analytics"),
    logistics: at("logistics"),
    carrier: at("carrier"),
    sms: at("sms"),
    webMetrics: at("webMetrics"),
    servicesHealth: at("servicesHealth"),
    postgres: at("postgres"),
    redis: at("redis"),
    mailbox: at("mailbox"),
    mailboxSmtp: at("mailboxSmtp"),
    identity: at("identity"),
    faults: at("faults"),
    consoleMetrics: at("consoleMetrics"),
    portalMetrics: at("portalMetrics"),
  };
}

/** What parts of a stack depend on: everything that can be made to fail between them. */
export const DEPENDENCY_NAMES = [
  ...SERVICE_NAMES,
  "postgres",
  "redis",
  "sandbox",
  "bank",
  "carrier",
  "mailboxSmtp",
  "sms",
] as const;
export type DependencyName = (typeof DEPENDENCY_NAMES)[number];

const FIRST_DETOUR = 40;

/** Where the fault proxy listens for a dependency. */
export function detourPort(ports: Ports, name: DependencyName): number {
  return ports.web + FIRST_DETOUR + DEPENDENCY_NAMES.indexOf(name);
}
