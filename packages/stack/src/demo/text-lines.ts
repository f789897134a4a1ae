import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** A longer line is cut here, so that a file without line ends cannot fill the memory. */
const maxLineLength = 1_000_000;

function open(path: string): Readable {
  const source = createReadStream(path);
  // A failure of either stream reaches whoever reads the last one.
  return path.endsWith(".gz") ? pipeline(source, createGunzip(), () => {}) : source;
}

/**
 * Streams the lines of a UTF-8 file, gunzipped when its name ends in `.gz`. Only LF (or CRLF) ends a line:
 * node:readline also breaks at U+2028, which JSON texts may hold. Throws when the file cannot be read.
 */
export async function* textLines(path: string): AsyncGenerator<string> {
  const stream = open(path);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of stream) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = (lines.pop() ?? "").slice(0, maxLineLength);
      for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
    }
  } catch (cause) {
    throw new Error(`${path} cannot be read; a .jsonl or .jsonl.gz file is needed`, { cause });
  } finally {
    stream.destroy();
  }
  if (rest !== "") yield rest;
}
