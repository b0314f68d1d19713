// What each layer takes by itself, on snapshots that no database has given: a regression shows without a server.
//   micro_benchmarks [--benchmark_filter=plan]
// The argument of each is the number of tables.

#include <benchmark/benchmark.h>

#include <optional>
#include <string>
#include <vector>

#include "catalog/dependencies.h"
#include "catalog/oid_map.h"
#include "catalog/snapshot_json.h"
#include "diff/compare.h"
#include "diff/plan.h"
#include "emit/script.h"
#include "tests/support/snapshot_builder.h"

namespace {

using namespace tidemark;
using catalog::Identity;
using catalog::Snapshot;

/// Tables with ten columns, two indexes, a key to the one before, a policy, grants; a view over two of every ten. With
/// `changed`, each hundredth has one column more.
Snapshot made_up(std::int64_t tables, bool changed)
{
    tests::SnapshotBuilder builder;
    builder.schema("app");
    std::optional<Identity> previous;
    for (std::int64_t i = 0; i < tables; ++i) {
        const std::string name = "t_" + std::to_string(i);
        const Identity table = builder.table("app", catalog::Name(name),
                                             {{"id", "bigint"},
                                              {"parent_id", "bigint"},
                                              {"name", "text"},
                                              {"status", "text"},
                                              {"amount", "numeric(12,2)"},
                                              {"created_at", "timestamp with time zone"},
                                              {"updated_at", "timestamp with time zone"},
                                              {"payload", "jsonb"},
                                              {"tags", "text[]"},
                                              {"owner_name", "text"}});
        if (changed && i % 100 == 0) {
            builder.column(table, "extra", "integer");
        }
        builder.column_default(catalog::column_identity(table, "created_at"), "now()");
        builder.column_default(catalog::column_identity(table, "amount"), "0");
        builder.index(table, catalog::Name(name + "_name_idx"), "name");
        builder.index(table, catalog::Name(name + "_created_idx"), "created_at");
        if (previous) {
            builder.foreign_key(table, catalog::Name(name + "_parent_fk"), "parent_id", *previous, "id");
        }
        builder.policy(table, catalog::Name(name + "_own"), "(owner_name = CURRENT_USER)");
        builder.grant(table, "app_reader", {"SELECT"});
        builder.grant(table, "app_writer", {"DELETE", "INSERT", "SELECT", "UPDATE"});
        if (i % 10 == 9) {
            builder.view("app", catalog::Name("v_" + std::to_string(i)), " SELECT id, name FROM app." + name, {table});
        }
        previous = table;
    }
    return builder.build();
}

/// pg_depend, as its query gives it: of each view on every column of a table.
class ViewDependencies final : public catalog::ResultSet {
public:
    static constexpr catalog::Oid first_table = 20000;
    static constexpr catalog::Oid first_view = 2000000;
    static constexpr std::size_t columns_each = 10;

    explicit ViewDependencies(std::size_t tables) : tables_(tables) {}
    std::size_t rows() const override { return tables_ * columns_each; }
    std::size_t columns() const override { return 1; }

    std::optional<std::string_view> cell(std::size_t row, std::size_t) const override
    {
        return cell_ = "1259|" + std::to_string(first_view + row / columns_each) + "|0|1259|" +
                       std::to_string(first_table + row / columns_each) + "|" + std::to_string(row % columns_each + 1) +
                       "|n";
    }

private:
    std::size_t tables_;
    mutable std::string cell_{};
};

}  // namespace

static void decode(benchmark::State& state)
{
    const auto tables = static_cast<std::size_t>(state.range(0));
    const ViewDependencies rows(tables);
    catalog::OidMap oids;
    for (std::size_t i = 0; i < tables; ++i) {
        const auto table = static_cast<catalog::Oid>(ViewDependencies::first_table + i);
        const auto view = static_cast<catalog::Oid>(ViewDependencies::first_view + i);
        const std::string number = std::to_string(i);
        const Identity identity = catalog::in_schema(catalog::Kind::table, "app", catalog::Name("t_" + number));
        oids.define(catalog::CatalogTable::pg_class, table, identity);
        oids.define(catalog::CatalogTable::pg_class, view,
                    catalog::in_schema(catalog::Kind::view, "app", catalog::Name("v_" + number)));
        for (std::size_t c = 1; c <= ViewDependencies::columns_each; ++c) {
            oids.define_column(table, {catalog::column_identity(identity, catalog::Name("c_" + std::to_string(c))),
                                       static_cast<std::int64_t>(c), 25, -1, 100, false, 'x'});
        }
    }
    for ([[maybe_unused]] const auto step : state) {
        state.PauseTiming();
        catalog::OidMap read = oids;
        Snapshot snapshot;
        state.ResumeTiming();
        catalog::take_dependencies(rows, read);
        catalog::resolve_dependencies(read, snapshot);
        benchmark::DoNotOptimize(snapshot.dependencies.size());
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows.rows()));
}
BENCHMARK(decode)->Arg(5000)->Unit(benchmark::kMillisecond);

static void json(benchmark::State& state)
{
    const Snapshot snapshot = made_up(state.range(0), false);
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(catalog::to_json(snapshot));
    }
}
BENCHMARK(json)->Arg(1000)->Unit(benchmark::kMillisecond);

static void compare(benchmark::State& state)
{
    const Snapshot from = made_up(state.range(0), false);
    const Snapshot to = made_up(state.range(0), true);
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(diff::compare(from, to));
    }
}
BENCHMARK(compare)->Arg(1000)->Arg(5000)->Arg(20000)->Unit(benchmark::kMillisecond);

static void plan_of_one_in_a_hundred(benchmark::State& state)
{
    const Snapshot from = made_up(state.range(0), false);
    const Snapshot to = made_up(state.range(0), true);
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(diff::make_plan(from, to, "me"));
    }
}
BENCHMARK(plan_of_one_in_a_hundred)->Arg(1000)->Arg(5000)->Arg(20000)->Unit(benchmark::kMillisecond);

static void plan_from_empty(benchmark::State& state)
{
    const Snapshot from = tests::SnapshotBuilder().build();
    const Snapshot to = made_up(state.range(0), false);
    std::size_t steps = 0;
    for ([[maybe_unused]] const auto step : state) {
        steps = diff::make_plan(from, to, "me").steps.size();
    }
    state.counters["steps"] = static_cast<double>(steps);
}
BENCHMARK(plan_from_empty)->Arg(1000)->Arg(5000)->Arg(20000)->Unit(benchmark::kMillisecond);

static void write(benchmark::State& state)
{
    const Snapshot from = tests::SnapshotBuilder().build();
    const Snapshot to = made_up(state.range(0), false);
    const diff::Plan plan = diff::make_plan(from, to, "me");
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(emit::script_text(emit::write_script(from, to, plan), plan, {}));
    }
}
BENCHMARK(write)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond);
