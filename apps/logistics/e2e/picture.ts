import type { Page } from "@playwright/test";

/** A picture that does not compress well, as large as a camera's. */
export async function picture(page: Page, width: number, height: number): Promise<Buffer> {
  const binary = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const pen = canvas.getContext("2d");
      for (let x = 0; x < w; x += 8)
        for (let y = 0; y < h; y += 8) {
          if (pen) pen.fillStyle = `hsl(${Math.random() * 360} 80% ${Math.random() * 100}%)`;
          pen?.fillRect(x, y, 8, 8);
        }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
      return bytes.reduce((text, byte) => text + String.fromCharCode(byte), "");
    },
    [width, height] as const,
  );
  return Buffer.from(binary, "latin1");
}
