import { expect, test } from "@playwright/test";
import { newId } from "@souk/ids/id";
import { expectAccessible } from "@souk/testing/accessible";
import { newCourier, newDispatcher, newZone, packedParcels } from "./desk-zone.ts";
import { open } from "./portal.ts";
import { shot } from "./shots.ts";
import { services, signedIn } from "./stack.ts";

test.use({ viewport: { width: 320, height: 720 } });

test("a courier is told of a run that is offered and of one that is taken back, and what is read stays read", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const zone = await newZone("Desk");
  await packedParcels(zone, 1);
  const { id: courierId, person } = await newCourier(zone, "Ivo Desk");
  const [call, board] = [await signedIn(await newDispatcher(zone)), services().dispatch];
  await open(page, person, "/en/courier");
  await page.getByRole("button", { name: "Notifications", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: "Nothing yet" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Close" }).click();

  const { unassigned } = await board.getBoard({ zoneId: zone.id }, call);
  const wanted = { shipmentIds: unassigned.map(({ shipmentId }) => shipmentId), courierId, assign: false };
  const { runs } = await board.createRuns({ requestId: newId(), zoneId: zone.id, runs: [wanted] }, call);
  const [run] = runs;
  await page.getByRole("button", { name: "Notifications, 1 new" }).click({ timeout: 60_000 });
  const offered = page.getByRole("button", { name: new RegExp(`Run ${run?.number} is offered to you`) });
  await expect(offered).toBeVisible();
  await expectAccessible(page);
  await shot(page, "320-notifications");
  await offered.click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "Accept" })).toBeVisible();

  await board.cancelRun({ requestId: newId(), runId: run?.id ?? "", version: run?.version ?? 0 }, call);
  await page.goto("/ru/courier");
  await page.getByRole("button", { name: "Уведомления, Новых: 1" }).click({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: `Новое: Маршрут ${run?.number} у вас забрали` })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "320-ru-notifications");
  await page.getByRole("button", { name: "Отметить всё прочитанным" }).click();
  await page.getByRole("button", { name: "Закрыть" }).click();
  await expect(page.getByRole("button", { name: "Уведомления", exact: true })).toBeVisible();
});
