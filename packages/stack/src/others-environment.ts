import { local, portTo, type StackSettings, webUrl } from "./environment.ts";
import { DEPENDENCY_NAMES, detourPort } from "./ports.ts";

type Environment = NodeJS.ProcessEnv;

/** The sandbox stands for somebody else's system, so it gets its own settings and none of ours. */
export function sandboxEnvironment(settings: StackSettings): Environment {
  const { outside, secrets, folders, ports } = settings;
  const paymentUrl = outside.PAYMENT_SERVICE_URL || local(portTo(settings, "payment"));
  return {
    PATH: outside.PATH,
    LOG_LEVEL: outside.LOG_LEVEL || "info",
    HOST: "127.0.0.1",
    PORT: String(ports.sandbox),
    DATA_FILE: `${folders.sandbox}/sandbox.db`,
    SECRET_KEY: secrets.sandboxSecretKey,
    PUBLISHABLE_KEY: secrets.sandboxPublishableKey,
    WEBHOOK_SECRET: secrets.sandboxWebhookSecret,
    WEBHOOK_URLS: `${paymentUrl}/webhooks/sandbox`,
    ALLOWED_ORIGINS: [...new Set([webUrl(settings), local(ports.web), `http://localhost:${ports.web}`])].join(","),
    ...(outside.SANDBOX_FAULTS ? { FAULTS: outside.SANDBOX_FAULTS } : {}),
  };
}

/** The bank stands for somebody else's system too. */
export function bankEnvironment({ outside, secrets, ports }: StackSettings): Environment {
  return {
    PATH: outside.PATH,
    LOG_LEVEL: outside.LOG_LEVEL || "info",
    HOST: "127.0.0.1",
    PORT: String(ports.bank),
    SECRET_KEY: secrets.bankSecretKey,
    ...(outside.BANK_FAULTS ? { FAULTS: outside.BANK_FAULTS } : {}),
  };
}

/** The carrier stands for somebody else's system too. With demo data its parcels move on by themselves, one step a minute. */
export function carrierEnvironment(settings: StackSettings): Environment {
  const { outside, secrets, folders, ports } = settings;
  const logisticsUrl = outside.LOGISTICS_SERVICE_URL || local(portTo(settings, "logistics"));
  return {
    PATH: outside.PATH,
    LOG_LEVEL: outside.LOG_LEVEL || "info",
    HOST: "127.0.0.1",
    PORT: String(ports.carrier),
    DATA_FILE: `${folders.carrier}/carrier.db`,
    SECRET_KEY: secrets.carrierSecretKey,
    WEBHOOK_SECRET: secrets.carrierWebhookSecret,
    WEBHOOK_URLS: `${logisticsUrl}/webhooks/carrier/sandbox`,
    STEP_MS: outside.CARRIER_STEP_MS || (outside.SOUK_NO_DEMO ? "0" : "60000"),
    ...(outside.CARRIER_PUBLIC_URL ? { PUBLIC_URL: outside.CARRIER_PUBLIC_URL } : {}),
    ...(outside.CARRIER_FAULTS ? { FAULTS: outside.CARRIER_FAULTS } : {}),
  };
}

/** The mailbox is a mail server like any other: it gets its own settings and none of ours. */
export function mailboxEnvironment({ outside, folders, ports }: StackSettings): Environment {
  return {
    PATH: outside.PATH,
    LOG_LEVEL: outside.LOG_LEVEL || "info",
    HOST: "127.0.0.1",
    PORT: String(ports.mailbox),
    SMTP_PORT: String(ports.mailboxSmtp),
    DATA_FILE: `${folders.mailbox}/mails.db`,
  };
}

/** The provider of text messages stands for somebody else's system too. */
export function smsEnvironment({ outside, secrets, folders, ports }: StackSettings): Environment {
  return {
    PATH: outside.PATH,
    LOG_LEVEL: outside.LOG_LEVEL || "info",
    HOST: "127.0.0.1",
    PORT: String(ports.sms),
    DATA_FILE: `${folders.sms}/messages.db`,
    ACCOUNT_SID: secrets.smsAccountSid,
    AUTH_TOKEN: secrets.smsAuthToken,
    ...(outside.SMS_FAULTS ? { FAULTS: outside.SMS_FAULTS } : {}),
  };
}

/** The demo provider stands for somebody else's system too. */
export function identityEnvironment(settings: StackSettings): Environment {
  const { outside, secrets, ports } = settings;
  return {
    PATH: outside.PATH,
    LOG_LEVEL: outside.LOG_LEVEL || "info",
    HOST: "127.0.0.1",
    PORT: String(ports.identity),
    CLIENT_ID: "souk",
    CLIENT_SECRET: secrets.oidcClientSecret,
    REDIRECT_URIS: `${webUrl(settings)}/api/auth/callback/oidc`,
  };
}

/** For the proxy between the parts. */
export function faultProxyEnvironment({ outside, ports }: StackSettings): Environment {
  const routes = DEPENDENCY_NAMES.map((name) => ({
    name,
    listenPort: detourPort(ports, name),
    targetPort: ports[name],
  }));
  return { PATH: outside.PATH, CONTROL_PORT: String(ports.faults), ROUTES: JSON.stringify(routes) };
}
