import { connect } from "node:net";
import { createClient } from "@connectrpc/connect";
import { createConnectTransport, createGrpcTransport, createGrpcWebTransport } from "@connectrpc/connect-node";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { expect, test } from "vitest";
import { serviceToken, start, startDeadLetters } from "./harness.ts";
import { call, loadProto, stockClient } from "./stock-grpc.ts";

const listing = { listDeadLetters: () => ({ deadLetters: [{ id: "d1" }], nextPageToken: "n" }) };
const headers = { authorization: `Bearer ${await serviceToken("order")}` };
const listPath = "/souk.events.v1.DeadLetterService/ListDeadLetters";

test("one port answers gRPC, gRPC-Web and Connect, over HTTP/2 and HTTP/1.1", async () => {
  const { url: baseUrl } = await startDeadLetters(listing);
  const transports = [
    createGrpcTransport({ baseUrl }),
    createGrpcWebTransport({ baseUrl, httpVersion: "1.1" }),
    createGrpcWebTransport({ baseUrl, httpVersion: "2" }),
    createConnectTransport({ baseUrl, httpVersion: "1.1" }),
    createConnectTransport({ baseUrl, httpVersion: "2", useHttpGet: true }),
  ];
  for (const transport of transports) {
    const answer = await createClient(DeadLetterService, transport).listDeadLetters({ pageSize: 5 }, { headers });
    expect(answer.deadLetters.map(({ id }) => id)).toEqual(["d1"]);
  }
});

test("plain fetch speaks JSON to it, by POST and by GET", async () => {
  const { url } = await startDeadLetters(listing);
  const post = await fetch(url + listPath, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ pageSize: 5 }),
  });
  expect([post.status, await post.json()]).toEqual([200, { deadLetters: [{ id: "d1" }], nextPageToken: "n" }]);
  const query = new URLSearchParams({ connect: "v1", encoding: "json", message: '{"pageSize":5}' });
  const get = await fetch(`${url}${listPath}?${query}`, { headers });
  expect(await get.json()).toMatchObject({ nextPageToken: "n" });
});

test("a query that holds no message is the caller's mistake", async () => {
  const { url } = await startDeadLetters(listing);
  for (const query of ["encoding=json&message=%ff%zz", "encoding=proto&base64=1&message=%25%25", "encoding=json"]) {
    const answer = await fetch(`${url}${listPath}?connect=v1&${query}`, { headers });
    expect([query, answer.status < 500]).toEqual([query, true]);
  }
});

test("a stock gRPC client calls it, and reads an error's code and message", async () => {
  const { url } = await startDeadLetters(listing);
  const client = stockClient(
    loadProto("souk/events/v1/dead_letter_service.proto"),
    "souk.events.v1.DeadLetterService",
    url,
  );
  const token = await serviceToken("order");
  expect(await call(client, "ListDeadLetters", { pageSize: 5 }, token)).toMatchObject({ deadLetters: [{ id: "d1" }] });
  await expect(call(client, "ListDeadLetters", { pageSize: 101 }, token)).rejects.toMatchObject({ code: 3 });
  await expect(call(client, "ListDeadLetters", {})).rejects.toMatchObject({ code: 16 });
});

test("a request larger than the limit is refused", async () => {
  const { url } = await startDeadLetters(listing, { requestBodyLimitBytes: 1000 });
  const answer = await fetch(url + listPath, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ pageToken: "x".repeat(2000) }),
  });
  expect([answer.status, await answer.json()]).toEqual([429, expect.objectContaining({ code: "resource_exhausted" })]);
});

test("plain routes are matched by method and path, the longest prefix first", async () => {
  const { url, lines } = await start({
    http: {
      "GET /media/*": (_req, res) => void res.end("any"),
      "GET /media/thumbs/*": (_req, res) => void res.end("thumb"),
      "POST /hook": (_req, res) => void res.end("hooked"),
      "GET /broken": () => Promise.reject(new Error("the password is LEAK")),
    },
  });
  const text = async (path: string, method = "GET") => (await fetch(url + path, { method })).text();
  expect(await text("/media/a.png?size=2")).toBe("any");
  expect(await text("/media/thumbs/a.png")).toBe("thumb");
  expect(await text("/hook", "POST")).toBe("hooked");
  expect((await fetch(`${url}/hook`)).status).toBe(404);
  expect(await text("/broken")).not.toContain("LEAK");
  expect(lines).toContainEqual(expect.objectContaining({ msg: "http route failed: a bug", path: "/broken" }));
});

test("metrics tell calls by method and code", async () => {
  const { url } = await startDeadLetters(listing);
  await fetch(url + listPath, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
  const text = await (await fetch(`${url}/metrics`)).text();
  const sample = text.split("\n").find((line) => line.startsWith("rpc_server_duration_seconds_count"));
  expect(sample).toContain('method="souk.events.v1.DeadLetterService/ListDeadLetters"');
  expect(sample).toMatch(/code="unauthenticated".* 1$/);
  expect(text).toContain("process_cpu_seconds_total");
});

function sendRaw(url: string, ...parts: string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => sendNext(0));
    function sendNext(index: number): void {
      const part = parts[index];
      if (part !== undefined) socket.write(part, () => setImmediate(sendNext, index + 1));
    }
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      socket.end();
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}

test("odd first bytes, hosts and paths neither crash it nor confuse it", async () => {
  const { url } = await startDeadLetters(listing);
  expect(await sendRaw(url, "G", "ET /heal", "thz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")).toContain(
    " 200 ",
  );
  expect(await sendRaw(url, "PR", "OPFIND / HTTP/1.1\r\nhost: x\r\n\r\n")).toContain(" 404 ");
  expect(await sendRaw(url, "PRI * HT", "TP/2.0\r\n\r\nSM\r\n\r\n", "\0\0\0\u0004\0\0\0\0\0")).not.toBe("");
  expect(await sendRaw(url, `GET ${listPath} HTTP/1.0\r\n\r\n`)).toContain(" 400 ");
  expect(await sendRaw(url, `GET ${listPath} HTTP/1.1\r\nhost: [\r\n\r\n`)).toContain(" 400 ");
  expect(await sendRaw(url, "\u0016\u0003\u0001 not cleartext at all\r\n\r\n")).toContain(" 400 ");
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});
