import { chmodSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that this code is in. */
export const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** Everything a stack writes is below `data`. */
export type Folders = {
  data: string;
  run: string;
  logs: string;
  secrets: string;
  postgres: string;
  redis: string;
  sandbox: string;
  carrier: string;
  mailbox: string;
  sms: string;
  web: string;
  console: string;
  portal: string;
  media: string;
  compileCache: string;
};

/** Where the parts of the data folder are; creates nothing. */
export function foldersOf(env: NodeJS.ProcessEnv): Folders {
  const data = resolve(CHECKOUT, env.SOUK_DATA_DIR || ".souk");
  const at = (name: string) => join(data, name);
  return {
    data,
    run: at("run"),
    logs: at("logs"),
    secrets: at("secrets"),
    postgres: at("postgres"),
    redis: at("redis"),
    sandbox: at("sandbox"),
    carrier: at("carrier"),
    mailbox: at("mailbox"),
    sms: at("sms"),
    web: at("web"),
    console: at("console"),
    portal: at("portal"),
    media: at("media"),
    compileCache: at("compile-cache"),
  };
}

/** Makes the folders. Root's database runs as another user, who may pass through `data` but see nothing else in it. */
export function createFolders({ data, postgres, ...others }: Folders): void {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  mkdirSync(data, { recursive: true });
  chmodSync(data, mode);
  mkdirSync(postgres, { recursive: true, mode });
  for (const folder of Object.values(others)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
  }
}
