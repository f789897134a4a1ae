import { ApiError } from "../api-error.ts";
import type { Handler } from "./exchange.ts";

/** "GET /v1/payments/:id" */
export type Routes = Record<string, Handler>;
export type Match = { handler: Handler; params: Record<string, string> };

type Route = { method: string; parts: string[]; handler: Handler };

export function createRouter(routes: Routes): (method: string, path: string) => Match {
  const table = Object.entries(routes).map(([name, handler]): Route => {
    const [method = "", path = ""] = name.split(" ");
    return { method, parts: path.split("/"), handler };
  });
  return (method, path) => {
    const parts = path.split("/");
    let isKnownPath = false;
    for (const route of table) {
      const params = matchPath(route.parts, parts);
      if (params && route.method === (method === "HEAD" ? "GET" : method)) return { handler: route.handler, params };
      isKnownPath ||= params !== undefined;
    }
    throw isKnownPath
      ? new ApiError(405, "method_not_allowed", "This path takes another method.")
      : new ApiError(404, "not_found", "There is nothing at this path.");
  };
}

function matchPath(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, expected] of pattern.entries()) {
    const part = parts[i] ?? "";
    if (expected.startsWith(":") && part !== "") params[expected.slice(1)] = part;
    else if (expected !== part) return undefined;
  }
  return params;
}
