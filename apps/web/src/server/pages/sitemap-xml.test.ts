import { expect, test } from "vitest";
import { sitemapIndexXml, urlSetXml } from "./sitemap-xml.ts";

test("each path is there in each language and names the others", () => {
  const xml = urlSetXml("https://souk.example", ["", "/p/a&b"]);
  expect(xml.match(/<url>/g)).toHaveLength(4);
  expect(xml).toContain("<loc>https://souk.example/ru/p/a&amp;b</loc>");
  expect(xml).toContain('<xhtml:link rel="alternate" hreflang="en" href="https://souk.example/en"/>');
});

test("a large shop has an index of its files", () => {
  const xml = sitemapIndexXml("https://souk.example", 2);
  expect(xml).toContain("<loc>https://souk.example/sitemap/0</loc>");
  expect(xml).toContain("<loc>https://souk.example/sitemap/1</loc>");
});
