"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { AttributeView } from "@/server/routers/catalogue/attribute-view";
import type { ProductContent } from "@/server/routers/catalogue/content-view";
import type { ProblemView } from "@/server/routers/catalogue/product-view";

export interface ProductForm {
  readonly content: ProductContent;
  readonly set: (patch: Partial<ProductContent>) => void;
  /** From what the form is at that moment: for what ends later, as uploads do. */
  readonly update: (change: (content: ProductContent) => Partial<ProductContent>) => void;
  readonly attributeOf: (code: string) => AttributeView | undefined;
  /** Makes an entry of the dictionary known to the form. */
  readonly learn: (attribute: AttributeView) => void;
  readonly problems: readonly ProblemView[];
  readonly currencyCode: string;
  /** Variants that are on sale: their prices change at once, elsewhere. */
  readonly onSale: ReadonlySet<string>;
  /** Variants that this shop offers already, on sale or not: their pieces are counted under Stock. */
  readonly offered: ReadonlySet<string>;
  readonly isReadOnly: boolean;
}

const Form = createContext<ProductForm | undefined>(undefined);

export function ProductFormProvider({ form, children }: { form: ProductForm; children: ReactNode }) {
  return <Form value={form}>{children}</Form>;
}

/** The product that is being written, for every part of its editor. */
export function useProductForm(): ProductForm {
  const form = useContext(Form);
  if (!form) throw new Error("a part of the product editor stands outside of it");
  return form;
}
