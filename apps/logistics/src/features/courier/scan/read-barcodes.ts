const formats = ["code_128", "qr_code", "ean_13", "code_39"];

interface Detector {
  detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}

declare global {
  var BarcodeDetector:
    | { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }
    | undefined;
}

/** Reads what is in a picture: with what the browser brings, else with a reader of our own that is kept on the device. */
export async function createBarcodeReader(): Promise<(video: HTMLVideoElement) => Promise<string[]>> {
  const native = globalThis.BarcodeDetector;
  if (native && (await native.getSupportedFormats().catch((): string[] => [])).includes("code_128")) {
    const detector = new native({ formats });
    return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
  }
  const { prepareZXingModule, readBarcodes } = await import("zxing-wasm/reader");
  prepareZXingModule({ overrides: { locateFile: () => "/scanner/zxing_reader.wasm" } });
  const canvas = new OffscreenCanvas(1, 1);
  return async (video) => {
    Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (!pen || canvas.width === 0) return [];
    pen.drawImage(video, 0, 0);
    const found = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), {
      formats: ["Code128", "QRCode", "EAN13", "Code39"],
      maxNumberOfSymbols: 4,
    });
    return found.map(({ text }) => text);
  };
}
