import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { Action_Kind, AnswerOfferRequest_Answer } from "@souk/contracts/logistics/v1/courier_service";
import { newId } from "@souk/ids/id";
import { expectAccessible } from "@souk/testing/accessible";
import { type DeskZone, newCourier, newDispatcher, newZone, packedParcels } from "./desk-zone.ts";
import { type Account, open } from "./portal.ts";
import { shot } from "./shots.ts";
import { services, signedIn } from "./stack.ts";

test.describe.configure({ mode: "serial" });

let zone: DeskZone;
let dispatcher: Account;
let codes: string[];
test.beforeAll(async () => {
  test.setTimeout(240_000);
  zone = await newZone("Desk");
  dispatcher = await newDispatcher(zone);
  codes = await packedParcels(zone, 4);
  await newCourier(zone, "Tomas Desk");
  await newCourier(zone, "Lena Desk", 1_000);
});

const codeAt = (place: number) => codes[place] ?? "";
const toAssign = (page: Page) => page.getByRole("region", { name: /To assign/ });
const grip = (page: Page, code: string) => page.getByRole("button", { name: `Drag ${code}` });

/** On the page; what is read out to those who do not see it says it once more. */
const said = (page: Page, text: string | RegExp) => page.getByText(text).first();

async function onDesk(browser: Browser, who: Account, path = "/en/desk"): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await open(page, who, path);
  return page;
}

test("a parcel is dragged to a courier and taken back; the other dispatcher sees both without a reload", async ({
  browser,
}) => {
  const colleague = await newDispatcher(zone);
  const [page, other] = [await onDesk(browser, dispatcher), await onDesk(browser, colleague)];
  for (const code of codes) await expect(grip(page, code)).toBeVisible();
  await expect(grip(other, codeAt(0))).toBeVisible();
  const handle = await grip(page, codeAt(0)).boundingBox();
  const target = await page.getByRole("listitem").filter({ hasText: "Tomas Desk" }).boundingBox();
  if (!handle || !target) throw new Error("there is nothing to drag, or nowhere to");
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + 20, { steps: 12 });
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(said(page, "1 delivery offered to Tomas Desk")).toBeVisible();
  await expect(grip(page, codeAt(0))).toBeHidden();
  await expect(grip(other, codeAt(0))).toBeHidden({ timeout: 4_000 });
  await expect(other.getByRole("link", { name: /Tomas Desk$/ })).toBeVisible();
  await shot(page, "1440-desk-offered");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(grip(page, codeAt(0))).toBeVisible();
  await expect(grip(other, codeAt(0))).toBeVisible({ timeout: 4_000 });
  await expectAccessible(page);
});

test("a parcel is given to a courier by keys alone; what does not fit is refused in words", async ({ browser }) => {
  const page = await onDesk(browser, dispatcher);
  await grip(page, codeAt(0)).focus();
  await page.keyboard.press("Space");
  await expect(said(page, "1 delivery picked up")).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await expect(said(page, /^Over (Lena|Tomas) Desk$/)).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(said(page, "Left where it was")).toBeAttached();

  await page.getByRole("button", { name: "Choose all" }).click();
  await page.getByRole("button", { name: "Assign 4", exact: true }).click();
  await page.getByRole("menuitem", { name: "Lena Desk" }).press("Enter");
  await expect(said(page, "That is more than the vehicle can carry.")).toBeVisible();
  await expect(toAssign(page).getByRole("listitem")).toHaveCount(4);
});

