import { fromBinary } from "@bufbuild/protobuf";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";
import { z } from "zod";
import type { HttpAnswer, HttpClient } from "../shopping/http-client.ts";
import type { Answer } from "./answer.ts";
import type { RegisteredMethod } from "./registered-methods.ts";
import type { Json } from "./sample.ts";

const Failure = z.object({
  code: z.string(),
  message: z.string().default(""),
  details: z.array(z.object({ type: z.string(), value: z.string() })).default([]),
});

/** Calls an RPC in Connect's JSON, as somebody who has no client of ours would. */
export async function sendRpc(
  http: HttpClient,
  { url, path }: Pick<RegisteredMethod, "url" | "path">,
  request: Json,
  authorization: string | undefined,
): Promise<Answer> {
  const startedAt = performance.now();
  const answer = await http.send({
    method: "POST",
    url: `${url}/${path}`,
    headers: { "connect-protocol-version": "1", ...(authorization !== undefined && { authorization }) },
    json: request,
  });
  return readRpcAnswer(answer, performance.now() - startedAt);
}

export function readRpcAnswer({ status, body }: HttpAnswer, ms: number): Answer {
  const text = body.toString();
  if (status === 200) return { status, code: "ok", reason: "", text, ms };
  const failure = Failure.safeParse(jsonOf(text));
  if (!failure.success) return { status, code: `http ${status}`, reason: "", text, ms };
  const { code, message, details } = failure.data;
  const info = details.find(({ type }) => type === "google.rpc.ErrorInfo");
  if (!info) return { status, code, reason: "", text: message, ms };
  const { reason, metadata } = fromBinary(ErrorInfoSchema, Buffer.from(info.value, "base64"));
  return { status, code, reason, text: `${message} ${JSON.stringify(metadata)}`, ms };
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
