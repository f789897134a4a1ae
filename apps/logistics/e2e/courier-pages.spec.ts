import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { aRun, type CourierDouble, courierDouble, drop } from "./courier-double.ts";
import { courier } from "./people.ts";
import { type Language, open } from "./portal.ts";
import { shot } from "./shots.ts";
import { expectReadableOutdoors } from "./sunlight.ts";

const words = {
  en: { scan: "Scan", sign: "Sign", failed: "Could not deliver" },
  ru: { scan: "Скан", sign: "Подписать", failed: "Не удалось вручить" },
} as const;
type Said = (typeof words)[Language];

interface Scene {
  readonly path?: string;
  readonly double: () => CourierDouble;
  /** What is done before it is looked at. */
  readonly act?: (page: Page, said: Said) => Promise<void>;
}

const everyProof = { pin: true, photo: true, signature: true };
const longName = "Константин Константинопольский-Задунайский";
const press = (name: "scan" | "sign" | "failed") => async (page: Page, said: Said) => {
  await page.getByRole("button", { name: said[name], exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
};

function between(change: (double: CourierDouble) => void): () => CourierDouble {
  return () => {
    const double = courierDouble(null);
    change(double);
    return double;
  };
}
const onRun =
  (...args: Parameters<typeof aRun>) =>
  () =>
    courierDouble(aRun(args[0], { state: "started", ...args[1] }));
const offSince = { startedAt: null, endsAt: null };
const earned = { currencyCode: "EUR", minorUnits: "3420", text: "€34.20" };

/** Everything that a courier can have before them, but what other specs look at. */
const scenes: Readonly<Record<string, Scene>> = {
  "off-shift": { double: between((double) => Object.assign(double.shift, offSince)) },
  suspended: { double: between((double) => Object.assign(double.shift, offSince, { isSuspended: true })) },
  "no-offer": { double: between(() => {}) },
  offers: {
    double: between((double) => {
      const pickup = drop(1, { kind: "pickup", party: "seller", partyName: "Norte" });
      const ends = (ms: number) =>
        ({ state: "offered", offerEndsAt: new Date(Date.now() + ms).toISOString() }) as const;
      double.offers = [
        aRun([pickup, drop(2)], { number: 41, ...ends(240_000) }),
        aRun([drop(1)], { number: 42, ...ends(0) }),
      ];
    }),
  },
  "shift-failed": { double: between((double) => double.broken.add("shift")) },
  "run-to-start": {
    double: () => courierDouble(aRun([drop(1, { isLate: true, partyName: longName }), drop(2), drop(3)])),
  },
  "stop-late": { double: onRun([drop(1, { isLate: true, partyName: longName }), drop(2)]) },
  "stop-arrived": { double: onRun([drop(1, { state: "arrived", proof: everyProof }), drop(2)]) },
  "pin-locked": { double: onRun([drop(1, { state: "arrived", pinTriesLeft: 0 })]) },
  pickup: {
    double: onRun([
      drop(1, {
        ...{ kind: "pickup", party: "seller", partyName: "Norte Cerâmica e Utilidades", state: "arrived" },
        proof: { pin: false, photo: false, signature: false },
        parcels: ["SK-P1", "SK-P2"].map((code, at) => ({ code, sellerName: "", isScanned: at === 0 })),
      }),
    ]),
  },
  scanner: { double: onRun([drop(1, { state: "arrived" })]), act: press("scan") },
  signature: { double: onRun([drop(1, { state: "arrived", proof: everyProof })]), act: press("sign") },
  "failed-attempt": { double: onRun([drop(1, { state: "arrived" })]), act: press("failed") },
  history: {
    path: "?view=history",
    double: between((double) => {
      double.earnings = ["21", "20"].map((day) => ({
        ...{ day: `2026-11-${day}`, runCount: 2, stopCount: 14, distanceMeters: 23_100, earned },
      }));
      const over = { state: "finished", finishedAt: "2026-11-21T17:20:00Z" } as const;
      const stops = [drop(1, { state: "done" }), drop(2, { state: "failed", failureReason: "noAccess" })];
      double.history = [[aRun(stops, { number: 9, ...over }), aRun(stops.slice(0, 1), { number: 8, ...over })], []];
    }),
  },
  "history-failed": {
    path: "?view=history",
    double: between((double) => double.broken.add("history").add("earnings")),
  },
};

for (const [colorScheme, language] of [
  ["light", "en"],
  ["dark", "ru"],
] as const) {
  test(`whatever a courier has before them is readable, reachable and fits 320 px, ${colorScheme}, ${language}`, async ({
    browser,
  }) => {
    test.slow();
    for (const [name, { path = "", double, act }] of Object.entries(scenes)) {
      await test.step(name, async () => {
        // A phone of its own: what one keeps is no business of the next.
        const phone = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
        const page = await phone.newPage();
        await double().attach(page);
        await open(page, courier(), `/${language}/courier${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await act?.(page, words[language]);
        await expectAccessible(page);
        await expectReadableOutdoors(page);
        const [inner, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect.soft(inner, name).toBe(width);
        await shot(page, `320-${colorScheme}-${language}-${name}`);
        await phone.close();
      });
    }
  });
}
