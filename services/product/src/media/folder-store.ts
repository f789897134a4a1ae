import { randomUUID } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { MediaStore } from "./media-store.ts";

const keyPattern = /^[a-z0-9]+(?:[./_-][a-z0-9]+)*$/;

/** Pictures in a folder, which is made when it is first written to. */
export function createFolderStore(folder: string): MediaStore {
  const pathOf = (key: string): string => {
    if (!keyPattern.test(key) || key.includes("..")) throw new Error(`"${key}" is no key of the media store.`);
    return join(folder, key);
  };
  return {
    put: (key, content) => writeWhole(pathOf(key), content),
    get: (key) => unlessMissing(readFile(pathOf(key))),
    has: async (key) => (await unlessMissing(access(pathOf(key)).then(() => true))) ?? false,
  };
}

/** Written beside its place, to the disk, then moved there: a crash leaves the whole file or none. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(unfinished, "wx");
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
