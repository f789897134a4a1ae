import { z } from "zod";
import type { Answer } from "./answer.ts";
import { jsonOf } from "./send-rpc.ts";

const Failure = z.object({
  error: z.object({
    message: z.string(),
    data: z.object({ code: z.string(), reason: z.string().default(""), metadata: z.unknown() }),
  }),
});

/** Why a call failed, as its body says; undefined when it says nothing like that. */
export function readFailure(body: string): Pick<Answer, "code" | "reason" | "text"> | undefined {
  const failure = Failure.safeParse(jsonOf(body));
  if (!failure.success) return undefined;
  const { message, data } = failure.data.error;
  return { code: data.code, reason: data.reason, text: `${message} ${JSON.stringify(data.metadata)}` };
}
