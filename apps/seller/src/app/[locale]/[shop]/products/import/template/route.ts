const lines = [
  "product,sku,title_en,title_ru,description_en,description_ru,brand,category,price,compare_at,currency,state,code,pictures,stock",
  "lamp-1,LAMP-S,Desk lamp,Настольная лампа,A warm light.,Тёплый свет.,Norte,home,24.90,29.90,,active,4006381333931,,12",
  "lamp-1,LAMP-L,,,,,,,34.90,,,active,4006381333948,,5",
];

/** A file that shows how products are written; the same for everybody, and nobody's. */
export function GET(): Response {
  return new Response(`${lines.join("\r\n")}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="souk-products-template.csv"',
    },
  });
}
