COMMENT ON SCHEMA app IS 'Now about schema app';

COMMENT ON TYPE app.mood IS 'Now about type app.mood';

COMMENT ON TYPE app.span IS 'Now about type app.span';

COMMENT ON TYPE app.pair IS 'Now about type app.pair';
COMMENT ON COLUMN app.pair.left_side IS 'Now about column app.pair.left_side';

COMMENT ON DOMAIN app.code IS 'Now about domain app.code';
COMMENT ON CONSTRAINT code_short ON DOMAIN app.code IS 'Now about constraint code_short on domain app.code';

COMMENT ON SEQUENCE app.ticket IS 'Now about sequence app.ticket';

COMMENT ON TABLE app.orders IS 'Now about table app.orders';
COMMENT ON SEQUENCE app.orders_id_seq IS 'Now about sequence app.orders_id_seq';
COMMENT ON COLUMN app.orders.total IS 'Now about column app.orders.total';
COMMENT ON CONSTRAINT orders_pkey ON app.orders IS 'Now about constraint orders_pkey on app.orders';
COMMENT ON INDEX app.orders_pkey IS 'Now about index app.orders_pkey';
COMMENT ON CONSTRAINT total_positive ON app.orders IS 'Now about constraint total_positive on app.orders';
COMMENT ON INDEX app.orders_total IS 'Now about index app.orders_total';
COMMENT ON RULE quiet ON app.orders IS 'Now about rule quiet on app.orders';
COMMENT ON TRIGGER touch ON app.orders IS 'Now about trigger touch on app.orders';
COMMENT ON POLICY own ON app.orders IS 'Now about policy own on app.orders';

COMMENT ON AGGREGATE app.counted(*) IS 'Now about aggregate app.counted(*)';

COMMENT ON FUNCTION app.f(integer, text[]) IS 'Now about function app.f(integer, text[])';

COMMENT ON PROCEDURE app.p(integer) IS 'Now about procedure app.p(integer)';

COMMENT ON AGGREGATE app.total(numeric) IS 'Now about aggregate app.total(numeric)';

COMMENT ON COLUMN app.recent.id IS 'Now about column app.recent.id';
COMMENT ON VIEW app.recent IS 'Now about view app.recent';

COMMENT ON COLUMN app.sums.total IS 'Now about column app.sums.total';
COMMENT ON MATERIALIZED VIEW app.sums IS 'Now about materialized view app.sums';
