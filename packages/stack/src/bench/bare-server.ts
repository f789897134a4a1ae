import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A run of its own: what Node answers with when it only makes JSON of a list of products. */
const cards = Array.from({ length: 24 }, (_, at) => ({
  id: `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`,
  slug: `product-${at}`,
  title: `Product number ${at}`,
  brand: "Souk",
  price: { currencyCode: "EUR", minorUnits: String(1_000 + at), text: `€${10 + at}.00` },
  sellerName: "Norte",
}));

const server = createServer((_, answer) => {
  const body = Buffer.from(JSON.stringify({ cards, at: Date.now() }));
  answer.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  answer.end(body);
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => server.close(() => process.exit(0)) && server.closeAllConnections());
