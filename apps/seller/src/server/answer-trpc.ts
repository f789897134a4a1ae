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
    // No proxy may hold back or press together what is said bit by bit.
    responseMeta: ({ type }) => ({
      headers: { "cache-control": type === "subscription" ? "private, no-store, no-transform" : "private, no-store" },
    }),
  });
}
