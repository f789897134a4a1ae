import "server-only";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "./context.ts";
import { appRouter } from "./routers/_app.ts";

export function answerTrpc(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: ({ resHeaders }) => createContext(request.headers, resHeaders),
    responseMeta: () => ({ headers: { "cache-control": "private, no-store" } }),
  });
}
