import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const USUAL_PLACES = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/opt/homebrew/bin"];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of redis-server or valkey-server, on the PATH or where packages put it. */
export function findRedisServer(searchPath = process.env.PATH ?? "", usualPlaces = USUAL_PLACES): string | undefined {
  const folders = [...searchPath.split(delimiter).filter(Boolean), ...usualPlaces];
  return folders
    .flatMap((folder) => ["redis-server", "valkey-server"].map((name) => join(folder, name)))
    .find(isExecutable);
}
