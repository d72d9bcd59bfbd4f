-- TO38: what of a price is charged once, with the first output that came; the rest is divided evenly among the outputs.
ALTER TABLE generations
  ADD COLUMN base_price integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT generations_base_price_check CHECK (base_price >= 0 AND base_price < price);
