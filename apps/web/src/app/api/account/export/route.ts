import { requireSameOrigin } from "@souk/bff/same-origin";
import { isDomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { clientKeyOf } from "@/server/client-address";
import { asShopper, createContext } from "@/server/context";
import { exportData } from "@/server/export/export-data";
import { rateLimits } from "@/server/rate-limits";

const body = z.object({ password: z.string().max(200) });
const mostBytes = 2_000;

/**
 * What is kept about the account as a file that is written while it is read. Only for its owner, who says again who they
 * are, and a few times an hour only.
 */
export async function POST(request: Request): Promise<Response> {
  const headers = new Headers({ "cache-control": "private, no-store" });
  try {
    requireSameOrigin(request.headers);
    const { session, clients, clientAddress, logBug } = await createContext(request.headers, headers);
    if (!session) return refusal(401, "SIGN_IN_REQUIRED", headers);
    // What the file holds is kept for shoppers only; without the role it would break off at the first piece.
    if (!session.roles.includes("shopper")) return refusal(403, "NOT_A_SHOPPER", headers);
    const given = await readBody(request);
    if (!given) return refusal(400, "INPUT_INVALID", headers);
    const call = { ...(await asShopper({ session })), signal: request.signal };
    await rateLimits().signIn(clientAddress);
    await clients.auth.reauthenticate({ ...given, clientKey: clientKeyOf(clientAddress) }, call);
    await rateLimits().dataExport(session.userId);
    headers.set("content-type", "application/json; charset=utf-8");
    headers.set("content-disposition", 'attachment; filename="souk-my-data.json"');
    return new Response(streamOf(exportData(clients, call, new Date()), logBug), { headers });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { kind, reason, metadata } = error;
    return refusal(kind === "exhausted" ? 429 : 403, reason, headers, metadata);
  }
}

/** One that does not say how long it is, or is longer than a password can be, is not read at all. */
async function readBody(request: Request): Promise<z.infer<typeof body> | undefined> {
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > mostBytes) return undefined;
  return body.safeParse(await request.json().catch(() => null)).data;
}

function refusal(status: number, reason: string, headers: Headers, metadata: Record<string, string> = {}): Response {
  return Response.json({ reason, metadata }, { status, headers });
}

/** A failure breaks the download off, so that half of the data is never taken for all of it. */
function streamOf(text: AsyncGenerator<string>, logBug: (error: unknown, path: string) => void): ReadableStream {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await text.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        logBug(error, "account.export");
        controller.error(error);
      }
    },
    cancel: async () => {
      await text.return(undefined);
    },
  });
}
