import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "./mailbox.ts";

const folder = mkdtempSync(join(tmpdir(), "mailbox-"));
let mailbox: Mailbox;
const start = () =>
  startMailbox({ host: "127.0.0.1", smtpPort: 0, webPort: 0, dataFile: join(folder, "mails.db"), mailsMax: 3 });
beforeAll(async () => {
  mailbox = await start();
});
afterAll(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true });
});

/** Speaks SMTP: each line waits for the answer to the one before. Gives the last answer. */
function speak(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(mailbox.smtpUrl).port), "127.0.0.1");
    const left = [...lines];
    let said = "";
    socket.setEncoding("utf8");
    socket.on("error", reject);
    socket.on("data", (text: string) => {
      said = text;
      if (!/^\d{3} /m.test(text)) return;
      const next = left.shift();
      if (next === undefined) socket.end();
      else socket.write(`${next}\r\n`);
    });
    socket.on("close", () => resolve(said));
  });
}

function deliver(to: string, content: string): Promise<string> {
  return speak(["EHLO test", "MAIL FROM:<shop@souk.example>", `RCPT TO:<${to}>`, "DATA", `${content}\r\n.`]);
}

const htmlMail = (subject: string, html: string) =>
  `From: Souk <shop@souk.example>\r\nSubject: ${subject}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${mailbox.url}${path}`, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test("a delivered mail is found by its receiver and survives a restart", async () => {
  expect(await deliver("Anna@Example.com", htmlMail("=?utf-8?B?0J/RgNC40LLQtdGC?=", "<p>Hi</p>"))).toMatch(/^250/);
  await mailbox.stop();
  mailbox = await start();
  const list = JSON.parse((await get("/api/mails?to=anna@example.com")).text);
  expect(list).toMatchObject([{ to: "anna@example.com", subject: "Привет", from: "Souk <shop@souk.example>" }]);
  expect(JSON.parse((await get("/api/mails?to=nobody@example.com")).text)).toEqual([]);
  expect(JSON.parse((await get(`/api/mails/${list[0].id}`)).text)).toMatchObject({ html: expect.stringMatching("Hi") });
});

test("only the newest mails are kept", async () => {
  for (let at = 1; at <= 5; at++) await deliver("many@example.com", htmlMail(`Number ${at}`, "x"));
  const list = JSON.parse((await get("/api/mails")).text);
  expect(list.map(({ subject }: { subject: string }) => subject)).toEqual(["Number 5", "Number 4", "Number 3"]);
});

test("what a mail holds is shown without power over the page", async () => {
  await deliver("x@example.com", htmlMail("<script>alert(1)</script>", "<script>alert(2)</script><p>ok</p>"));
  const [{ id }] = JSON.parse((await get("/api/mails?to=x@example.com")).text);
  const page = await get(`/mails/${id}`);
  expect(page.text).not.toContain("<script>");
  expect(page.text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  const body = await get(`/mails/${id}/html`);
  expect(body.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups .*default-src 'none'/);
});

test("a mail that is too large is refused", async () => {
  expect(
    await deliver("big@example.com", htmlMail("Big", "x".repeat(1_100_000).replace(/(.{900})/g, "$1\r\n"))),
  ).toMatch(/^552/);
});

test("a page that asks under another name gets nothing", async () => {
  const { hostname, port } = new URL(mailbox.url);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write("GET /api/mails HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
    );
    socket.once("data", (bytes) => resolve(String(bytes)));
  });
  expect(answer).toMatch(/^HTTP\/1.1 421/);
});
