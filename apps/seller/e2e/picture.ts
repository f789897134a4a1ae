import type { Page } from "@playwright/test";

/** A picture that nobody has uploaded before. */
export async function picture(page: Page, name: string) {
  const url = await page.evaluate((hue) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 600, height: 600 });
    const context = canvas.getContext("2d");
    if (context) context.fillStyle = `hsl(${hue} 60% 60%)`;
    context?.fillRect(0, 0, 600, 600);
    return canvas.toDataURL("image/png");
  }, Math.random() * 360);
  return { name, mimeType: "image/png", buffer: Buffer.from(url.split(",")[1] ?? "", "base64") };
}
