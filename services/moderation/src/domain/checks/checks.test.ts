import { expect, test } from "vitest";
import { riskOf } from "../finding.ts";
import { newIn, type ProductFacts } from "../proposal.ts";
import { fold } from "../text/fold.ts";
import { similarity, textPrint } from "../text/min-hash.ts";
import { findBannedTerms } from "./banned-terms.ts";
import { findContactDetails } from "./contact-details.ts";
import { findDuplicatePictures } from "./duplicate-picture.ts";
import { findDuplicateText, printsOf } from "./duplicate-text.ts";
import { findPriceOutlier } from "./price-outlier.ts";

const inEnglish = (text: string) => [{ field: "description.en", language: "en", text }];
const inRussian = (text: string) => [{ field: "description.ru", language: "ru", text }];
const terms = [
  { language: "en", term: "cocaine", weight: 100 },
  { language: "ru", term: "подделк*", weight: 60 },
  { language: "", term: "fake id", weight: 90 },
];
const kinds = (text: string) => findContactDetails(inEnglish(text)).map(({ detail, excerpt }) => [detail, excerpt]);

test("a banned word is found in any case, with borrowed letters and digits, and shown as it was written", () => {
  for (const word of ["cocaine", "COCAINE", "сосаіnе", "c0caine", "cоcaïne"])
    expect(findBannedTerms(inEnglish(`Pure ${word}, cheap`), terms)).toEqual([
      { code: "BANNED_TERM", field: "description.en", excerpt: word, weight: 100, detail: "cocaine" },
    ]);
});

test("a word within another word is not found, but what begins with a stem is", () => {
  expect(findBannedTerms(inEnglish("A novococaineous thing"), terms)).toEqual([]);
  expect(findBannedTerms(inRussian("Это подделками не назовёшь"), terms)).toMatchObject([{ excerpt: "подделками" }]);
});

test("a term is looked for in texts of its language, one without a language in all", () => {
  expect(findBannedTerms(inRussian("cocaine"), terms)).toEqual([]);
  expect(findBannedTerms(inRussian("сделаю Fake ID"), terms)).toMatchObject([{ excerpt: "Fake ID" }]);
});

test("folding keeps every place where it was", () => {
  const text = "Ёлка İstanbul ﬁne ½ «ПАРА» 😀 é";
  expect(fold(text)).toHaveLength(text.length);
});

test("phones, addresses, links and messengers are found as they stand in the text", () => {
  expect(kinds("Call +351 912 345 678 today")).toEqual([["phone", "+351 912 345 678"]]);
  expect(kinds("Звоните 8 (916) 123-45-67")).toEqual([["phone", "8 (916) 123-45-67"]]);
  expect(kinds("write to anna@mail.example.com.")).toEqual([["email", "anna@mail.example.com"]]);
  expect(kinds("anna (at) mail (dot) ru")).toEqual([["email", "anna (at) mail (dot) ru"]]);
  expect(kinds("see www.cheaper.com/now")).toEqual([["link", "www.cheaper.com/now"]]);
  expect(kinds("Telegram: anna_k, or @anna_k")).toEqual([
    ["messenger", "Telegram: anna_k"],
    ["messenger", "@anna_k"],
  ]);
});

test("sizes, codes, prices and sentences are no way to reach anybody", () => {
  const plain =
    "EAN 4006381333931, 1920x1080 px, 12.5 cm, IP67, USB 3.2 Gen 2x2, model DX-2000/15, from 9.99 to 19.99. Look at the dot on the map. Works with Instagram and WhatsApp.";
  expect(kinds(plain)).toEqual([]);
});

const story =
  "This kettle was made by hand in a small workshop near the sea, where the wind turns the wheel and the copper is beaten thin until it sings when it is touched";

