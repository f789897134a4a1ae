import { setTimeout as pause } from "node:timers/promises";
import type { Answer } from "./answer.ts";
import { readFailure } from "./read-failure.ts";

/** How long a stream that says nothing but that it is there is listened to: what is refused is refused at once. */
const patienceMs = 2_000;

interface Heard {
  readonly event: string;
  readonly data: string;
}

/** Listens to a subscription until it says something or refuses, and hangs up. */
export async function hearProcedure(
  url: string,
  headers: Readonly<Record<string, string>>,
  startedAt: number,
): Promise<Answer> {
  const hangUp = new AbortController();
  const response = await fetch(url, { headers: { ...headers, accept: "text/event-stream" }, signal: hangUp.signal });
  const ms = () => performance.now() - startedAt;
  const { status } = response;
  try {
    if (!response.headers.get("content-type")?.startsWith("text/event-stream") || !response.body) {
      const text = await response.text();
      const failure = readFailure(text);
      return failure
        ? { status, ...failure, ms: ms() }
        : { status, code: `http ${status}`, reason: "", text, ms: ms() };
    }
    const silence = pause(patienceMs, undefined, { ref: false });
    const said = await Promise.race([firstSaid(response.body), silence]);
    const refusal = said?.event === "serialized-error" ? readFailure(`{"error":${said.data}}`) : undefined;
    return { status, ...(refusal ?? { code: "ok", reason: "", text: said?.data ?? "" }), ms: ms() };
  } finally {
    hangUp.abort();
  }
}

/** The first event that is more than a greeting or a sign of life; undefined when the stream ends without one. */
async function firstSaid(body: ReadableStream<Uint8Array>): Promise<Heard | undefined> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    const said = blocks
      .map(heardIn)
      .find(({ event, data }) => data !== "" && event !== "connected" && event !== "ping");
    if (said) return said;
  }
  return undefined;
}

function heardIn(block: string): Heard {
  const field = (name: string) =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? "";
  return { event: field("event"), data: field("data") };
}
