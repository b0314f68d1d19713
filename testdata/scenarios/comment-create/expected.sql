COMMENT ON SCHEMA app IS 'The schema app';

COMMENT ON TYPE app.mood IS 'The type app.mood';

COMMENT ON TYPE app.span IS 'The type app.span';

COMMENT ON TYPE app.pair IS 'The type app.pair';
COMMENT ON COLUMN app.pair.left_side IS 'The column app.pair.left_side';

COMMENT ON DOMAIN app.code IS 'The domain app.code';
COMMENT ON CONSTRAINT code_short ON DOMAIN app.code IS 'The constraint code_short on domain app.code';

COMMENT ON SEQUENCE app.ticket IS 'The sequence app.ticket';

COMMENT ON TABLE app.orders IS 'The table app.orders';
COMMENT ON SEQUENCE app.orders_id_seq IS 'The sequence app.orders_id_seq';
COMMENT ON COLUMN app.orders.total IS 'The column app.orders.total';
COMMENT ON CONSTRAINT orders_pkey ON app.orders IS 'The constraint orders_pkey on app.orders';
COMMENT ON INDEX app.orders_pkey IS 'The index app.orders_pkey';
COMMENT ON CONSTRAINT total_positive ON app.orders IS 'The constraint total_positive on app.orders';
COMMENT ON INDEX app.orders_total IS 'The index app.orders_total';
COMMENT ON RULE quiet ON app.orders IS 'The rule quiet on app.orders';
COMMENT ON TRIGGER touch ON app.orders IS 'The trigger touch on app.orders';
COMMENT ON POLICY own ON app.orders IS 'The policy own on app.orders';

COMMENT ON AGGREGATE app.counted(*) IS 'The aggregate app.counted(*)';

COMMENT ON FUNCTION app.f(integer, text[]) IS 'The function app.f(integer, text[])';

COMMENT ON PROCEDURE app.p(integer) IS 'The procedure app.p(integer)';

COMMENT ON AGGREGATE app.total(numeric) IS 'The aggregate app.total(numeric)';

COMMENT ON COLUMN app.recent.id IS 'The column app.recent.id';
COMMENT ON VIEW app.recent IS 'The view app.recent';

COMMENT ON COLUMN app.sums.total IS 'The column app.sums.total';
COMMENT ON MATERIALIZED VIEW app.sums IS 'The materialized view app.sums';
