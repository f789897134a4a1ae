"use client";
import { newId } from "@souk/ids/id";
import { useLocale } from "next-intl";
import { useRef, useState } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { useProductForm } from "./form-context.tsx";
import { UploadRefused, uploadPicture } from "./upload-picture.ts";

export interface Upload {
  readonly key: string;
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Why it was refused; null while it is on its way. */
  readonly reason: string | null;
}

/** Sends pictures one after the other and puts each into the product as soon as it is there. */
export function useUploads() {
  const locale = useLocale();
  const { slug: shop } = useShop();
  const { update } = useProductForm();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const line = useRef(Promise.resolve());

  const patch = (key: string, changed: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  const dismiss = (key: string) => setUploads((all) => all.filter((each) => each.key !== key));

  async function send(key: string, file: File) {
    try {
      const url = `/${locale}/${shop}/products/media`;
      const picture = await uploadPicture(url, file, (share) => patch(key, { share }));
      update(({ media }) => (media.some(({ id }) => id === picture.id) ? {} : { media: [...media, picture] }));
      dismiss(key);
    } catch (error) {
      patch(key, { reason: error instanceof UploadRefused ? error.reason : "GENERIC" });
    }
  }

  function add(files: Iterable<File>) {
    for (const file of files) {
      const key = newId();
      setUploads((all) => [...all, { key, name: file.name, share: 0, reason: null }]);
      line.current = line.current.then(() => send(key, file));
    }
  }
  return { uploads, add, dismiss };
}
