import { once } from "node:events";
import { createServer } from "node:http";
import { type Browser, chromium, type FrameLocator, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { cards, publishableKey, startReceiver, startTestSandbox } from "./harness.ts";

const message = z.looseObject({ type: z.string() });
const recorded = z.array(message);
let browser: Browser;

beforeAll(async () => {
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...flags, ...quiet],
  });
});
afterAll(() => browser.close());

/** A shop page on an origin of its own that frames what it is told and records every message. */
async function startShop(frameUrl: (origin: string) => string) {
  const server = createServer((_req, res) => {
    res.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Shop</title>
      <script>window.messages = []; addEventListener("message", (event) => messages.push({ ...event.data, origin: event.origin }));</script>
      <iframe title="Card" width="480" height="260" src="${frameUrl(originOf())}"></iframe>`);
  });
  const originOf = () => {
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return `http://127.0.0.1:${address.port}`;
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return originOf();
}

async function open(origin: string): Promise<{ page: Page; frame: FrameLocator; problems: string[] }> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const problems: string[] = [];
  page.on("console", (entry) => {
    if (entry.type() === "error") problems.push(entry.text());
  });
  await page.goto(origin, { waitUntil: "load" });
  return { page, frame: page.frameLocator("iframe"), problems };
}

const messagesOf = async (page: Page) => recorded.parse(await page.evaluate("window.messages"));
async function messageOf(page: Page, type: string) {
  await page.waitForFunction(`window.messages.some((message) => message.type === "${type}")`);
  return (await messagesOf(page)).find((sent) => sent.type === type);
}
const submit = (page: Page) =>
  page.evaluate(`document.querySelector("iframe").contentWindow.postMessage({ type: "souk-fields:submit" }, "*")`);

async function startFields(locale = "en") {
  const allowedOrigins: string[] = [];
  let sandboxUrl = "";
  const fieldsUrl = (origin: string) => `${sandboxUrl}/fields?key=${publishableKey}&locale=${locale}&origin=${origin}`;
  const shop = await startShop(fieldsUrl);
  allowedOrigins.push(shop);
  const sandbox = await startTestSandbox({ allowedOrigins });
  sandboxUrl = sandbox.url;
  return { sandbox, shop, fieldsUrl };
}

test("the shop gets a token that pays and never the number", async () => {
  const { sandbox, shop } = await startFields();
  const { page, frame, problems } = await open(shop);
  expect(await messageOf(page, "souk-fields:ready")).toMatchObject({ origin: sandbox.url, height: expect.any(Number) });
  await frame.getByLabel("Card number").pressSequentially(cards.ok);
  await frame.getByLabel("Expiry date").pressSequentially("930");
  await frame.getByLabel("Security code").pressSequentially("123");
  expect(await frame.getByLabel("Card number").inputValue()).toBe("4242 4242 4242 4242");
  expect(await frame.getByLabel("Expiry date").inputValue()).toBe("09 / 30");
  expect(await frame.getByText("Visa").isVisible()).toBe(true);
  expect(await messageOf(page, "souk-fields:valid")).toMatchObject({ valid: true });
  await submit(page);
  const sent = z
    .object({ token: z.string(), card: z.object({ brand: z.string(), last4: z.string() }) })
    .parse(await messageOf(page, "souk-fields:token"));
  expect(sent.card).toEqual({ brand: "visa", last4: "4242" });
  expect(JSON.stringify(await messagesOf(page))).not.toMatch(/4242\s?4242/);
  expect((await sandbox.pay(cards.ok, { token: sent.token })).payment.status).toBe("authorized");
  expect(problems).toEqual([]);
});

test("each mistake is told at its field, the first gets the focus, and the frame grows", async () => {
  const { shop } = await startFields();
  const { page, frame } = await open(shop);
  await messageOf(page, "souk-fields:ready");
  await frame.getByLabel("Card number").fill("4242424242424241");
  await frame.getByLabel("Expiry date").fill("1/20");
  await frame.getByLabel("Security code").fill("12");
  await submit(page);
  expect(await messageOf(page, "souk-fields:error")).toMatchObject({ code: "number_invalid" });
  expect((await frame.getByRole("alert").allTextContents()).filter(Boolean)).toEqual([
    "There is a typo in the number; compare it with your card",
    "This card has expired; use another one",
    "The code has 3 digits",
  ]);
  await frame.locator("#number:focus[aria-invalid=true]").waitFor();
  await messageOf(page, "souk-fields:resize");
  const heights = (await messagesOf(page)).flatMap(({ height }) => (typeof height === "number" ? height : []));
  expect(heights.at(-1)).toBeGreaterThan(heights[0] ?? 0);
});

test("typing in the middle of the number keeps the cursor where it is", async () => {
  const { shop } = await startFields("ru");
  const { frame } = await open(shop);
  const number = frame.getByLabel("Номер карты");
  await number.pressSequentially("42424242424242");
  for (let i = 0; i < 8; i++) await number.press("ArrowLeft");
  await number.pressSequentially("99");
  await number.press("Backspace");
  await number.pressSequentially("8");
  expect(await number.inputValue()).toBe("4242 4242 9842 4242");
});

test("a page on an origin that is not allowed cannot frame the fields, whatever origin it names", async () => {
  const { shop, fieldsUrl } = await startFields();
  const honest = await startShop((origin) => fieldsUrl(origin));
  const liar = await startShop(() => fieldsUrl(shop));
  for (const origin of [honest, liar]) {
    const { page, problems } = await open(origin);
    await page.waitForLoadState("networkidle");
    expect(await page.frameLocator("iframe").locator("input").count()).toBe(0);
    await submit(page);
    expect(await messagesOf(page)).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  }
});

test("the fields obey nobody but the page that frames them", async () => {
  const { shop } = await startFields();
  const { page, frame } = await open(shop);
  await messageOf(page, "souk-fields:ready");
  await frame.locator("body").evaluate((body) => {
    body.ownerDocument.defaultView?.postMessage({ type: "souk-fields:submit" }, "*");
  });
  await submit(page);
  await messageOf(page, "souk-fields:error");
  expect((await messagesOf(page)).filter(({ type }) => type === "souk-fields:error")).toHaveLength(1);
});

test("a shopper approves on the 3-D Secure page and lands on the return address", async () => {
  const receiver = await startReceiver();
  const shop = await startShop(() => "about:blank");
  const sandbox = await startTestSandbox({ webhookUrls: [receiver.url] });
  const { payment } = await sandbox.pay(cards.threeDs, { return_url: `${shop}/checkout/return?order=1` });
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(payment.next_action?.url ?? "");
  await page.getByRole("button", { name: "Approve payment" }).click();
  await page.waitForURL(`${shop}/checkout/return?order=1`);
  const hooks = await receiver.until((all) => all.length >= 2);
  expect(hooks.at(-1)?.event.type).toBe("payment.authorized");
});
