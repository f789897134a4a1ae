import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";
import { openDatabase } from "@souk/database/database";
import { DomainError, type ErrorKind } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { expect, onTestFinished, test } from "vitest";
import { GuineaPig } from "./guinea-pig.ts";
import { deadLetterClient, guestToken, serviceToken, start, startDeadLetters } from "./harness.ts";

const headers = { authorization: `Bearer ${await serviceToken("order")}` };
const bareClient = (baseUrl: string) => createClient(DeadLetterService, createGrpcTransport({ baseUrl }));

test.each<[ErrorKind, Code]>([
  ["invalid", Code.InvalidArgument],
  ["unauthenticated", Code.Unauthenticated],
  ["permission_denied", Code.PermissionDenied],
  ["not_found", Code.NotFound],
  ["already_exists", Code.AlreadyExists],
  ["failed_precondition", Code.FailedPrecondition],
  ["conflict", Code.Aborted],
  ["exhausted", Code.ResourceExhausted],
  ["unavailable", Code.Unavailable],
  ["deadline_exceeded", Code.DeadlineExceeded],
])("a DomainError of kind %s crosses the wire as code %i and comes back as it was thrown", async (kind, code) => {
  const { url } = await startDeadLetters({
    replayDeadLetter() {
      throw new DomainError(kind, "IT_HAPPENED", "What is wrong: ünïcode too.", { offerId: "o1" });
    },
  });
  const raw = await bareClient(url).replayDeadLetter({ id: newId() }, { headers }).catch(ConnectError.from);
  if (!(raw instanceof ConnectError)) throw new Error("it did not fail");
  expect([raw.code, raw.rawMessage]).toEqual([code, "What is wrong: ünïcode too."]);
  expect(raw.findDetails(ErrorInfoSchema)).toMatchObject([
    { reason: "IT_HAPPENED", domain: "souk.guinea-pig", metadata: { offerId: "o1" } },
  ]);
  const mapped = await deadLetterClient(url)
    .replayDeadLetter({ id: newId() })
    .catch((e: unknown) => e);
  expect(mapped).toBeInstanceOf(DomainError);
  expect(mapped).toMatchObject({
    kind,
    reason: "IT_HAPPENED",
    message: "What is wrong: ünïcode too.",
    metadata: { offerId: "o1" },
  });
});

test("a bug reads INTERNAL without detail, and is logged with its stack", async () => {
  const { url, lines } = await startDeadLetters({
    listDeadLetters() {
      throw new TypeError("cannot read LEAK of undefined");
    },
  });
  const error = await bareClient(url).listDeadLetters({}, { headers }).catch(ConnectError.from);
  expect(error).toMatchObject({ code: Code.Internal, rawMessage: "internal error", details: [] });
  const logged = lines.find(({ level }) => level === "error");
  expect(logged).toMatchObject({
    msg: "rpc failed: a bug",
    method: "souk.events.v1.DeadLetterService/ListDeadLetters",
    code: "internal",
    err: { type: "TypeError", message: "cannot read LEAK of undefined" },
  });
  expect(JSON.stringify(logged)).toContain("errors.test.ts");
});

test("a database that is away is no bug: the caller hears that it may ask again", async () => {
  const nobody = openDatabase({ url: "postgres://nobody@127.0.0.1:9/none", poolSize: 1, applicationName: "test" });
  onTestFinished(() => nobody.close());
  const { url, lines } = await startDeadLetters({
    replayDeadLetter: async () => {
      await nobody.sql`select 1`;
      return {};
    },
  });
  await expect(deadLetterClient(url).replayDeadLetter({ id: newId() })).rejects.toMatchObject({
    kind: "unavailable",
    reason: "UPSTREAM_UNAVAILABLE",
    metadata: { service: "database" },
  });
  expect(lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("our fault is logged at warn, a refusal at info with who and why, a success at debug, and never a message's content", async () => {
  const { url, lines } = await startDeadLetters({
    replayDeadLetter() {
      throw new DomainError("unavailable", "DATABASE_DOWN", "Try again.");
    },
  });
  const client = bareClient(url);
  await client.replayDeadLetter({ id: newId() }, { headers }).catch(() => undefined);
  await client.listDeadLetters({ pageToken: "SECRET-CONTENT" }, { headers });
  await client.listDeadLetters({}).catch(() => undefined);
  const rpcs = lines.filter(({ method }) => method !== undefined);
  expect(rpcs.map(({ level, code, caller }) => [level, code, caller])).toEqual([
    ["warn", "unavailable", "service"],
    ["debug", "ok", "service"],
    ["info", "unauthenticated", "anonymous"],
  ]);
  expect(rpcs.at(-1)).toMatchObject({ who: "anonymous", reason: "SIGN_IN_REQUIRED", msg: "rpc refused" });
  expect(JSON.stringify(lines)).not.toContain("SECRET-CONTENT");
  expect(JSON.stringify(lines)).not.toContain(headers.authorization.slice(7));
});

test("a request of the wrong shape is refused with each field and what is wrong", async () => {
  const { url } = await startDeadLetters();
  const mapped = await deadLetterClient(url)
    .listDeadLetters({ pageSize: 500 })
    .catch((e: unknown) => e);
  expect(mapped).toMatchObject({ kind: "invalid", reason: "VALIDATION_FAILED" });
  expect(Reflect.get(Object(mapped), "metadata")).toEqual({ page_size: expect.stringContaining("100") });
});

test("an error in the middle of a stream is mapped and logged like any other", async () => {
  const { url, lines } = await start({
    routes: (router) =>
      router.service(GuineaPig, {
        echo: (req) => req,
        async *count() {
          yield { value: "1" };
          throw new DomainError("not_found", "NO_MORE", "That was all.");
        },
      }),
  });
  const answer = await fetch(`${url}/test.GuineaPig/Count`, {
    method: "POST",
    headers: { "content-type": "application/connect+json", authorization: `Bearer ${await guestToken("g1")}` },
    body: Buffer.concat([Buffer.from([0, 0, 0, 0, 2]), Buffer.from('""')]),
  });
  const body = await answer.text();
  expect(body).toContain('"1"');
  expect(body).toContain('"code":"not_found"');
  expect(body).toContain("google.rpc.ErrorInfo");
  expect(lines.filter(({ method }) => method === "test.GuineaPig/Count").map(({ code }) => code)).toEqual([
    "not_found",
  ]);
});
