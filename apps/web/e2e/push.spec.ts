import { createECDH, randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { register } from "./account.ts";

test.use({ serviceWorkers: "allow" });

const choices = "/en/account/notifications/choices";

/** Stands for the browser maker's push service, which cannot be reached from a test: a subscription as it would give. */
async function withPushService(page: Page): Promise<void> {
  const pair = createECDH("prime256v1");
  const keys = { p256dh: pair.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") };
  const endpoint = `https://fcm.googleapis.com/fcm/send/${randomBytes(16).toString("hex")}`;
  await page.addInitScript(
    ({ endpoint, keys }) => {
      const kept = "test-push-key";
      const subscription = () => {
        const key = localStorage.getItem(kept);
        return key === null
          ? null
          : {
              endpoint,
              options: { applicationServerKey: new Uint8Array(JSON.parse(key)).buffer },
              toJSON: () => ({ endpoint, keys }),
              unsubscribe: async () => localStorage.removeItem(kept),
            };
      };
      Object.assign(PushManager.prototype, {
        getSubscription: async () => subscription(),
        subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
          localStorage.setItem(kept, JSON.stringify([...applicationServerKey]));
          return subscription();
        },
      });
    },
    { endpoint, keys },
  );
}

const section = (page: Page) =>
  page.locator("section", { has: page.getByRole("heading", { name: "Messages in your browsers" }) });

test("messages are turned on by a button alone, chosen by kind, and turned off", async ({ page, context }) => {
  await context.grantPermissions(["notifications"]);
  await withPushService(page);
  await register(page);
  await page.goto(choices);
  await expect(section(page).getByText("No messages come to this browser")).toBeVisible();
  await expect(section(page).getByRole("switch")).toHaveCount(0);
  await section(page).getByRole("button", { name: "Turn on here" }).click();
  await expect(section(page).getByText("Messages come to this browser")).toBeVisible();
  const deliveries = section(page).getByRole("switch", { name: /^Deliveries/ });
  await expect(deliveries).toBeChecked();
  const chosen = page.waitForResponse((answer) => answer.url().includes("notifications.update") && answer.ok());
  await deliveries.click();
  await chosen;
  await expectAccessible(page);
  await page.reload();
  await expect(section(page).getByText("Messages come to this browser")).toBeVisible();
  await expect(deliveries).not.toBeChecked();
  await section(page).getByRole("button", { name: "Turn off here" }).click();
  await expect(section(page).getByText("No messages come to this browser")).toBeVisible();
});

test("a browser that blocks messages, and one that cannot show any, is told so", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Notification, "permission", { get: () => "denied" }));
  await register(page);
  await page.goto(choices);
  await expect(section(page).getByText("This browser blocks messages of the shop")).toBeVisible();
  await expect(section(page).getByRole("button")).toHaveCount(0);
  await page.addInitScript(() => Reflect.deleteProperty(window, "PushManager"));
  await page.reload();
  await expect(section(page).getByText("This browser cannot show messages")).toBeVisible();
});

test("a message shows what it says and opens its page; one that is none shows nothing", async ({ page, context }) => {
  await context.grantPermissions(["notifications"]);
  await page.goto("/en");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const [registrationId, origin] = [await registered, new URL(page.url()).origin];
  const deliver = (data: string) => devtools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
    });
  const message = { title: "The courier comes to you next", body: "Have the PIN at hand.", tag: "1", locale: "en" };
  await deliver(JSON.stringify({ ...message, href: "/en/new" }));
  await expect.poll(shown).toEqual([{ title: message.title, body: message.body, tag: "1" }]);
  await deliver(JSON.stringify({ ...message, href: "/en/new" }));
  await deliver("no message");
  await expect.poll(shown).toHaveLength(1);
  const worker = context.serviceWorkers()[0];
  await worker?.evaluate(async () => {
    const scope = globalThis as unknown as ServiceWorkerGlobalScope;
    const [notification] = await scope.registration.getNotifications();
    if (notification) scope.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
  });
  await expect(page).toHaveURL(/\/en\/new$/);
  await expect.poll(shown).toEqual([]);
});
