CREATE TABLE "shipment_lines" (
	"shipment_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "shipment_lines_shipment_id_line_id_pk" PRIMARY KEY("shipment_id","line_id"),
	CONSTRAINT "shipment_lines_positive" CHECK ("shipment_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_order_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"code" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"weight_grams" integer NOT NULL,
	"packed_at" timestamp (3) with time zone NOT NULL,
	"packed_by" uuid NOT NULL,
	"handed_over_at" timestamp (3) with time zone,
	"handed_over_by" uuid,
	CONSTRAINT "shipments_code_unique" UNIQUE("code"),
	CONSTRAINT "shipments_number" UNIQUE("seller_order_id","number"),
	CONSTRAINT "shipments_weight" CHECK ("shipments"."weight_grams" between 0 and 1000000),
	CONSTRAINT "shipments_handed_over" CHECK (("shipments"."state" = 'handed_over') = ("shipments"."handed_over_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "packed_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "cancelled_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "ship_by" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "seller_orders" SET "ship_by" = ("delivery_from"::date - CASE WHEN extract(isodow from "delivery_from"::date) = 1 THEN 2 ELSE 1 END + time '20:00') AT TIME ZONE 'Europe/Lisbon';--> statement-breakpoint
ALTER TABLE "seller_orders" ALTER COLUMN "ship_by" SET NOT NULL;--> statement-breakpoint
UPDATE "order_lines" SET "cancelled_quantity" = "quantity" FROM "seller_orders" WHERE "seller_orders"."id" = "order_lines"."seller_order_id" AND "seller_orders"."state" = 'cancelled';--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "late_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "cancelled_by" text;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "shipment_lines" ADD CONSTRAINT "shipment_lines_shipment_id_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_lines" ADD CONSTRAINT "shipment_lines_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_seller_order_id_seller_orders_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."seller_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shipment_lines_line" ON "shipment_lines" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "order_lines_seller_order" ON "order_lines" USING btree ("seller_order_id");--> statement-breakpoint
CREATE INDEX "seller_orders_open" ON "seller_orders" USING btree ("seller_id","state","ship_by","id") WHERE "seller_orders"."state" in ('placed', 'packed');--> statement-breakpoint
CREATE INDEX "seller_orders_to_pack" ON "seller_orders" USING btree ("ship_by") WHERE "seller_orders"."state" = 'placed';--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_packed_within" CHECK ("order_lines"."packed_quantity" >= 0 and "order_lines"."cancelled_quantity" >= 0 and "order_lines"."packed_quantity" + "order_lines"."cancelled_quantity" <= "order_lines"."quantity");