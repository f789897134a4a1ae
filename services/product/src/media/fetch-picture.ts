import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { ForbiddenAddress, isForbiddenHost, publicLookup, refusePrivateLiteral } from "@souk/service/public-address";

export const pictureBytesMax = 10 * 1_048_576;
const redirectsMax = 3;
const timeoutMs = 10_000;

/** Why a picture was not fetched, as a seller is told. */
export class PictureFault extends Error {
  override readonly name = "PictureFault";
  readonly reason: string;
  readonly metadata: Readonly<Record<string, string>>;
  constructor(reason: string, message: string, metadata: Readonly<Record<string, string>> = {}) {
    super(message);
    this.reason = reason;
    this.metadata = metadata;
  }
}

export interface FetchOptions {
  /** Addresses of this machine and its network too: for tests. */
  readonly allowsPrivate: boolean;
  readonly stopping: AbortSignal;
}

/**
 * The bytes at an address that a seller named, whatever they are; up to 10 MB, within 10 seconds, over three redirects.
 * Only the public internet is asked, at each redirect anew. @throws PictureFault
 */
export async function fetchPicture(address: string, { allowsPrivate, stopping }: FetchOptions): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([limit, stopping]);
  try {
    let url = parse(address, allowsPrivate);
    for (let hop = 0; hop <= redirectsMax; hop++) {
      const answer = await ask(url, { allowsPrivate, signal });
      if (answer.content) return answer.content;
      url = parse(answer.location, allowsPrivate, url);
    }
    throw new PictureFault("PICTURE_UNREACHABLE", "The address leads on and on.", { cause: "redirects" });
  } catch (error) {
    if (error instanceof PictureFault) throw error;
    if (error instanceof ForbiddenAddress) throw forbidden();
    if (limit.aborted) throw new PictureFault("PICTURE_TOO_SLOW", "It did not come within 10 seconds.");
    throw new PictureFault("PICTURE_UNREACHABLE", "The address does not answer.", { cause: codeOf(error) });
  }
}

function parse(address: string, allowsPrivate: boolean, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new PictureFault("PICTURE_ADDRESS_INVALID", "Write an address such as https://example.com/lamp.jpg.");
  if (!allowsPrivate && isForbiddenHost(url)) throw forbidden();
  return url;
}

const forbidden = () =>
  new PictureFault("PICTURE_ADDRESS_FORBIDDEN", "It has to be an address on the public internet.");

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code.slice(0, 40) : "connection";

type Answer = { readonly content: Uint8Array } | { readonly content?: undefined; readonly location: string };

function ask(
  url: URL,
  { allowsPrivate, signal }: Omit<FetchOptions, "stopping"> & { signal: AbortSignal },
): Promise<Answer> {
  if (!allowsPrivate) refusePrivateLiteral(url);
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const call = request(url, {
      agent: false,
      signal,
      ...(allowsPrivate ? {} : { lookup: publicLookup }),
      headers: { accept: "image/jpeg, image/png, image/webp, image/avif", "user-agent": "Souk-Imports/1" },
    });
    const end = (error: Error) => {
      call.destroy();
      reject(error);
    };
    call.on("error", reject);
    call.on("response", (response) => {
      const { statusCode: status = 0, headers } = response;
      response.on("error", end);
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        call.destroy();
        return resolve({ location: headers.location });
      }
      if (status !== 200) return end(refusalOf(status));
      if (Number(headers["content-length"] ?? 0) > pictureBytesMax) return end(tooLarge());
      const parts: Buffer[] = [];
      let readBytes = 0;
      response.on("data", (part: Buffer) => {
        readBytes += part.length;
        if (readBytes > pictureBytesMax) end(tooLarge());
        else parts.push(part);
      });
      response.on("end", () => resolve({ content: Buffer.concat(parts) }));
      response.on("aborted", () => end(new Error("broken off")));
    });
    call.end();
  });
}

function refusalOf(status: number): PictureFault {
  const metadata = { status: String(status) };
  if (status >= 400 && status < 500 && status !== 429)
    return new PictureFault("PICTURE_NOT_THERE", `The address answers ${status}.`, metadata);
  return new PictureFault("PICTURE_UNREACHABLE", `The address answers ${status}.`, { cause: `HTTP ${status}` });
}

function tooLarge(): PictureFault {
  const most = String(pictureBytesMax / 1_048_576);
  return new PictureFault("PICTURE_FILE_TOO_LARGE", `A picture has up to ${most} MB.`, { most });
}
