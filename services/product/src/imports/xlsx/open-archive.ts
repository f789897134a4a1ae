import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { FileFault } from "../file-fault.ts";

/** What is read of an archive: a bomb is refused by what its entries say of themselves, and yauzl holds them to it. */
export const archiveLimits = {
  entries: 2_000,
  /** Of one entry, unpacked. */
  entryBytes: 1_000 * 1_048_576,
  /** Unpacked to packed. Sheets of one repeated word come to about 100. */
  ratio: 400,
} as const;

export interface ArchiveFile {
  readonly content: Readable;
  /** Unpacked. */
  readonly sizeBytes: number;
}

export interface Archive {
  has(name: string): boolean;
  /** Throws FileFault when it is not there. */
  open(name: string): Promise<ArchiveFile>;
  close(): Promise<void>;
}

/** An archive has its list of contents at its end: it is laid down in a file of its own first, which goes when it is closed. */
export async function openArchive(content: AsyncIterable<Uint8Array>): Promise<Archive> {
  const folder = await mkdtemp(join(tmpdir(), "souk-import-"));
  const drop = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "workbook");
    await pipeline(content, createWriteStream(path, { mode: 0o600 }));
    const zip = await broken(() => openPromise(path, { autoClose: false, lazyEntries: true }));
    try {
      const entries = await entriesOf(zip);
      return {
        has: (name) => entries.has(name),
        open: (name) => open(zip, entries.get(name), name),
        close: async () => {
          zip.close();
          await drop();
        },
      };
    } catch (error) {
      zip.close();
      throw error;
    }
  } catch (error) {
    await drop();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > archiveLimits.entries) throw tooLarge();
  const entries = new Map<string, Entry>();
  await broken(async () => {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  });
  return entries;
}

async function open(zip: ZipFile, entry: Entry | undefined, name: string): Promise<ArchiveFile> {
  if (!entry)
    throw new FileFault("XLSX_BROKEN", `The workbook has no ${name}; save it again as .xlsx or as CSV UTF-8.`);
  const { compressedSize, uncompressedSize } = entry;
  const isBomb = uncompressedSize > 1_048_576 && uncompressedSize > compressedSize * archiveLimits.ratio;
  if (uncompressedSize > archiveLimits.entryBytes || isBomb) throw tooLarge();
  return { content: await broken(() => zip.openReadStreamPromise(entry)), sizeBytes: uncompressedSize };
}

const tooLarge = () =>
  new FileFault("XLSX_TOO_LARGE", "The workbook unpacks to too much; save the sheet as CSV UTF-8.");

async function broken<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof FileFault) throw cause;
    throw xlsxBroken(cause);
  }
}

export function xlsxBroken(cause: unknown): FileFault {
  const message = "The workbook cannot be read; save it again as .xlsx or as CSV UTF-8.";
  return Object.assign(new FileFault("XLSX_BROKEN", message), { cause });
}
