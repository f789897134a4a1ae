import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { HttpClient } from "../../shopping/http-client.ts";
import { type Answer, brief } from "../../surface/answer.ts";
import type { Identity } from "../../surface/identities.ts";
import type { RegisteredProcedure } from "../../surface/procedures.ts";
import type { RegisteredMethod } from "../../surface/registered-methods.ts";
import { sendProcedure } from "../../surface/send-procedure.ts";
import { sendRpc } from "../../surface/send-rpc.ts";
import { expectedOf, expectedOfProcedure, type Meeting, meetingOf } from "./expected.ts";
import type { Findings } from "./findings.ts";

const atOnce = 4;

/** One line of the table: a mark for each identity. */
export interface Row {
  readonly name: string;
  readonly path: string;
  readonly marks: readonly string[];
}

/** Calls every RPC as everybody with an empty request: who is let in learns at most what is wrong with it. */
export async function whoMayCall(
  http: HttpClient,
  methods: readonly RegisteredMethod[],
  identities: readonly Identity[],
  findings: Findings,
): Promise<Row[]> {
  return inParallel(methods, atOnce, async (method) => {
    const marks: string[] = [];
    for (const identity of identities) {
      const expected = expectedOf(method, identity);
      const answer = await sendRpc(http, method, {}, identity.authorization);
      marks.push(
        judge(`${method.path} by ${identity.name}`, expected === "no rule" ? expected : [expected], answer, findings),
      );
    }
    return { name: `${method.host} ${method.path.replace(/^souk\.\w+\.v\d+\./, "")}`, path: method.path, marks };
  });
}

/** The same for procedures, as browsers call them. */
export async function whoMayCallProcedures(
  http: HttpClient,
  procedures: readonly RegisteredProcedure[],
  identities: readonly Identity[],
  findings: Findings,
): Promise<Row[]> {
  return inParallel(procedures, atOnce, async (procedure) => {
    const marks: string[] = [];
    for (const identity of identities) {
      const expected = expectedOfProcedure(procedure, identity);
      const answer = await sendProcedure(http, procedure, {}, identity.cookie);
      marks.push(judge(`${procedure.name} by ${identity.name}`, expected, answer, findings));
    }
    return { name: procedure.name, path: procedure.name, marks };
  });
}

function judge(what: string, expected: readonly Meeting[] | "no rule", answer: Answer, findings: Findings): string {
  const met = meetingOf(answer);
  if (expected === "no rule") {
    findings.add(`${what.split(" by ")[0]} declares no access rule`);
    return "✗";
  }
  if (met !== "failed" && expected.includes(met)) return met === "in" ? "✓" : "·";
  findings.add(`${what}: expected ${expected.join(" or ")}, met ${met} (${brief(answer)})`);
  return "✗";
}
