import { readdirSync } from "node:fs";
import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { ProductSchema } from "@souk/contracts/product/v1/product";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { english, fillDictionary, shoe, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";

let product: Harness;

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
});
afterAll(() => product.stop());

const square = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 4, background } });
const upload = async (content: Uint8Array) => (await product.catalogue.uploadMedia({ content })).media;
const fetchMedia = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${product.url}/media/${path}`, { headers });

test("the same bytes give the same picture, with its size, placeholder and hue", async () => {
  const content = await square(2000, 1000, "#8a63d2").png().toBuffer();
  const media = await upload(content);
  expect(media).toMatchObject({ width: 1600, height: 800 });
  expect(Math.abs((media?.groundHue ?? 0) - 295)).toBeLessThan(12);
  expect(Buffer.from(media?.placeholder ?? "", "base64").byteLength).toBeGreaterThan(4);
  const again = await product.catalogue.uploadMedia({ content, alt: { byLanguage: { en: "Lilac" } } });
  expect(again.media).toMatchObject({ id: media?.id, alt: { byLanguage: { en: "Lilac" } } });
});

test("metadata is stripped and the picture stands upright", async () => {
  const content = await square(300, 100, "#204080")
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Copyright: "secret place" } })
    .jpeg()
    .toBuffer();
  expect(content.includes("secret place")).toBe(true);
  const media = await upload(content);
  expect(media).toMatchObject({ width: 100, height: 300 });
  const sent = Buffer.from(await (await fetchMedia(`${media?.id}/96.jpg`)).arrayBuffer());
  expect((await sharp(sent).metadata()).exif).toBeUndefined();
});

test.each([
  ["avif", "image/avif", "heif"],
  ["webp", "image/webp", "webp"],
  ["jpg", "image/jpeg", "jpeg"],
] as const)("a rendition in %s has its width, and may be kept for ever", async (extension, type, format) => {
  const media = await upload(await square(800, 600, "#c04030").png().toBuffer());
  const answer = await fetchMedia(`${media?.id}/320.${extension}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const made = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect(made).toMatchObject({ width: 320, height: 240, format });
  const tag = answer.headers.get("etag") ?? "";
  expect((await fetchMedia(`${media?.id}/320.${extension}`, { "if-none-match": tag })).status).toBe(304);
});

test("a picture is never drawn larger than it is", async () => {
  const media = await upload(await square(200, 200, "#30a060").webp().toBuffer());
  const answer = await fetchMedia(`${media?.id}/1280.webp`);
  expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 200 });
});

test("a rendition asked for by many at once is made once", async () => {
  const media = await upload(await square(1500, 1500, "#3060a0").png().toBuffer());
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetchMedia(`${media?.id}/640.avif`)));
  const bodies = await Promise.all(
    answers.map(async (answer) => Buffer.from(await answer.arrayBuffer()).toString("base64")),
  );
  expect(new Set(bodies).size).toBe(1);
  const kept = readdirSync(product.mediaDir, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.includes(`${media?.id}/`),
  );
  expect(kept).toEqual([`renditions/${media?.id.slice(0, 2)}/${media?.id}/640.avif`]);
});

test.each(["0".repeat(32).concat("/320.webp"), "x/320.webp", "..%2f..%2fetc/320.webp"])(
  "%s is not found",
  async (path) => {
    expect((await fetchMedia(path)).status).toBe(404);
  },
);

test("a width or format that is not offered is not found", async () => {
  const media = await upload(await square(800, 600, "#c04030").png().toBuffer());
  for (const file of ["321.webp", "320.gif", "320.webp/x", "0320.webp"]) {
    expect((await fetchMedia(`${media?.id}/${file}`)).status).toBe(404);
  }
});

test.each([
  ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), /PNG, JPEG, WebP or AVIF/],
  ["a torn PNG", Buffer.from("\x89PNG\r\n\x1a\nnothing more", "latin1"), /cannot be decoded/],
])("%s is refused", async (_name, content, message) => {
  await expect(upload(content)).rejects.toThrow(message);
});

test("a picture of more than 24 megapixels is refused before it is decoded", async () => {
  const content = await square(6000, 4001, "#000000").png().toBuffer();
  await expect(upload(content)).rejects.toThrow(/at most 24000000/);
});

test("more than 8 MB, and a shopper, are refused", async () => {
  const refusal = await upload(new Uint8Array(8_388_609)).catch(ConnectError.from);
  expect(refusal).toMatchObject({ code: Code.InvalidArgument });
  const shopper = product.as(await userToken({ roles: ["shopper"] }));
  await expect(shopper.uploadMedia({ content: new Uint8Array(1) })).rejects.toThrow(/permission_denied/);
});

test("a product shows its pictures; a variant's own comes first on its offers", async () => {
  const [wide, tall] = [
    await upload(await square(400, 300, "#c04030").png().toBuffer()),
    await upload(await square(300, 400, "#3040c0").png().toBuffer()),
  ];
  const { $typeName: _, ...right } = shoe("pictured");
  const pictured = create(ProductSchema, {
    ...right,
    media: [{ id: wide?.id ?? "", alt: english("From the side") }, { id: tall?.id ?? "" }],
  });
  pictured.variants[1]?.mediaIds.push(tall?.id ?? "");
  const [lilac, green] = pictured.variants;
  await upsert(product.catalogue, [pictured]);
  const { product: page } = await product.as().getProduct({ slug: "pictured" });
  expect(page?.media[0]).toMatchObject({ id: wide?.id, width: 400, alt: { byLanguage: { en: "From the side" } } });
  const { cards } = await product.as().batchGetProductCards({ productIds: [page?.id ?? newId()] });
  expect(cards[0]?.picture?.id).toBe(wide?.id);
  const { offers } = await product
    .as()
    .batchGetOffers({ offerIds: [green?.offers[0]?.id ?? "", lilac?.offers[0]?.id ?? ""] });
  expect(offers.map((offer) => offer.picture?.id)).toEqual([tall?.id, wide?.id]);
});
