import { Avatar } from "@souk/ui/components/avatar";
import { groundStyle } from "@souk/ui/components/ground";
import { hueOf } from "@souk/ui/lib/initials";
import { CreditCard, MapPin, Star, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SellerView } from "@/server/pages/seller-view";

/** Who the seller is, what they say of themselves, and what the shop promises for all of them. */
export function SellerHead({ seller }: { seller: SellerView }) {
  const t = useTranslations("shop.seller");
  const tSeller = useTranslations("finding.seller");
  const place = [seller.city, seller.country].filter(Boolean).join(", ");
  const since = seller.foundedYear ?? seller.hereSinceYear;
  return (
    <header className="grid overflow-clip rounded-28 bg-card inset-ring inset-ring-line lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="ground-hero p-6 sm:p-7.5" style={groundStyle(hueOf(seller.name))}>
        <div className="flex items-center gap-4">
          <Avatar name={seller.name} size="lg" className="bg-card" />
          <div className="min-w-0">
            <h1 className="hyphens-auto text-title">{seller.name}</h1>
            {since && (
              <p className="mt-0.5 text-soft">{t(seller.foundedYear ? "founded" : "since", { year: String(since) })}</p>
            )}
          </div>
        </div>
        {seller.description && (
          <p className="mt-5 max-w-reading whitespace-pre-line text-touch">{seller.description}</p>
        )}
      </div>
      <ul className="grid content-center gap-3.5 p-6 sm:p-7.5">
        {place && <Fact icon={<MapPin />}>{place}</Fact>}
        <Fact icon={<Star />}>{tSeller("noRating")}</Fact>
        <Fact icon={<Truck />}>{tSeller("delivery")}</Fact>
        <Fact icon={<CreditCard />}>{tSeller("payment")}</Fact>
      </ul>
    </header>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span aria-hidden className="mt-0.5 shrink-0 text-soft [&_svg]:size-4.5 [&_svg]:stroke-[1.75]">
        {icon}
      </span>
      <span className="min-w-0 text-small">{children}</span>
    </li>
  );
}
