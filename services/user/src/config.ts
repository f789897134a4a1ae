import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { dataKeysHint, parseDataKeys } from "@souk/personal-data/data-keys";
import { readServiceSettings, type ServiceSettings, type SettingsOf } from "@souk/service/settings";
import { z } from "zod";

const own = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(8),
  REDIS_URL: url(),
  /** The value is never repeated in the error. */
  PERSONAL_DATA_KEYS: z.string().transform((text, ctx) => {
    const keys = parseDataKeys(text);
    if (keys !== undefined) return keys;
    ctx.addIssue({ code: "custom", message: dataKeysHint });
    return z.NEVER;
  }),
  PERSONAL_DATA_UPKEEP_INTERVAL_MS: durationMs(60_000),
};

export type UserConfig = ServiceSettings & SettingsOf<typeof own>;

/** The settings of the user service; a ConfigError lists everything that is wrong. */
export function readUserConfig(env: Environment): UserConfig {
  return readServiceSettings(env, own);
}
