import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface ArrivedPush {
  readonly path: string;
  /** As the browser reads it: opened with its keys (RFC 8291). */
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
}

/** A browser that subscribed: its keys, and where its push service takes messages. */
export interface TestBrowser {
  readonly endpoint: string;
  readonly p256dh: Uint8Array<ArrayBuffer>;
  readonly auth: Uint8Array<ArrayBuffer>;
}

type Answer = { readonly status: number; readonly headers?: Record<string, string> };

/** A real push service: refuses what is not signed by `publicKey` for itself, opens the rest, answers as it is told. */
export async function startLocalPushService() {
  const keys = new Map<string, { pair: ECDH; auth: Uint8Array }>();
  const answers = new Map<string, Answer[]>();
  const arrived: ArrivedPush[] = [];
  const refused: string[] = [];
  const calls: string[] = [];
  const expected = { publicKey: "" };
  let origin = "";
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    calls.push(path);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const flaw = flawOf(request, origin, expected.publicKey);
    if (flaw !== undefined) {
      refused.push(flaw);
      response.writeHead(403).end(flaw);
      return;
    }
    const answer = answers.get(path)?.shift() ?? { status: 201 };
    const browser = keys.get(path);
    if (answer.status === 201 && browser)
      arrived.push({ path, body: opened(Buffer.concat(chunks), browser), headers: request.headers });
    response.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    expected,
    arrived,
    refused,
    calls,
    subscribe(): TestBrowser {
      const pair = createECDH("prime256v1");
      const [path, auth] = [`/push/${randomBytes(16).toString("hex")}`, new Uint8Array(randomBytes(16))];
      keys.set(path, { pair, auth });
      return { endpoint: `${origin}${path}`, p256dh: new Uint8Array(pair.generateKeys()), auth };
    },
    /** What the next messages to a browser are answered, in this order; 201 after that. */
    answer({ endpoint }: TestBrowser, ...next: Answer[]) {
      answers.set(new URL(endpoint).pathname, next);
    },
    of: ({ endpoint }: TestBrowser) => arrived.filter(({ path }) => endpoint.endsWith(path)),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

export type LocalPushService = Awaited<ReturnType<typeof startLocalPushService>>;

/** What is wrong with who sends (RFC 8292), if anything. */
function flawOf({ headers, method }: IncomingMessage, origin: string, publicKey: string): string | undefined {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? "") ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  if (method !== "POST" || !/^\d+$/.test(String(headers.ttl))) return "no POST with a TTL";
  if (key !== publicKey || !isSigned(`${head}.${claims}`, signature, key)) return "not signed by whom it says";
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString());
  if (aud !== origin) return `meant for ${aud}`;
  if (exp * 1_000 < Date.now() || exp * 1_000 > Date.now() + 24 * 60 * 60_000) return "not valid now";
  return /^(mailto|https):/.test(sub) ? undefined : "nobody to write to";
}

function isSigned(text: string, signature: string, publicKey: string): boolean {
  const point = Buffer.from(publicKey, "base64url");
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  const key = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  return verify("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url"));
}

/** One record of aes128gcm (RFC 8188) with the keys of RFC 8291. */
function opened(sealed: Buffer, { pair, auth }: { pair: ECDH; auth: Uint8Array }): string {
  const [salt, keyLength] = [sealed.subarray(0, 16), sealed.readUInt8(20)];
  const [senderKey, record] = [sealed.subarray(21, 21 + keyLength), sealed.subarray(21 + keyLength)];
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), pair.getPublicKey(), senderKey]);
  const secret = Buffer.from(hkdfSync("sha256", pair.computeSecret(senderKey), auth, info, 32));
  const derive = (name: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", secret, salt, `Content-Encoding: ${name}\0`, bytes));
  const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString("utf8");
}
