CREATE TABLE "line_cancellations" (
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"seller_order_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"total" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"commission" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "line_cancellations_id_position_pk" PRIMARY KEY("id","position")
);
--> statement-breakpoint
CREATE INDEX "line_cancellations_part" ON "line_cancellations" USING btree ("seller_order_id");--> statement-breakpoint
CREATE INDEX "line_cancellations_at" ON "line_cancellations" USING btree ("at");