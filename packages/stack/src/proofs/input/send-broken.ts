import type { HttpClient } from "../../shopping/http-client.ts";
import { fromSomewhere, readProcedureAnswer } from "../../surface/send-procedure.ts";
import { readRpcAnswer } from "../../surface/send-rpc.ts";
import type { Findings } from "../access/findings.ts";
import { brokenProcedures, brokenRpcs } from "./broken-bodies.ts";
import { wrongWith } from "./judge.ts";
import { patiently, type Target } from "./targets.ts";

/** Sends everything that is broken below the level of contracts. How many requests that were. */
export async function sendBroken(
  http: HttpClient,
  { target, isFirst }: { target: Target; isFirst: boolean },
  findings: Findings,
): Promise<number> {
  const isRpc = target.kind === "rpc";
  const all = isRpc ? brokenRpcs : brokenProcedures;
  // What is large takes long, and is refused before anybody knows what it was for.
  const requests = all.filter(({ mayHangUp }) => !mayHangUp || isFirst);
  for (const { what, method = "POST", query = "", headers, body, mayHangUp } of requests) {
    const sentHeaders = { ...fromSomewhere(), ...target.headers, ...headers };
    const answer = await patiently(async () => {
      const sent = await http.send({ method, url: target.url + query, headers: sentHeaders, ...(body && { body }) });
      return (isRpc ? readRpcAnswer : readProcedureAnswer)(sent, 0);
    });
    if (mayHangUp && answer.code === "no answer" && !answer.reason.includes("did not answer")) continue;
    const wrong = wrongWith(answer, "");
    if (wrong !== undefined) findings.add(`${target.name} sent ${what}: ${wrong} ${answer.text.slice(0, 100)}`);
  }
  return requests.length;
}
