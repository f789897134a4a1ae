import { newId } from "@souk/ids/id";
import { expect, test } from "vitest";
import { deadLetterClient, serviceToken, startDeadLetters } from "./harness.ts";

/** A handler that waits to be released, and says when a call has reached it. */
function gate() {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    release: released.resolve,
    handle: async () => {
      reached.resolve();
      await released.promise;
      return {};
    },
  };
}

test("calls in flight finish while new ones are refused", async () => {
  const { reached, release, handle } = gate();
  const { url, service } = await startDeadLetters({ replayDeadLetter: handle });
  const client = deadLetterClient(url);
  const busy = client.replayDeadLetter({ id: newId() });
  await reached;
  const stopped = service.stop();
  await expect(client.replayDeadLetter({ id: newId() })).rejects.toMatchObject({ reason: "UPSTREAM_UNAVAILABLE" });
  release();
  await expect(busy).resolves.toBeDefined();
  await stopped;
});

test("HTTP/1.1 calls in flight finish too, and keep-alive connections do not hold up the end", async () => {
  const { reached, release, handle } = gate();
  const { url, service } = await startDeadLetters({ replayDeadLetter: handle });
  await (await fetch(`${url}/healthz`)).text();
  const busy = fetch(`${url}/souk.events.v1.DeadLetterService/ReplayDeadLetter`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await serviceToken("order")}` },
    body: JSON.stringify({ id: newId() }),
  });
  await reached;
  const stopped = service.stop();
  release();
  expect((await busy).status).toBe(200);
  const startedAt = performance.now();
  await stopped;
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test("a call that outlasts the drain is told and cut off", async () => {
  const reached = Promise.withResolvers<void>();
  let wasTold = false;
  const { url, service } = await startDeadLetters(
    {
      replayDeadLetter(_req, { signal }) {
        signal.addEventListener("abort", () => {
          wasTold = true;
        });
        reached.resolve();
        return new Promise(() => {});
      },
    },
    { drainTimeoutMs: 100 },
  );
  const hung = deadLetterClient(url, 20_000).replayDeadLetter({ id: newId() });
  await reached.promise;
  await Promise.all([service.stop(), expect(hung).rejects.toMatchObject({ reason: "UPSTREAM_UNAVAILABLE" })]);
  expect(wasTold).toBe(true);
});