test("runs are planned, looked at first and made as they were shown; then one is on its page", async ({ browser }) => {
  const page = await onDesk(browser, dispatcher);
  await page.getByRole("button", { name: "Plan runs" }).click();
  const proposed = page.getByRole("region", { name: /proposed/ });
  await expect(proposed).toBeVisible();
  await expect(toAssign(page).getByRole("listitem")).toHaveCount(4);
  await expectAccessible(page);
  await shot(page, "1440-desk-proposed");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(proposed).toBeHidden();
  await page.getByRole("button", { name: "Plan runs" }).click();
  await page.getByRole("button", { name: /^Offer (the run|\d runs)$/ }).click();
  await expect(said(page, /\d runs? offered/)).toBeVisible();
  await page.getByRole("link", { name: /^#\d+ · Tomas Desk$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Run #\d+$/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cancel the run" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the run" }).click();
  await expect(said(page, "The run is cancelled")).toBeVisible();
});

test("a courier who drives is seen on the map where they are, and moves without a reload", async ({ browser }) => {
  const courier = await newCourier(zone, "Ana Desk");
  const [call, { courier: phone, dispatch }] = [await signedIn(dispatcher), services()];
  const { unassigned } = await dispatch.getBoard({ zoneId: zone.id }, call);
  const wanted = { shipmentIds: [unassigned[0]?.shipmentId ?? ""], courierId: courier.id, assign: true };
  const { runs } = await dispatch.createRuns({ requestId: newId(), zoneId: zone.id, runs: [wanted] }, call);
  const runId = runs[0]?.id ?? "";
  const deviceAt = timestampFromDate(new Date());
  await phone.recordActions({ actions: [{ id: newId(), kind: Action_Kind.START_RUN, runId, deviceAt }] }, courier.call);
  const tell = (latitude: number) =>
    phone.sharePosition({ deviceAt, position: { latitude, longitude: -8.62 } }, courier.call);
  const page = await onDesk(browser, dispatcher);
  const map = page.getByRole("img", { name: /^Map: / });
  await expect(map).toHaveAccessibleName(/ 0 couriers on the way/);
  await tell(41.151);
  await expect(map).toHaveAccessibleName(/ 1 courier on the way/, { timeout: 6_000 });
  const mark = map.locator("g").filter({ has: page.locator("title", { hasText: "Ana Desk" }) });
  const before = await mark.last().getAttribute("transform");
  await tell(41.148);
  await expect(mark.last()).not.toHaveAttribute("transform", before ?? "", { timeout: 6_000 });
  await shot(page, "1440-desk-driving");
  const { run } = await dispatch.getRun({ runId }, call);
  await dispatch.cancelRun({ requestId: newId(), runId, version: run?.version ?? 0 }, call);
  await expect(map).toHaveAccessibleName(/ 0 couriers on the way/, { timeout: 6_000 });
});

test("what a courier declines stands under the exceptions at once, and is decided", async ({ browser }) => {
  const courier = await newCourier(zone, "Rui Desk");
  const [call, board] = [await signedIn(dispatcher), services().dispatch];
  const { unassigned } = await board.getBoard({ zoneId: zone.id }, call);
  const shipmentId = unassigned.at(-1)?.shipmentId ?? "";
  const page = await onDesk(browser, dispatcher, "/en/desk/exceptions");
  await expect(page.getByRole("heading", { name: "Exceptions" })).toBeVisible();
  const wanted = { shipmentIds: [shipmentId], courierId: courier.id, assign: false };
  const { runs } = await board.createRuns({ requestId: newId(), zoneId: zone.id, runs: [wanted] }, call);
  await services().courier.answerOffer(
    { requestId: newId(), runId: runs[0]?.id ?? "", answer: AnswerOfferRequest_Answer.DECLINE },
    courier.call,
  );
  const card = page.getByRole("listitem").filter({ hasText: "Rui Desk" });
  await expect(card).toContainText("The courier declined.", { timeout: 5_000 });
  await expectAccessible(page);
  await shot(page, "1440-desk-exceptions");
  await card.getByRole("button", { name: "Dismiss" }).click();
  await expect(card).toBeHidden();
});

test("one delivery: its way, its place put on the map, taken in at the hub", async ({ browser }) => {
  const page = await onDesk(browser, dispatcher);
  const code = await toAssign(page).getByRole("link").first().getAttribute("title");
  await toAssign(page).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Delivery SK");
  await expect(page.getByRole("list").filter({ hasText: "Waiting for a run" })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "1440-desk-delivery");
  await page.getByRole("button", { name: "Move the pin" }).click();
  const dialog = page.getByRole("dialog");
  const before = await dialog.locator("output").textContent();
  await dialog.getByRole("button", { name: "Closer" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(dialog.locator("output")).not.toHaveText(before ?? "");
  await expectAccessible(page);
  await shot(page, "1440-desk-pin");
  await dialog.getByRole("button", { name: "The place is here" }).click();
  await expect(said(page, "The place is on the map")).toBeVisible();
  await expect(page.getByText("put on the map by hand")).toBeVisible();

  await page.getByRole("link", { name: "Hub", exact: true }).click();
  await page.getByLabel("Code", { exact: true }).fill(`${code?.split(" ").at(-1)?.toLowerCase()} SKNOSUCHCODE`);
  await page.getByLabel("Code", { exact: true }).press("Enter");
  await page.getByRole("button", { name: "Take 2 parcels in" }).click();
  await expect(said(page, "1 parcel is at the hub")).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("SKNOSUCHCODE");
  await expectAccessible(page);
  await shot(page, "1440-desk-hub");
});

test("runs that are over stand under the past runs; who dispatches elsewhere finds none of it", async ({ browser }) => {
  const page = await onDesk(browser, dispatcher, "/en/desk/runs");
  const run = page.getByRole("link", { name: /^#\d+ · / }).first();
  await expect(run).toBeVisible();
  await expectAccessible(page);
  await shot(page, "1440-desk-past-runs");
  const path = (await run.getAttribute("href")) ?? "";
  const stranger = await onDesk(browser, await newDispatcher(await newZone("Elsewhere")), path);
  await expect(stranger.getByText("There is nothing here")).toBeVisible();
  const input = encodeURIComponent(JSON.stringify({ zoneId: zone.id }));
  const followed = await stranger.request.get(`/api/trpc/dispatch.follow?input=${input}`);
  expect(await followed.text()).toContain("ZONE_NOT_FOUND");
});
