CREATE TABLE "held_seller_work" (
	"seller_id" uuid PRIMARY KEY NOT NULL,
	"after_product_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "held_sellers" (
	"seller_id" uuid PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "held_seller_work_since" ON "held_seller_work" USING btree ("since");--> statement-breakpoint
CREATE INDEX "offers_seller" ON "offers" USING btree ("seller_id","product_id");