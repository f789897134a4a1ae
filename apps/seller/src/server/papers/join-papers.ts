import { PDFDocument } from "@cantoo/pdf-lib";

/** The pages of several PDF files as one file, in their order. */
export async function joinPapers(files: readonly Uint8Array[], { title, at }: { title: string; at: Date }) {
  const joined = await PDFDocument.create({ updateMetadata: false });
  joined.setTitle(title, { showInWindowTitleBar: true });
  joined.setCreationDate(at);
  for (const file of files) {
    const source = await PDFDocument.load(file, { updateMetadata: false });
    for (const page of await joined.copyPages(source, source.getPageIndices())) joined.addPage(page);
  }
  return Buffer.from(await joined.save());
}
