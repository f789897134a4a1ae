import { randomInt } from "node:crypto";
import type { HttpAnswer, HttpClient } from "../shopping/http-client.ts";
import type { Answer } from "./answer.ts";
import { hearProcedure } from "./hear-procedure.ts";
import type { RegisteredProcedure } from "./procedures.ts";
import { readFailure } from "./read-failure.ts";
import type { Json } from "./sample.ts";

const longestAddress = 12_000;

const tooLong = (ms: number): Answer => ({ status: 431, code: "http 431", reason: "", text: "", ms });

/** Calls a procedure without a batch. Each call comes from another address, so that no limit of one hides an answer. */
export async function sendProcedure(
  http: HttpClient,
  { url, type }: Pick<RegisteredProcedure, "url" | "type">,
  input: Json,
  cookie: string | undefined,
): Promise<Answer> {
  const startedAt = performance.now();
  const headers = { ...fromSomewhere(), "x-souk-locale": "en", ...(cookie !== undefined && { cookie }) };
  const query = `${url}?input=${encodeURIComponent(JSON.stringify(input).toWellFormed())}`;
  if (type === "subscription") return hearProcedure(query, headers, startedAt);
  const sent = type === "query" ? { url: query, headers } : { method: "POST", url, headers, json: input };
  try {
    return readProcedureAnswer(await http.send(sent), performance.now() - startedAt);
  } catch (error) {
    // Node reads no more of an address than this, says 431 and hangs up, which may be all that is seen.
    if (type === "query" && query.length > longestAddress) return tooLong(performance.now() - startedAt);
    throw error;
  }
}

export function readProcedureAnswer({ status, body }: HttpAnswer, ms: number): Answer {
  const text = body.toString();
  const failure = readFailure(text);
  if (failure) return { status, ...failure, ms };
  return { status, code: status === 200 ? "ok" : `http ${status}`, reason: "", text, ms };
}

/** Headers of a request from an address that hardly any other has. */
export function fromSomewhere(): { "x-forwarded-for": string } {
  return { "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` };
}
