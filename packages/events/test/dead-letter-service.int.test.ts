import { fileURLToPath } from "node:url";
import { create, toBinary } from "@bufbuild/protobuf";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { OrderSchema } from "@souk/contracts/order/v1/order";
import { type Database, openDatabase } from "@souk/database/database";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { defineConsumer } from "@souk/events/define-consumer";
import { encodeEnvelope } from "@souk/events/envelope";
import { deadLetters } from "@souk/events/tables";
import { newId } from "@souk/ids/id";
import { defineService } from "@souk/service/define-service";
import { readServiceSettings } from "@souk/service/settings";
import { stockClient } from "@souk/testing/grpc";
import { type Network, startServices } from "@souk/testing/network";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";

const NAME = "souk.events.v1.DeadLetterService";
let network: Network<"demo">;
let database: Database;
let isBroken = true;

const consumer = defineConsumer({
  ...{ name: "demo.on-account-deleted", topic: "auth-events", type: "auth.account-deleted.v1", schema: OrderSchema },
  handle: async () => {
    if (isBroken) throw new Error("still broken");
  },
});

beforeAll(async () => {
  network = await startServices({
    demo: {
      migrations: fileURLToPath(new URL("./migrations", import.meta.url)),
      async create(env) {
        const settings = readServiceSettings(env);
        database = openDatabase({ url: env.DATABASE_URL ?? "", poolSize: 2, applicationName: "demo" });
        return defineService({
          name: "demo",
          settings,
          routes: (router) =>
            router.service(DeadLetterService, deadLetterRoutes({ db: database.db, consumers: [consumer] })),
          closing: [() => database.close()],
        });
      },
    },
  });
});

afterAll(() => network.stop());

test("an operator pages through the dead letters, newest first", async () => {
  const ids = Array.from({ length: 5 }, newId);
  const facts = { consumer: "c", topic: "t", eventType: "e.v1", subject: "s", envelope: new Uint8Array(), attempts: 5 };
  await database.db.insert(deadLetters).values(ids.map((id) => ({ ...facts, id, eventId: id, cause: "sold out" })));
  const client = network.client(DeadLetterService, "demo", await userToken({ roles: ["operator"] }));
  const first = await client.listDeadLetters({ pageSize: 3 });
  const second = await client.listDeadLetters({ pageSize: 3, pageToken: first.nextPageToken });
  expect([...first.deadLetters, ...second.deadLetters].map(({ id }) => id)).toEqual(ids.toReversed());
  expect(first.deadLetters[0]).toMatchObject({ cause: "sold out", attempts: 5, eventType: "e.v1" });
  expect(second.nextPageToken).toBe("");
});

test("a shopper may not see them, and a stock gRPC client of a service may", async () => {
  const client = stockClient(network.url("demo"), NAME);
  const asShopper = client.call("ListDeadLetters", {}, { token: await userToken() });
  await expect(asShopper).rejects.toMatchObject({ code: 7 });
  const answer = await client.call("ListDeadLetters", { pageSize: 1 }, { token: await serviceToken("web") });
  expect(answer).toMatchObject({ deadLetters: [{ subject: "s" }] });
  const gone = client.call("ReplayDeadLetter", { id: newId() }, { token: await serviceToken("web") });
  await expect(gone).rejects.toMatchObject({ code: 5 });
  client.close();
});

test("what an event says is shown without who it is about, and a replay that succeeds removes it", async () => {
  const order = create(OrderSchema, { id: newId(), contact: { name: "Anna", email: "anna@example.com" } });
  const facts = { id: newId(), source: "auth", type: consumer.type, key: order.id, occurredAt: new Date() };
  const envelope = encodeEnvelope({ ...facts, payload: toBinary(OrderSchema, order) });
  const id = newId();
  const failure = { topic: consumer.topic, eventType: consumer.type, subject: order.id, cause: "broken", attempts: 5 };
  const row = { ...failure, id, consumer: consumer.name, eventId: facts.id, envelope };
  await database.db.insert(deadLetters).values(row);
  const client = network.client(DeadLetterService, "demo", await userToken({ roles: ["operator"] }));
  const shown = async () =>
    (await client.listDeadLetters({ pageSize: 100 })).deadLetters.find((each) => each.id === id);
  const letter = await shown();
  expect(letter).toMatchObject({ source: "auth", cause: "broken" });
  expect(JSON.parse(letter?.payloadJson ?? "")).toEqual({ id: order.id, contact: { name: "•••", email: "•••" } });
  await expect(client.replayDeadLetter({ id })).rejects.toThrow(/still broken/);
  expect(await shown()).toMatchObject({ cause: "Error: still broken", attempts: 6 });
  isBroken = false;
  await client.replayDeadLetter({ id });
  expect(await shown()).toBeUndefined();
});
