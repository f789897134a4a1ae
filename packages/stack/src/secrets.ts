import { createECDH, createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Secrets = z.object({
  postgresPassword: z.string().min(1),
  redisPassword: z.string().min(1),
  internalSecret: z.string().min(1),
  personalDataKeys: z.string().min(1),
  authSigningKey: z.string().min(1),
  authEmailPepper: z.string().min(1),
  authRefreshKey: z.string().min(1),
  nextAuthSecret: z.string().min(1),
  consoleAuthSecret: z.string().min(1),
  portalAuthSecret: z.string().min(1),
  revalidateSecret: z.string().min(1),
  sandboxSecretKey: z.string().min(1),
  sandboxPublishableKey: z.string().min(1),
  sandboxWebhookSecret: z.string().min(1),
  bankSecretKey: z.string().min(1),
  carrierSecretKey: z.string().min(1),
  carrierWebhookSecret: z.string().min(1),
  smsAccountSid: z.string().min(1),
  smsAuthToken: z.string().min(1),
  pushPrivateKey: z.string().min(1),
  oidcClientSecret: z.string().min(1),
  demoPassword: z.string().min(1),
});

/** Generated once for each data folder. Goes to children by their environment only, and never to a log. */
export type Secrets = z.infer<typeof Secrets>;

const KnownSecrets = Secrets.partial();

const hex = (bytes: number) => randomBytes(bytes).toString("hex");

/** An Ed25519 private key as JWK; its `kid` is its RFC 7638 thumbprint. */
function signingKey(): string {
  const jwk = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const members = JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x });
  const kid = createHash("sha256").update(members).digest("base64url");
  return JSON.stringify({ ...jwk, kid, alg: "EdDSA", use: "sig" });
}

/** By which push services know who sends (VAPID): a private key of P-256. */
function pushKey(): string {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  // A leading zero byte is left out otherwise.
  return Buffer.from(pair.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url");
}

function generate(): Secrets {
  return {
    postgresPassword: hex(24),
    redisPassword: hex(24),
    internalSecret: hex(32),
    personalDataKeys: `1:${randomBytes(32).toString("base64")}`,
    authSigningKey: signingKey(),
    authEmailPepper: hex(32),
    authRefreshKey: hex(32),
    nextAuthSecret: hex(32),
    consoleAuthSecret: hex(32),
    portalAuthSecret: hex(32),
    revalidateSecret: hex(32),
    sandboxSecretKey: `sk_sandbox_${hex(24)}`,
    sandboxPublishableKey: `pk_sandbox_${hex(24)}`,
    sandboxWebhookSecret: `whsec_${randomBytes(32).toString("base64")}`,
    bankSecretKey: `sk_bank_${hex(24)}`,
    carrierSecretKey: `sk_carrier_${hex(24)}`,
    carrierWebhookSecret: `whsec_${randomBytes(32).toString("base64")}`,
    smsAccountSid: `AC${hex(16)}`,
    smsAuthToken: hex(16),
    pushPrivateKey: pushKey(),
    oidcClientSecret: hex(32),
    demoPassword: `souk-${randomBytes(9).toString("base64url")}`,
  };
}

/** The secrets in a 0700 folder; a missing one (a first start, or a newer Souk) is generated and kept, mode 0600. */
export function loadSecrets(folder: string): Secrets {
  const path = join(folder, "secrets.json");
  const known = readSecrets(path);
  const complete = Secrets.safeParse(known);
  if (complete.success) {
    chmodSync(path, 0o600);
    return complete.data;
  }
  const secrets = Secrets.parse({ ...generate(), ...known });
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

function readSecrets(path: string): z.infer<typeof KnownSecrets> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return {};
  }
  try {
    return KnownSecrets.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${path} cannot be read as secrets. The data beside it needs them: put the file back, or \`npm run reset\`.`,
    );
  }
}
