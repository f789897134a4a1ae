import "server-only";
import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";

const problem = { description: "What went wrong (RFC 9457)", content: { "application/problem+json": {} } };

type Json = Readonly<Record<string, unknown>>;

function parametersOf({ path, query, method }: Endpoint): Json[] {
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  const ofPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string", format: "uuid" } },
  }));
  const ofQuery = Object.entries(properties).map(([name, schema]) => ({ name, in: "query", schema }));
  const key = { name: "Idempotency-Key", in: "header", schema: { type: "string", maxLength: 255 } };
  return [...ofPath, ...ofQuery, ...(method === "POST" ? [key] : [])];
}

function operationOf(endpoint: Endpoint): Json {
  const { summary, scope, method, body, answer } = endpoint;
  const content = (schema: z.ZodType, io: "input" | "output") => ({
    "application/json": { schema: z.toJSONSchema(schema, { io }) },
  });
  return {
    ...{ summary, description: `Needs ${scope}.`, parameters: parametersOf(endpoint) },
    ...(method === "POST" && { requestBody: { required: true, content: content(body, "input") } }),
    responses: { 200: { description: "Done", content: content(answer, "output") }, default: problem },
    security: [{ apiKey: [] }],
  };
}

/** The API in words of OpenAPI 3.1, made of what checks the requests. */
export function openApi(): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of endpoints)
    paths[each.path] = { ...paths[each.path], [each.method.toLowerCase()]: operationOf(each) };
  return {
    openapi: "3.1.0",
    info: { title: "Souk for sellers", version: "1", description: "See docs/api.md." },
    servers: [{ url: "/api/v1" }],
    components: { securitySchemes: { apiKey: { type: "http", scheme: "bearer" } } },
    paths,
  };
}
