import { request } from "node:http";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { type ClientDuplexStream, type ClientReadableStream, loadPackageDefinition } from "@grpc/grpc-js";
import { loadFileDescriptorSetFromBuffer } from "@grpc/proto-loader";
import { expect, test } from "vitest";
import { deadLetterRoutes, serviceToken, start, startDeadLetters } from "./harness.ts";
import { call, loadProto, stockClient } from "./stock-grpc.ts";

const health = (url: string) => stockClient(loadProto("grpc/health/v1/health.proto"), "grpc.health.v1.Health", url);

/** Asks server reflection over one stream, as grpcurl does. */
async function reflect(url: string, ...requests: object[]): Promise<Record<string, unknown>[]> {
  const definition = loadProto("grpc/reflection/v1/reflection.proto");
  const client = stockClient(definition, "grpc.reflection.v1.ServerReflection", url);
  const stream: ClientDuplexStream<object, Record<string, unknown>> = Reflect.apply(
    Reflect.get(client, "ServerReflectionInfo"),
    client,
    [],
  );
  const answers: Record<string, unknown>[] = [];
  for (const request of requests) stream.write(request);
  stream.end();
  for await (const answer of stream) answers.push(answer);
  return answers;
}

test("a stock client sees the health of the process and of each service by name", async () => {
  const { url } = await startDeadLetters();
  const client = health(url);
  expect(await call(client, "Check", {})).toEqual({ status: "SERVING" });
  expect(await call(client, "Check", { service: "souk.events.v1.DeadLetterService" })).toEqual({ status: "SERVING" });
  await expect(call(client, "Check", { service: "souk.nobody.v1.Nobody" })).rejects.toMatchObject({ code: 5 });
});

test("a failing check reads NOT_SERVING and is named at /healthz", async () => {
  const { url } = await start({
    checks: { database: () => Promise.resolve(1), redis: () => Promise.reject(new Error("down")) },
  });
  expect(await call(health(url), "Check", {})).toEqual({ status: "NOT_SERVING" });
  const answer = await fetch(`${url}/healthz`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: "not serving", failing: ["redis"] }]);
});

test("TRACE is answered by nobody: it would show a script the cookies it must not see", async () => {
  const { url } = await startDeadLetters();
  const { port } = new URL(url);
  for (const path of ["/healthz", "/metrics", "/souk.events.v1.DeadLetterService/ListDeadLetters"]) {
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port, path, method: "TRACE", headers: { cookie: "secret=1" } },
        (res) => {
          res.resume();
          resolve(res.statusCode);
        },
      );
      sent.on("error", reject).end();
    });
    expect([404, 405, 415, 501]).toContain(status);
  }
});

test("a watcher hears of the end before the connection closes", async () => {
  const { url, service } = await startDeadLetters();
  const client = health(url);
  const stream: ClientReadableStream<{ status: string }> = Reflect.apply(Reflect.get(client, "Watch"), client, [{}]);
  const seen: string[] = [];
  for await (const { status } of stream) {
    seen.push(status);
    if (seen.length === 1) void service.stop();
  }
  expect(seen).toEqual(["SERVING", "NOT_SERVING"]);
});

test("a tool that knows nothing but reflection can call a service", async () => {
  const { url } = await start({ routes: deadLetterRoutes({ listDeadLetters: () => ({ nextPageToken: "n" }) }) });
  const [listed, described] = await reflect(
    url,
    { listServices: "" },
    { fileContainingSymbol: "souk.events.v1.DeadLetterService" },
  );
  expect(listed?.listServicesResponse).toEqual({
    service: [
      { name: "souk.events.v1.DeadLetterService" },
      { name: "grpc.health.v1.Health" },
      { name: "grpc.reflection.v1.ServerReflection" },
    ],
  });
  const response: unknown = described?.fileDescriptorResponse;
  const files: unknown = Reflect.get(Object(response), "fileDescriptorProto");
  if (!Array.isArray(files)) throw new Error("no files");
  const file = files.map((bytes: Uint8Array) => fromBinary(FileDescriptorProtoSchema, bytes));
  expect(file.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["souk/events/v1/dead_letter_service.proto", "buf/validate/validate.proto"]),
  );
  const set = Buffer.from(toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file })));
  const definition = loadFileDescriptorSetFromBuffer(set, { keepCase: false });
  expect(loadPackageDefinition(definition)).toBeDefined();
  const client = stockClient(definition, "souk.events.v1.DeadLetterService", url);
  expect(await call(client, "ListDeadLetters", {}, await serviceToken("order"))).toMatchObject({
    next_page_token: "n",
  });
});

test("reflection finds files, methods, messages and extensions, and says what it does not know", async () => {
  const { url } = await startDeadLetters();
  const answers = await reflect(
    url,
    { fileByFilename: "souk/access/v1/access.proto" },
    { fileContainingSymbol: "souk.events.v1.DeadLetterService.ReplayDeadLetter" },
    { fileContainingSymbol: "souk.events.v1.DeadLetter" },
    { fileContainingExtension: { containingType: "google.protobuf.MethodOptions", extensionNumber: 52001 } },
    { allExtensionNumbersOfType: "google.protobuf.MethodOptions" },
    { fileContainingSymbol: "souk.nobody.v1.Nobody" },
    { fileByFilename: "nothing.proto" },
  );
  expect(answers.map((answer) => answer.messageResponse)).toEqual([
    "fileDescriptorResponse",
    "fileDescriptorResponse",
    "fileDescriptorResponse",
    "fileDescriptorResponse",
    "allExtensionNumbersResponse",
    "errorResponse",
    "errorResponse",
  ]);
  expect(answers[4]?.allExtensionNumbersResponse).toMatchObject({ extensionNumber: [52001] });
  expect(answers[5]?.errorResponse).toMatchObject({ errorCode: 5 });
});
