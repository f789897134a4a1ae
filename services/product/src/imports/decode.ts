import { FileFault } from "./file-fault.ts";

/** Bytes as text, as they come. Throws FileFault when they are not what the beginning was. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const part of bytes) yield decoded(() => decoder.decode(part, { stream: true }));
  yield decoded(() => decoder.decode());
  return undefined;
}

function decoded(run: () => string): string {
  try {
    return run();
  } catch (cause) {
    const message = "The file begins as UTF-8 and goes on as something else; save it as UTF-8.";
    throw Object.assign(new FileFault("ENCODING_BROKEN", message), { cause });
  }
}
