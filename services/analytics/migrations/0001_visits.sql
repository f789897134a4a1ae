CREATE TABLE "visit_days" (
	"seller_id" uuid NOT NULL,
	"day" date NOT NULL,
	"product_id" uuid NOT NULL,
	"visit_count" integer NOT NULL,
	CONSTRAINT "visit_days_seller_id_day_product_id_pk" PRIMARY KEY("seller_id","day","product_id")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"day" date NOT NULL,
	"product_id" uuid NOT NULL,
	"visitor" uuid NOT NULL,
	"seller_ids" uuid[] NOT NULL,
	CONSTRAINT "visits_day_product_id_visitor_pk" PRIMARY KEY("day","product_id","visitor")
);
--> statement-breakpoint
CREATE INDEX "visit_days_day" ON "visit_days" USING btree ("day");