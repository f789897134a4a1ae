import type { HttpHandler } from "@souk/service/http-routes";
import { type Rendition, type RenditionFormat, renditionOf } from "../domain/rendition.ts";
import type { Renditions } from "./renditions.ts";

const contentTypes = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const satisfies Record<
  RenditionFormat,
  string
>;

/** What is under an id never changes, so neither does the tag. */
const tagOf = ({ mediaId, width, format }: Rendition): string => `"${mediaId}-${width}-${format}"`;

/** GET /media/{id}/{width}.{avif|webp|jpg} */
export function serveMedia(renditions: Renditions): HttpHandler {
  return async (req, res) => {
    const rendition = renditionOf((req.url ?? "").split("?", 1)[0] ?? "");
    const content = rendition && (await renditions.get(rendition));
    if (!content) {
      res.writeHead(404, { "content-type": "text/plain", "cache-control": "public, max-age=60" });
      res.end("There is no such picture.\n");
      return;
    }
    res.setHeader("cache-control", "public, max-age=31536000, immutable");
    res.setHeader("etag", tagOf(rendition));
    res.setHeader("cross-origin-resource-policy", "cross-origin");
    if (namesTag(req.headers["if-none-match"], tagOf(rendition))) {
      res.writeHead(304);
      res.end();
      return;
    }
    const contentType = contentTypes[rendition.format];
    res.writeHead(200, {
      "content-type": contentType,
      "content-length": content.byteLength,
      "x-content-type-options": "nosniff",
    });
    res.end(content);
  };
}

function namesTag(header: string | undefined, tag: string): boolean {
  const named = (header ?? "").split(",").map((part) => part.trim().replace(/^W\//, ""));
  return named.includes(tag) || named.includes("*");
}
