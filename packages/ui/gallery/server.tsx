import { renderToString } from "react-dom/server";
import { themeScript } from "../src/lib/theme-script.ts";
import { Gallery } from "./gallery.tsx";

/** The whole gallery as one HTML document, which `client.js` beside it makes alive. */
export function renderGallery(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>@souk/ui</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><script>${themeScript}</script>
<link rel="stylesheet" href="gallery.css"></head><body><div id="root">${renderToString(<Gallery />)}</div>
<script src="client.js"></script></body></html>`;
}
