SET check_function_bodies = off;

ALTER FUNCTION app.f()
    RESET work_mem
    SET search_path TO app, public;

ALTER FUNCTION app.g()
    SET search_path TO '', "$user", "Odd, ""one"""
    SET timezone TO 'Europe/Berlin'
    SET app.mode TO 'it''s';

ALTER FUNCTION app.h()
    RESET ALL
    SET jit TO 'off'
    SET statement_timeout TO '5s';
