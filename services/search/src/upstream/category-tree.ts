import { create } from "@bufbuild/protobuf";
import type { Client } from "@connectrpc/connect";
import { type Category, type Text, TextSchema } from "@souk/contracts/product/v1/product";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import type { Logger } from "@souk/telemetry/logger";

const freshMs = 60_000;
/** Nobody waits again for a product service that has just not answered. */
const pauseMs = 5_000;

/** The slugs and names from the top to a category. */
export interface CategoryPlace {
  readonly categorySlugs: readonly string[];
  readonly categoryNames: readonly Text[];
}

export interface CategoryTree {
  /**
   * Categories by slug. After a minute they are read again behind the caller's back; while the product service is away
   * the old ones serve. Empty if it never answered.
   */
  bySlug(): Promise<ReadonlyMap<string, Category>>;
  /** Where each category stands now, by its id. @throws when the product service is away */
  readPlaces(): Promise<ReadonlyMap<string, CategoryPlace>>;
  /** A category changed: the next one who asks gets it. */
  forget(): void;
}

interface Deps {
  readonly products: Client<typeof ProductService>;
  readonly log: Logger;
  readonly nowMs?: () => number;
}

export function createCategoryTree({ products, log, nowMs = Date.now }: Deps): CategoryTree {
  let known: ReadonlyMap<string, Category> = new Map();
  let freshUntilMs = Number.NEGATIVE_INFINITY;
  let isForgotten = true;
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    freshUntilMs = nowMs() + freshMs;
    isForgotten = false;
    try {
      const { categories } = await products.listCategories({});
      known = new Map(categories.map((category) => [category.slug, category]));
    } catch (error) {
      freshUntilMs = nowMs() + pauseMs;
      log.warn({ err: error }, "categories could not be read; those that are known serve");
    }
  }

  return {
    async bySlug() {
      const mayServe = !isForgotten;
      if (nowMs() >= freshUntilMs) {
        loading = load().finally(() => {
          loading = undefined;
        });
      }
      if (!mayServe || known.size === 0) await loading;
      return known;
    },
    async readPlaces() {
      return placesOf((await products.listCategories({})).categories);
    },
    forget() {
      isForgotten = true;
      freshUntilMs = Number.NEGATIVE_INFINITY;
    },
  };
}

/** Parents come before children. */
function placesOf(categories: readonly Category[]): Map<string, CategoryPlace> {
  const places = new Map<string, CategoryPlace>();
  for (const { id, parentId, slug, name } of categories) {
    const above = places.get(parentId);
    places.set(id, {
      categorySlugs: [...(above?.categorySlugs ?? []), slug],
      categoryNames: [...(above?.categoryNames ?? []), name ?? nameless],
    });
  }
  return places;
}

const nameless = create(TextSchema);
