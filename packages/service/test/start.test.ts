import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { Health } from "@souk/contracts/grpc/health/v1/health";
import { expect, test } from "vitest";
import { defineService } from "../src/define-service.ts";
import { deadLetterRoutes, start } from "./harness.ts";
import { testSettings } from "./test-settings.ts";

const health = { check: () => ({}), async *watch() {} };

test("a method without an access rule keeps the service from starting", async () => {
  await expect(start({ routes: (router) => router.service(Health, health) })).rejects.toThrow(
    /Health\/Check has no access rule[\s\S]*Health\/Watch has no access rule/,
  );
});

test("a method without a handler keeps the service from starting", async () => {
  const routes = { listDeadLetters: () => ({}) };
  await expect(start({ routes: (router) => router.service(DeadLetterService, routes) })).rejects.toThrow(
    "DeadLetterService/ReplayDeadLetter has no handler",
  );
});

test("a worker that does not start takes the whole service down again, in order", async () => {
  const events: string[] = [];
  const worker = (name: string, startWorker: () => Promise<void>) => ({
    name,
    start: startWorker,
    stop: async () => void events.push(`stop ${name}`),
  });
  const service = defineService({
    name: "guinea-pig",
    settings: testSettings({ logLevel: "silent" }),
    workers: [worker("relay", async () => {}), worker("consumers", () => Promise.reject(new Error("no bus")))],
    closing: [async () => void events.push("close bus"), async () => void events.push("close database")],
  });
  await expect(service.start()).rejects.toThrow("no bus");
  expect(events).toEqual(["stop relay", "stop consumers", "close bus", "close database"]);
});

test("a part that fails to stop is logged and keeps no other from stopping", async () => {
  const events: string[] = [];
  const { service, lines } = await start({
    closing: [() => Promise.reject(new Error("stuck")), async () => void events.push("closed")],
  });
  await Promise.all([service.stop(), service.stop()]);
  expect(events).toEqual(["closed"]);
  expect(lines.filter(({ msg }) => msg === "a part did not stop cleanly")).toHaveLength(1);
});

test("the role decides what runs: api no workers, worker no calls", async () => {
  const running = async (role: "api" | "worker") => {
    let hasWorker = false;
    const worker = {
      name: "relay",
      async start() {
        hasWorker = true;
      },
      async stop() {},
    };
    const { url } = await start({ settings: testSettings({ role }), workers: [worker], routes: deadLetterRoutes({}) });
    const path = "/souk.events.v1.DeadLetterService/ListDeadLetters";
    const headers = { "content-type": "application/json" };
    const answer = await fetch(url + path, { method: "POST", headers, body: "{}" });
    return { hasWorker, status: answer.status, health: (await fetch(`${url}/healthz`)).status };
  };
  expect(await running("api")).toEqual({ hasWorker: false, status: 401, health: 200 });
  expect(await running("worker")).toEqual({ hasWorker: true, status: 404, health: 200 });
});
