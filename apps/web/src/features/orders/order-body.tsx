"use client";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { DropView } from "@/server/routers/order/drop-view";
import type { OrderView } from "@/server/routers/order/order-view";
import type { Country } from "../address/country-names.ts";
import { isUnderWay, waitsForCourier } from "../delivery/is-under-way.ts";
import { OrderFacts } from "./order-facts.tsx";
import { OrderSums } from "./order-sums.tsx";
import { Parcel } from "./parcel.tsx";

interface OrderBodyProps {
  readonly order: OrderView;
  /** What is known of the way of its parcels. */
  readonly drops: readonly DropView[];
  readonly countries: readonly Country[];
}

/** The parcels of an order, and beside them what it comes to and where it goes. */
export function OrderBody({ order, drops, countries }: OrderBodyProps) {
  const t = useTranslations("orders.order");
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-8">
      <div className="grid min-w-0 gap-5">
        {order.sellerOrders.map((parcel) => (
          <Parcel
            key={parcel.id}
            parcel={parcel}
            order={order}
            steps={drops.flatMap((drop) => drop.steps)}
            isUnderWay={isUnderWay(drops, parcel.id)}
            waitsForCourier={waitsForCourier(drops, parcel.id)}
          />
        ))}
      </div>
      <Card padding="roomy" className="grid gap-6">
        <section>
          <h2 className="mb-4 text-subheading">{t("summary")}</h2>
          <OrderSums order={order} />
        </section>
        <OrderFacts order={order} countries={countries} />
      </Card>
    </div>
  );
}
