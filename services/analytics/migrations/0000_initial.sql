CREATE TABLE "cancellations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue_loads" (
	"id" integer PRIMARY KEY NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"is_active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_days" (
	"seller_id" uuid NOT NULL,
	"day" date NOT NULL,
	"currency_code" char(3) NOT NULL,
	"product_id" uuid NOT NULL,
	"order_count" integer NOT NULL,
	"unit_count" integer NOT NULL,
	"sales" bigint NOT NULL,
	CONSTRAINT "product_days_seller_id_day_currency_code_product_id_pk" PRIMARY KEY("seller_id","day","currency_code","product_id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"slug" text NOT NULL,
	"title" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_order_id" uuid NOT NULL,
	"currency_code" char(3) NOT NULL,
	"amount" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"offer_id" uuid,
	"version" integer NOT NULL,
	"stars" smallint NOT NULL,
	"is_removed" boolean NOT NULL,
	"day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seller_days" (
	"seller_id" uuid NOT NULL,
	"day" date NOT NULL,
	"currency_code" char(3) NOT NULL,
	"order_count" integer NOT NULL,
	"unit_count" integer NOT NULL,
	"gross" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"commission" bigint NOT NULL,
	"cancelled_order_count" integer NOT NULL,
	"cancelled" bigint NOT NULL,
	"refunded_order_count" integer NOT NULL,
	"refunded" bigint NOT NULL,
	CONSTRAINT "seller_days_seller_id_day_currency_code_pk" PRIMARY KEY("seller_id","day","currency_code")
);
--> statement-breakpoint
CREATE TABLE "sold_lines" (
	"seller_order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"product_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"total" bigint NOT NULL,
	"discount" bigint NOT NULL,
	CONSTRAINT "sold_lines_seller_order_id_position_pk" PRIMARY KEY("seller_order_id","position")
);
--> statement-breakpoint
CREATE TABLE "sold_parts" (
	"seller_order_id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"currency_code" char(3) NOT NULL,
	"day" date NOT NULL,
	"commission" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock" (
	"offer_id" uuid PRIMARY KEY NOT NULL,
	"available" bigint NOT NULL,
	"version" bigint NOT NULL,
	"sold_out_since" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "touched_orders" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"actor_id" text NOT NULL,
	"method" text NOT NULL,
	"request_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"answer" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requests_actor_id_method_request_id_pk" PRIMARY KEY("actor_id","method","request_id")
);
--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consumer" text NOT NULL,
	"topic" text NOT NULL,
	"event_id" text NOT NULL,
	"event_type" text NOT NULL,
	"subject" text NOT NULL,
	"envelope" "bytea" NOT NULL,
	"cause" text NOT NULL,
	"attempts" integer NOT NULL,
	"failed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dead_letters_consumer_event" UNIQUE("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"consumer" text NOT NULL,
	"event_id" text NOT NULL,
	"handled_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"topic" text NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"payload" "bytea" NOT NULL,
	"traceparent" text,
	"tracestate" text,
	"occurred_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sold_lines" ADD CONSTRAINT "sold_lines_seller_order_id_sold_parts_seller_order_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."sold_parts"("seller_order_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cancellations_at" ON "cancellations" USING btree ("at");--> statement-breakpoint
CREATE INDEX "offers_seller" ON "offers" USING btree ("seller_id");--> statement-breakpoint
CREATE INDEX "offers_product" ON "offers" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "product_days_day" ON "product_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "refunds_part" ON "refunds" USING btree ("seller_order_id");--> statement-breakpoint
CREATE INDEX "refunds_at" ON "refunds" USING btree ("at");--> statement-breakpoint
CREATE INDEX "reviews_product" ON "reviews" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "reviews_day" ON "reviews" USING btree ("day");--> statement-breakpoint
CREATE INDEX "seller_days_day" ON "seller_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "sold_parts_order" ON "sold_parts" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "sold_parts_seller_day" ON "sold_parts" USING btree ("seller_id","day");--> statement-breakpoint
CREATE INDEX "sold_parts_day" ON "sold_parts" USING btree ("day");--> statement-breakpoint
CREATE INDEX "requests_created_at" ON "requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_handled_at" ON "inbox" USING btree ("handled_at");