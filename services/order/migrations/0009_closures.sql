CREATE TABLE "shop_closures" (
	"seller_id" uuid PRIMARY KEY NOT NULL,
	"closures" jsonb NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
