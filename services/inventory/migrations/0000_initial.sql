CREATE TABLE "adjustments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offer_id" uuid NOT NULL,
	"location" text NOT NULL,
	"delta" bigint NOT NULL,
	"on_hand_after" bigint NOT NULL,
	"reason" text NOT NULL,
	"actor_id" text NOT NULL,
	"order_id" uuid,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "location_stock" (
	"offer_id" uuid NOT NULL,
	"location" text NOT NULL,
	"on_hand" bigint NOT NULL,
	CONSTRAINT "location_stock_offer_id_location_pk" PRIMARY KEY("offer_id","location"),
	CONSTRAINT "location_stock_not_negative" CHECK ("location_stock"."on_hand" >= 0)
);
--> statement-breakpoint
CREATE TABLE "reservation_lines" (
	"order_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"quantity" bigint NOT NULL,
	CONSTRAINT "reservation_lines_order_id_offer_id_pk" PRIMARY KEY("order_id","offer_id"),
	CONSTRAINT "reservation_lines_positive" CHECK ("reservation_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "reservations" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"state" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock" (
	"offer_id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"on_hand" bigint NOT NULL,
	"reserved" bigint DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "stock_reserved_not_negative" CHECK ("stock"."reserved" >= 0),
	CONSTRAINT "stock_available_not_negative" CHECK ("stock"."on_hand" >= "stock"."reserved")
);
--> statement-breakpoint
ALTER TABLE "location_stock" ADD CONSTRAINT "location_stock_offer_id_stock_offer_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."stock"("offer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_lines" ADD CONSTRAINT "reservation_lines_order_id_reservations_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."reservations"("order_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adjustments_offer" ON "adjustments" USING btree ("offer_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "adjustments_order" ON "adjustments" USING btree ("order_id") WHERE "adjustments"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "reservations_expiry" ON "reservations" USING btree ("expires_at") WHERE "reservations"."state" = 'held';--> statement-breakpoint
CREATE INDEX "stock_seller" ON "stock" USING btree ("seller_id");