test("a copied text is found although somebody changed a word, and another text is not", () => {
  const own = printsOf(inEnglish(story));
  const copy = textPrint(story.replace("small", "tiny"));
  const other = textPrint(
    "Two chairs and a table of oiled oak, which fold flat and hang on the wall of a balcony until summer comes",
  );
  if (!own[0] || !copy || !other) throw new Error("too short to print");
  const listed = [
    { productId: "other", signature: other.signature },
    { productId: "copied", signature: copy.signature },
  ];
  expect(findDuplicateText(own[0], listed, { similarityPercent: 70 })).toMatchObject([
    { code: "DUPLICATE_TEXT", field: "description.en", detail: "copied" },
  ]);
  expect(findDuplicateText(own[0], listed.slice(0, 1), { similarityPercent: 70 })).toEqual([]);
  expect(own[0].print.bands.some((band) => copy.bands.includes(band))).toBe(true);
});

test("the estimate of a print is near the share of sequences two texts have in common", () => {
  const words = Array.from({ length: 400 }, (_, at) => `word${at}`);
  const [one, half] = [
    textPrint(words.join(" ")),
    textPrint([...words.slice(0, 267), ...words.slice(0, 133).map((word) => `other${word}`)].join(" ")),
  ];
  if (!one || !half) throw new Error("too short to print");
  // 265 of 531 sequences are in both.
  expect(similarity(one.signature, half.signature)).toBeGreaterThan(0.35);
  expect(similarity(one.signature, half.signature)).toBeLessThan(0.65);
  expect(textPrint("Too short to be anybody's own")).toBeUndefined();
});

test("the same picture at another seller's product is found", () => {
  const listed = [{ mediaId: "b", productId: "theirs" }];
  expect(findDuplicatePictures(["a", "b"], listed)).toMatchObject([{ excerpt: "b", detail: "theirs" }]);
});

const offer = (minorUnits: bigint) => ({
  offerId: "o",
  variantId: "v",
  sellerId: "s",
  currencyCode: "EUR",
  minorUnits,
});
const rules = { deviationTenths: 35 };

test("a price far from what others ask for the product is found, one wild price among them moves nothing", () => {
  const ofProduct = [9_900n, 10_000n, 10_100n, 10_400n, 1_000_000n];
  const usual = { ofProduct, ofCategory: [] };
  expect(findPriceOutlier(offer(10_900n), usual, rules)).toEqual([]);
  expect(findPriceOutlier(offer(1_090n), usual, rules)).toMatchObject([{ code: "PRICE_OUTLIER", detail: "10100" }]);
  expect(findPriceOutlier(offer(109_000n), usual, rules)).toHaveLength(1);
});

test("without enough prices nobody knows what is usual; a wide category allows much and not everything", () => {
  expect(findPriceOutlier(offer(1n), { ofProduct: [100n, 100n], ofCategory: [100n] }, rules)).toEqual([]);
  const ofCategory = [500n, 900n, 1_500n, 2_500n, 4_000n, 6_000n, 9_000n, 15_000n, 25_000n, 60_000n];
  expect(findPriceOutlier(offer(100_000n), { ofProduct: [], ofCategory }, rules)).toEqual([]);
  expect(findPriceOutlier(offer(100_000_000n), { ofProduct: [], ofCategory }, rules)).toHaveLength(1);
});

test("what the shop shows already is not held against a proposal", () => {
  const published: ProductFacts = {
    productId: "p",
    categoryId: "c",
    texts: inEnglish("old"),
    mediaIds: ["a"],
    offers: [offer(100n)],
  };
  const proposed = {
    ...published,
    texts: [...published.texts, ...inRussian("new")],
    mediaIds: ["a", "b"],
    offers: [offer(200n)],
  };
  expect(newIn(proposed, published)).toMatchObject({ texts: inRussian("new"), mediaIds: ["b"], offers: [offer(200n)] });
  expect(newIn(published, published)).toMatchObject({ texts: [], mediaIds: [], offers: [] });
  expect(newIn(proposed, undefined)).toBe(proposed);
});

test("each kind of finding counts once with its heaviest, and together no more than 100", () => {
  const finding = (code: "BANNED_TERM" | "CONTACT_DETAILS", weight: number) => ({
    code,
    field: "",
    excerpt: "",
    detail: "",
    weight,
  });
  expect(riskOf([])).toBe(0);
  expect(riskOf([finding("CONTACT_DETAILS", 40), finding("CONTACT_DETAILS", 50)])).toBe(50);
  expect(riskOf([finding("CONTACT_DETAILS", 50), finding("BANNED_TERM", 100)])).toBe(100);
});
