import { expect, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { aRun, courierDouble, drop } from "./courier-double.ts";
import { courier } from "./people.ts";
import { picture } from "./picture.ts";
import { open } from "./portal.ts";
import { shot } from "./shots.ts";
import { expectReadableOutdoors } from "./sunlight.ts";

test.use({ viewport: { width: 320, height: 720 } });

const everyProof = { pin: true, photo: true, signature: true };

test("a drop of much worth is handed over with parcels, PIN, photo and signature", async ({ page }) => {
  const stop = drop(1, {
    proof: everyProof,
    parcels: [
      { code: "SK-A1", sellerName: "Pace", isScanned: false },
      { code: "SK-A2", sellerName: "Norte", isScanned: false },
    ],
  });
  const double = courierDouble(aRun([stop, drop(2)], { state: "started" }));
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  await expect(page.getByRole("link", { name: "Navigate" })).toHaveAttribute("href", /^geo:/);
  await shot(page, "320-stop-pending");
  await expectAccessible(page);
  await expectReadableOutdoors(page);
  await page.getByRole("button", { name: "I am here" }).click();
  await expect(page.getByText("Still needed: scan the parcels")).toBeVisible();
  await expect(page.getByRole("button", { name: "Hand over" })).toBeDisabled();

  await page.getByRole("button", { name: "Scan", exact: true }).click();
  const field = page.getByLabel("Or type the code under the bars");
  await field.fill("SK-ELSE");
  await field.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Wrong parcel" })).toContainText("SK-ELSE");
  await shot(page, "320-scan-wrong");
  await expectAccessible(page);
  for (const code of ["SK-A1", "sk-a2"]) {
    await field.fill(code);
    await field.press("Enter");
  }
  await expect(page.getByText("Pace, Norte · scanned")).toBeVisible();

  await page.getByLabel("PIN", { exact: true }).fill("47x11");
  await expect(page.getByLabel("PIN", { exact: true })).toHaveValue("4711");
  await page.getByLabel("Photo", { exact: true }).setInputFiles({
    name: "door.png",
    mimeType: "image/png",
    buffer: await picture(page, 3_000, 2_000),
  });
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  const pad = page.getByRole("img", { name: "Field to sign in with a finger" });
  const box = await pad.boundingBox();
  if (!box) throw new Error("there is no field to sign in");
  await page.mouse.move(box.x + 30, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 90, { steps: 6 });
  await page.mouse.up();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use this signature" }).click();
  await expect(page.getByRole("button", { name: "Hand over" })).toBeEnabled();
  await shot(page, "320-stop-ready");
  await expectReadableOutdoors(page);
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByRole("heading", { name: "Drop to Anna 2" })).toBeVisible();
  await expect(page.getByText("All sent")).toBeVisible();
  const handed = double.done.find(({ kind }) => kind === "handOver");
  expect(handed).toMatchObject({ stopId: stop.id, pin: "4711" });
  expect(handed?.photoHash).toMatch(/^[0-9a-f]{64}$/);
  expect(handed?.signatureHash).toMatch(/^[0-9a-f]{64}$/);
  expect(double.pictures.map(({ kind }) => kind)).toEqual(["photo", "signature"]);
  expect(Math.max(...double.pictures.map(({ bytes }) => bytes))).toBeLessThanOrEqual(300_000);
});

test("what could not be delivered is reported with its reason", async ({ page }) => {
  const double = courierDouble(aRun([drop(1)], { state: "started" }));
  await double.attach(page);
  await open(page, courier(), "/ru/courier");
  await page.getByRole("button", { name: "Я на месте" }).click();
  await page.getByRole("button", { name: "Не удалось вручить" }).click();
  await expect(page.getByRole("button", { name: "Сообщить и дальше" })).toBeDisabled();
  await page.getByRole("radio", { name: "Никого нет" }).check();
  await page.getByLabel("Заметка диспетчеру").fill("Домофон не работает");
  await shot(page, "320-ru-fail");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Сообщить и дальше" }).click();
  await expect(page.getByRole("heading", { name: "Все остановки закончены" })).toBeVisible();
  await shot(page, "320-ru-finish");
  await page.getByRole("button", { name: "Завершить маршрут" }).click();
  await expect(page.getByRole("heading", { name: "Смена" })).toBeVisible();
  await expect(page.getByText("Всё отправлено")).toBeVisible();
  expect(double.done.map(({ kind }) => kind)).toEqual(["arrive", "fail", "finishRun"]);
  expect(double.done[1]).toMatchObject({ failureReason: "nobodyThere", note: "Домофон не работает" });
});

test("at a pick-up what is not there stays and is said to", async ({ page }) => {
  const parcels = ["P1", "P2"].map((code) => ({ code, sellerName: "", isScanned: false }));
  const stop = drop(1, { kind: "pickup", party: "seller", partyName: "Norte", parcels, proof: noProof });
  const double = courierDouble(aRun([stop, drop(2)], { state: "started" }));
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  await expect(page.getByRole("heading", { name: "Pick up at Norte" })).toBeVisible();
  await page.getByRole("button", { name: "I am here" }).click();
  await page.getByRole("button", { name: "Scan", exact: true }).click();
  await page.getByLabel("Or type the code under the bars").fill("P2");
  await page.getByRole("button", { name: "Take", exact: true }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("One parcel is not scanned: left here and reported.")).toBeVisible();
  await page.getByRole("button", { name: "Collected" }).click();
  await expect(page.getByRole("heading", { name: "Drop to Anna 2" })).toBeVisible();
  await page.getByRole("button", { name: "All stops" }).click();
  await expect(page.getByRole("button", { name: /Pick up at Norte/ })).toContainText("Done");
  await shot(page, "320-stop-list");
  await expectAccessible(page);
  await expectReadableOutdoors(page);
});

const noProof = { pin: false, photo: false, signature: false };

test("a PIN that was wrong on the way is told, and the stop is there again", async ({ page }) => {
  const stop = drop(1);
  const double = courierDouble(aRun([stop], { state: "started" }));
  double.refuse = ({ kind, pin }) => (kind === "handOver" && pin === "0000" ? "PIN_WRONG" : "");
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  await page.getByRole("button", { name: "I am here" }).click();
  await page.getByRole("button", { name: "Scan", exact: true }).click();
  await page.getByLabel("Or type the code under the bars").fill("SK-D1");
  await page.getByRole("button", { name: "Take", exact: true }).click();
  // The sheet closes by itself, and holds the keyboard until then.
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByLabel("PIN", { exact: true }).fill("0000");
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The PIN was wrong." })).toBeVisible();
  await shot(page, "320-pin-wrong");
  await page.getByRole("button", { name: "Understood" }).click();
  await page.getByLabel("PIN", { exact: true }).fill("4711");
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByRole("heading", { name: "Every stop has ended" })).toBeVisible();
});
