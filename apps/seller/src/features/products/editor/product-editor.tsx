"use client";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { AttributeView } from "@/server/routers/catalogue/attribute-view";
import type { ProductContent } from "@/server/routers/catalogue/content-view";
import type { ProductView } from "@/server/routers/catalogue/product-view";
import { useTRPC } from "@/trpc/react";
import { useLeaveWarning } from "../../forms/use-leave-warning.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { mayManageCatalogue } from "../may-manage.ts";
import { AttributesSection } from "./attributes-section.tsx";
import { withDraft } from "./content-to-edit.ts";
import { type ProductForm, ProductFormProvider } from "./form-context.tsx";
import { MediaSection } from "./media-section.tsx";
import { SidePanel } from "./side-panel.tsx";
import { TextsSection } from "./texts-section.tsx";
import { useDraftSaving } from "./use-draft-saving.ts";
import { VariantsSection } from "./variants-section.tsx";

interface ProductEditorProps {
  readonly product: ProductView;
  readonly initial: ProductContent;
  readonly storefrontUrl: string;
}

/** Everything of a product on one page; what is written is kept as a draft by itself. */
export function ProductEditor({ product, initial, storefrontUrl }: ProductEditorProps) {
  const { role, slug: shop } = useShop();
  const queryClient = useQueryClient();
  const { catalogue } = useTRPC();
  const listKey = catalogue.list.pathKey();
  const ownKey: QueryKey = catalogue.get.queryKey({ shop, productId: product.id });
  const [content, setContent] = useState(initial);
  const [learnt, setLearnt] = useState<readonly AttributeView[]>(product.attributes);
  const isReadOnly = !mayManageCatalogue(role) || isInModeration(product);
  const onSaved: Parameters<typeof useDraftSaving>[0]["onSaved"] = (draft) => {
    // Who comes back to this page finds what they left.
    queryClient.setQueryData<ProductView>(ownKey, (known) => known && withDraft(known, draft));
    void queryClient.invalidateQueries({ queryKey: listKey });
    nameAddress(shop, product.id);
  };
  const saving = useDraftSaving({
    productId: product.id,
    content,
    currencyCode: product.currencyCode,
    version: product.draft?.version ?? 0,
    problems: product.problems,
    onSaved,
  });
  useLeaveWarning(saving.state === "unsaved" || saving.state === "saving" || saving.state === "failed");
  const form = useMemo((): ProductForm => {
    const update: ProductForm["update"] = (change) => setContent((known) => ({ ...known, ...change(known) }));
    return {
      ...{ content, update, isReadOnly, problems: saving.problems, currencyCode: product.currencyCode },
      set: (patch) => update(() => patch),
      attributeOf: (code) => learnt.find((attribute) => attribute.code === code),
      learn: (attribute) => setLearnt((known) => [...known.filter(({ code }) => code !== attribute.code), attribute]),
      onSale: product.live === "published" ? offeredOf(product) : new Set(),
      offered: offeredOf(product),
    };
  }, [content, learnt, isReadOnly, saving.problems, product]);
  return (
    <ProductFormProvider form={form}>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <SidePanel product={product} saving={saving} storefrontUrl={storefrontUrl} />
        <fieldset disabled={isReadOnly} className="grid min-w-0 gap-5 lg:order-first">
          <TextsSection />
          <MediaSection />
          <AttributesSection />
          <VariantsSection productId={product.id} />
        </fieldset>
      </div>
    </ProductFormProvider>
  );
}

const isInModeration = ({ draft, latest }: ProductView) => !draft && latest?.state === "submitted";

/** Variants that the shop has a price for already. */
function offeredOf({ liveContent }: ProductView): ReadonlySet<string> {
  const variants = liveContent?.variants ?? [];
  return new Set(variants.filter(({ price }) => price !== "").map(({ id }) => id));
}

/** A new product has an address of its own once it is stored; nobody who writes is to notice. */
function nameAddress(shop: string, productId: string): void {
  const { pathname } = window.location;
  if (!pathname.endsWith(`/${shop}/products/new`)) return;
  window.history.replaceState(null, "", pathname.replace(/new$/, productId));
}
