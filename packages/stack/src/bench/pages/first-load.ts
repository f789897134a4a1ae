import { get } from "node:http";

export interface FirstLoad {
  readonly files: number;
  readonly bytes: number;
  readonly encodings: readonly string[];
}

/**
 * The scripts that a browser fetches for a page before anybody does anything, as it gets them: those that the HTML names,
 * but for the one that only browsers without modules ask for.
 */
export async function firstLoadOf(url: string): Promise<FirstLoad> {
  const html = await (await fetch(url)).text();
  const old = html.match(/<script[^>]*\snomodule[^>]*>/gi) ?? [];
  const named = new Set(html.match(/\/_next\/static\/[\w/-]+\.js/g));
  const paths = [...named].filter((path) => !old.some((tag) => tag.includes(path)));
  const answers = await Promise.all(paths.map((path) => received(new URL(path, url).href)));
  return {
    files: answers.length,
    bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0),
    encodings: [...new Set(answers.map(({ encoding }) => encoding))],
  };
}

/** With `fetch` nobody learns how much came: it unpacks. */
function received(url: string): Promise<{ bytes: number; encoding: string }> {
  const headers = { "accept-encoding": "gzip, deflate, br, zstd" };
  return new Promise((resolve, reject) => {
    const request = get(url, { headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once("end", () => resolve({ bytes, encoding: response.headers["content-encoding"] ?? "none" }));
      response.once("error", reject);
    });
    request.setTimeout(30_000, () => request.destroy(new Error(`${url} does not answer`)));
    request.once("error", reject);
  });
}
