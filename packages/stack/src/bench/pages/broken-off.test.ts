import { expect, test } from "vitest";
import { auditOnceMore } from "./broken-off.ts";

/** Fails with each of these, one run after the other, then gives a figure. */
function auditFailing(...failures: readonly Error[]) {
  const left = [...failures];
  const audit = async () => {
    const failure = left.shift();
    if (failure) throw failure;
    return 97;
  };
  return { audit, left };
}

const brokenOff = Object.assign(new Error("Command failed"), { stderr: "Runtime error encountered: NO_NAVSTART" });

test("a run whose trace broke off is made once more, and said", async () => {
  let told = 0;
  expect(await auditOnceMore(auditFailing(brokenOff).audit, () => told++)).toBe(97);
  expect(told).toBe(1);
});

test("a run that breaks off twice fails", async () => {
  await expect(auditOnceMore(auditFailing(brokenOff, brokenOff).audit, () => {})).rejects.toBe(brokenOff);
});

test("every other failure is left as it is", async () => {
  const failure = new Error("NO_FCP");
  const { audit, left } = auditFailing(failure, brokenOff);
  await expect(auditOnceMore(audit, () => {})).rejects.toBe(failure);
  expect(left).toEqual([brokenOff]);
});
