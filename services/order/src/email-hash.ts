import { createHmac, hkdfSync } from "node:crypto";
import { ConfigError } from "@souk/config/config-error";
import { dataKeysHint, parseDataKeys } from "@souk/personal-data/data-keys";

/** Finds orders by an address of e-mail that is itself kept sealed: by its hash under a key of its own. */
export interface EmailHashes {
  /** What an order is kept with; of no address nothing. */
  of(email: string): Buffer;
  /** What orders with this address may be kept with: one for each version of the keys. */
  allOf(email: string): Buffer[];
}

/** @throws ConfigError for keys that are none */
export function createEmailHashes(keysText: string): EmailHashes {
  const keys = parseDataKeys(keysText);
  if (!keys) throw new ConfigError([`PERSONAL_DATA_KEYS: ${dataKeysHint}`]);
  const byVersion = new Map([...keys.byVersion].map(([version, key]) => [version, derived(key)]));
  const hash = (key: Uint8Array, email: string) => createHmac("sha256", key).update(email).digest();
  const current = byVersion.get(keys.currentVersion) ?? Buffer.alloc(0);
  return {
    of: (email) => (isNone(email) ? Buffer.alloc(0) : hash(current, normal(email))),
    allOf: (email) => (isNone(email) ? [] : [...byVersion.values()].map((key) => hash(key, normal(email)))),
  };
}

const derived = (key: Uint8Array) => new Uint8Array(hkdfSync("sha256", key, "", "souk.order e-mail search", 32));
const normal = (email: string) => email.trim().toLowerCase();
const isNone = (email: string) => normal(email) === "";
