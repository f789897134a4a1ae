import { requireSameOrigin } from "@souk/bff/same-origin";
import { isDomainError } from "@souk/errors/domain-error";
import { asShopper, createContext } from "@/server/context";
import { exportData } from "@/server/export/export-data";
import { rateLimits } from "@/server/rate-limits";

/** What is kept about the account as a file that is written while it is read. A few times an hour only. */
export async function POST(request: Request): Promise<Response> {
  const headers = new Headers({ "cache-control": "private, no-store" });
  try {
    requireSameOrigin(request.headers);
    const { session, clients, logBug } = await createContext(request.headers, headers);
    if (!session) return refusal(401, "SIGN_IN_REQUIRED", headers);
    // What the file holds is kept for shoppers only; without the role it would break off at the first piece.
    if (!session.roles.includes("shopper")) return refusal(403, "NOT_A_SHOPPER", headers);
    await rateLimits().dataExport(session.userId);
    const call = { ...(await asShopper({ session })), signal: request.signal };
    headers.set("content-type", "application/json; charset=utf-8");
    headers.set("content-disposition", 'attachment; filename="souk-my-data.json"');
    return new Response(streamOf(exportData(clients, call, new Date()), logBug), { headers });
  } catch (error) {
    if (isDomainError(error, "TOO_MANY_REQUESTS")) return refusal(429, error.reason, headers);
    if (isDomainError(error)) return refusal(403, error.reason, headers);
    throw error;
  }
}

function refusal(status: number, reason: string, headers: Headers): Response {
  return Response.json({ reason }, { status, headers });
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
