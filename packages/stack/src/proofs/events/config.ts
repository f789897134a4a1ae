import { url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";

export type MemberConfig = ReturnType<typeof readMemberConfig>;

/** What a process of the proof is started with. */
export function readMemberConfig(env: Environment) {
  return readServiceSettings(env, { DATABASE_URL: url(), REDIS_URL: url() });
}
