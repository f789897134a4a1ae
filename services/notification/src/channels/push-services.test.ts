import { expect, test } from "vitest";
import { knownPushServices, pushServices } from "./push-services.ts";

const isKnown = pushServices(knownPushServices);

test.each([
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://updates.push.services.mozilla.com/wpush/v2/abc",
  "https://wns2-par02p.notify.windows.com/w/?token=abc",
  "https://web.push.apple.com/abc",
])("%s is a push service's", (endpoint) => {
  expect(isKnown(endpoint)).toBe(true);
});

test.each([
  "http://fcm.googleapis.com/fcm/send/abc",
  "https://fcm.googleapis.com:8443/fcm/send/abc",
  "https://fcm.googleapis.com.evil.example/abc",
  "https://evil.example/https://fcm.googleapis.com",
  "https://name:word@fcm.googleapis.com/abc",
  "https://push.apple.com.evil.example/",
  "https://evilpush.apple.com/",
  "https://127.0.0.1:4112/souk.user.v1.UserService/GetProfile",
  "file:///etc/passwd",
  "no address",
  "",
])("%s is none", (endpoint) => {
  expect(isKnown(endpoint)).toBe(false);
});
