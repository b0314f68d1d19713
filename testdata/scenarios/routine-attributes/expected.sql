SET check_function_bodies = off;

-- access-widened: routine app.f(integer): it runs with its owner's privileges from now on
ALTER FUNCTION app.f(integer)
    IMMUTABLE
    STRICT
    SECURITY DEFINER
    LEAKPROOF
    PARALLEL RESTRICTED
    COST 0.5;

ALTER FUNCTION app.g(integer)
    VOLATILE
    CALLED ON NULL INPUT
    SECURITY INVOKER
    NOT LEAKPROOF
    PARALLEL UNSAFE
    COST 100
    ROWS 1000;

ALTER FUNCTION app.h(integer) STABLE;
