import type { CardPage } from "@/server/catalogue/list-cards";
import { ProductListing, type ProductListingProps } from "./product-listing.tsx";
import { ProductTile } from "./product-tile.tsx";
import { StockScope } from "./stock-scope.tsx";

export type ListingPageProps = Pick<ProductListingProps, "label" | "query" | "moreHref"> & { readonly page: CardPage };

const eagerCount = 4;
/** A phone's screen of them. */
const seenFirst = 6;
const farCard = "drawn-when-near [--height-estimate:17rem] xl:[--height-estimate:20rem]";

/** The products of a category, a seller or the whole shop, first page drawn by the server. */
export function ListingPage({ page, ...props }: ListingPageProps) {
  return (
    <StockScope productIds={page.cards.map((card) => card.id)}>
      <ProductListing {...props} next={page.next}>
        {page.cards.map((card, place) => (
          <li key={card.id} className={place < seenFirst ? undefined : farCard}>
            <ProductTile card={card} isEager={place < eagerCount} headingLevel={2} />
          </li>
        ))}
      </ProductListing>
    </StockScope>
  );
}
