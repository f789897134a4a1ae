import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "@/server/context";
import { appRouter } from "@/server/routers/_app";

const handler = (request: Request) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: ({ resHeaders }) => createContext(request.headers, resHeaders),
    responseMeta: () => ({ headers: { "cache-control": "private, no-store" } }),
  });

export { handler as GET, handler as POST };
