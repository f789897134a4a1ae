/** What a column can be read as, as the product service names it; attributes and options come by their column's own name. */
export const plainFields = [
  ...["sku", "product", "title_en", "title_ru", "description_en", "description_ru", "brand", "category"],
  ...["price", "compare_at", "currency", "state", "code", "pictures", "stock"],
  ...["option_name_1", "option_value_1", "option_name_2", "option_value_2", "option_name_3", "option_value_3"],
] as const;
