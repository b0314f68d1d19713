#include "catalog/reader.h"

#include <array>
#include <chrono>
#include <functional>
#include <future>
#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "catalog/answer_stream.h"
#include "catalog/consistency.h"
#include "catalog/dependencies.h"
#include "catalog/error.h"
#include "catalog/extension_members.h"
#include "catalog/grant_chains.h"
#include "catalog/kind_reader.h"
#include "catalog/kinds/column_default_reader.h"
#include "catalog/kinds/column_reader.h"
#include "catalog/lookups.h"
#include "catalog/unmodelled.h"
#include "catalog/visibility.h"

namespace tidemark::catalog {
namespace {

template <class Facts>
void take_kind(const ResultSet& answer, OidMap& oids, std::vector<Facts>& out)
{
    out.reserve(answer.rows());
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row row(answer, r);
        KindReader<Facts>::decode(row, oids, out);
        if (row.position() != answer.columns()) {
            throw ReadError("the decoder of " + std::string(code_of(kind_of<Facts>)) +
                            " does not take every column of its query");
        }
    }
}

/// A query, and what is done with its answer.
struct Question {
    std::string query{};
    std::function<void(const ResultSet&)> take{};
    /// Where the answer stays for another decoder; null when it is not needed any more.
    std::unique_ptr<ResultSet>* keep = nullptr;
};
using Questions = std::vector<Question>;

std::vector<std::string> queries_of(std::initializer_list<const Questions*> lists)
{
    std::vector<std::string> queries;
    for (const Questions* list : lists) {
        for (const Question& question : *list) {
            queries.push_back(question.query);
        }
    }
    return queries;
}

void take_all(AnswerStream& stream, const Questions& questions)
{
    for (const Question& question : questions) {
        std::unique_ptr<ResultSet> answer = stream.next();
        question.take(*answer);
        if (question.keep != nullptr) {
            *question.keep = std::move(answer);
        }
    }
}

template <class Facts>
Question about(const QueryContext& context, OidMap& oids, Snapshot& snapshot)
{
    return {KindReader<Facts>::query(context),
            [&](const ResultSet& answer) { take_kind(answer, oids, snapshot.all<Facts>()); }};
}

/// What the rest is read by: what OIDs mean, which columns relations have, what depends on what (which tells the sequences of
/// identity columns from others), and the expressions' trees. Columns take longest to decode, and come as soon as they can.
Questions basis_questions(const QueryContext& context, OidMap& oids, Snapshot& snapshot,
                          std::unique_ptr<ResultSet>& tables)
{
    Questions questions;
    for (const Lookup& lookup : lookups(context)) {
        questions.push_back({lookup.query,
                             [lookup, &oids, &snapshot](const ResultSet& answer) {
                                 take_lookup(answer, lookup, oids, snapshot.server);
                             },
                             lookup.tells_tables ? &tables : nullptr});
    }
    questions.push_back(about<Column>(context, oids, snapshot));
    questions.push_back({dependencies_query(), [&](const ResultSet& answer) { take_dependencies(answer, oids); }});
    questions.push_back(about<Sequence>(context, oids, snapshot));
    questions.push_back(
        {Expressions::tree_query(), [&oids](const ResultSet& answer) { oids.expressions().take_trees(answer, oids); }});
    return questions;
}

/// Kinds that are read before the others, or after, or told by pg_depend or with the expressions.
template <class Facts>
inline constexpr bool has_a_place_of_its_own =
    std::is_same_v<Facts, Table> || std::is_same_v<Facts, Column> || std::is_same_v<Facts, Sequence> ||
    std::is_same_v<Facts, SequenceOwner> || std::is_same_v<Facts, ColumnDefault> || std::is_same_v<Facts, Grant>;

/// Which of the kinds that few databases have are here, and which unmodelled parts: a query costs the server a millisecond to
/// plan, whatever it finds.
class RareThings {
public:
    Question question()
    {
        std::vector<std::string> conditions;
        for (const auto& [kind, rows] : rows_of) {
            conditions.push_back("exists (select from pg_catalog." + std::string(rows) + ")");
        }
        for (const UnmodelledPart& part : unmodelled_parts()) {
            conditions.emplace_back(part.is_there);
        }
        return {"select " + packed(fmt::format("{}", fmt::join(conditions, ", "))),
                [this, count = conditions.size()](const ResultSet& answer) {
                    Row row(answer, 0);
                    row.unpack(count);
                    for (const auto& [kind, rows] : rows_of) {
                        if (!row.boolean()) {
                            absent_.insert(kind);
                        }
                    }
                    for (const UnmodelledPart& part : unmodelled_parts()) {
                        if (row.boolean()) {
                            unmodelled_ += (unmodelled_.empty() ? "" : "\nunion all") + std::string(part.query);
                        }
                    }
                }};
    }

    /// Never of a kind that there is something of. Ask it when the question was answered, and the other one.
    bool lack(Kind kind) const { return absent_.contains(kind); }
    /// For all parts that are there; empty when none is.
    const std::string& unmodelled_query() const { return unmodelled_; }

private:
    /// From a catalog, at least all the rows that the kind's query reads.
    static constexpr std::array<std::pair<Kind, const char*>, 23> rows_of{{
        {Kind::access_method, "pg_am where oid >= 16384"},
        {Kind::cast, "pg_cast where oid >= 16384"},
        {Kind::collation, "pg_collation where oid >= 16384"},
        {Kind::conversion, "pg_conversion where oid >= 16384"},
        {Kind::default_privilege, "pg_default_acl"},
        {Kind::event_trigger, "pg_event_trigger"},
        {Kind::foreign_data_wrapper, "pg_foreign_data_wrapper"},
        {Kind::inheritance, "pg_inherits"},
        {Kind::index_attachment, "pg_inherits"},
        {Kind::operator_, "pg_operator where oid >= 16384"},
        {Kind::operator_class, "pg_opclass where oid >= 16384"},
        {Kind::operator_family, "pg_opfamily where oid >= 16384"},
        {Kind::publication, "pg_publication"},
        {Kind::publication_schema, "pg_publication"},
        {Kind::publication_table, "pg_publication"},
        {Kind::range_type, "pg_range where rngtypid >= 16384"},
        {Kind::server, "pg_foreign_server"},
        {Kind::statistics, "pg_statistic_ext"},
        {Kind::text_search_configuration, "pg_ts_config where oid >= 16384"},
        {Kind::text_search_dictionary, "pg_ts_dict where oid >= 16384"},
        {Kind::text_search_parser, "pg_ts_parser where oid >= 16384"},
        {Kind::text_search_template, "pg_ts_template where oid >= 16384"},
        {Kind::transform, "pg_transform"},
    }};

    std::set<Kind> absent_{};
    std::string unmodelled_{};
};

template <class Facts>
void add_kind(const QueryContext& context, const RareThings& rare, OidMap& oids, Snapshot& snapshot,
              Questions& questions)
{
    if constexpr (!has_a_place_of_its_own<Facts>) {
        if (!rare.lack(kind_of<Facts>)) {
            questions.push_back(about<Facts>(context, oids, snapshot));
        }
    }
}

/// All that can be asked before it is known what OIDs mean.
Questions other_questions(const QueryContext& context, const RareThings& rare, const Scope& scope, OidMap& oids,
                          Snapshot& snapshot)
{
    Questions questions;
#define TIDEMARK_KIND(basename, Facts) add_kind<Facts>(context, rare, oids, snapshot, questions);
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    questions.push_back(
        {extension_members_query(), [&](const ResultSet& answer) { take_extension_members(answer, oids, snapshot); }});
    if (const std::string& query = rare.unmodelled_query(); !query.empty()) {
        questions.push_back({query, [&](const ResultSet& answer) { take_unmodelled(answer, scope, snapshot); }});
    }
    return questions;
}

std::string array_text(const std::set<Oid>& oids) { return fmt::format("{{{}}}", fmt::join(oids, ",")); }

enum class Others { may_disturb, cannot_disturb };

/// A second connection pays where the catalogs are so large. A pooler may have none to give; then the first does all.
class SecondConnection {
public:
    SecondConnection(Session& session, const ReadOptions& options) : session_(session), options_(options) {}

    /// Its answer says whether there is to be one.
    Question question()
    {
        return {"select case when pg_catalog.pg_relation_size('pg_catalog.pg_attribute') >= " +
                    std::to_string(options_.second_connection_from) + " then pg_catalog.pg_export_snapshot() end",
                [this](const ResultSet& answer) { snapshot_ = Row(answer, 0).optional_string(); }};
    }

    void start(const Questions& questions)
    {
        if (snapshot_) {
            stream_.emplace(session_.target(), *snapshot_, queries_of({&questions}));
        }
    }

    /// Null when there is none, or it does not begin.
    AnswerStream* stream()
    {
        constexpr std::chrono::seconds patience{3};
        return stream_ && stream_->begins_within(patience) ? &*stream_ : nullptr;
    }

private:
    Session& session_;
    const ReadOptions& options_;
    std::optional<std::string> snapshot_{};
    std::optional<AnswerStream> stream_{};
};

/// Reads all rows, not yet in order; what OIDs mean is forgotten with it. False when the catalogs were changed meanwhile.
bool read_rows(Session& session, const Scope& scope, const ReadOptions& options, Others others, Snapshot& snapshot)
{
    QueryContext context{session.major()};
    OidMap oids;
    bool is_disturbed = false;
    const Question disturbance{catalogs_changed_query(),
                               [&](const ResultSet& answer) { is_disturbed = Row(answer, 0).boolean(); }};
    RareThings rare;
    Questions rest;
    SecondConnection second(session, options);
    {
        std::unique_ptr<ResultSet> tables;
        Questions first{rare.question()};
        if (others == Others::may_disturb) {  // in a transaction of its own making nobody else sees what it has done
            first.push_back(second.question());
        }
        const Questions basis = basis_questions(context, oids, snapshot, tables);
        AnswerStream stream(session, queries_of({&first, &basis}));
        take_all(stream, first);
        rest = other_questions(context, rare, scope, oids, snapshot);
        second.start(rest);
        take_all(stream, basis);
        take_identity_sequences(oids, snapshot.all<Column>());
        take_kind(*tables, oids, snapshot.all<Table>());
    }

    context.relations_with_column_acl = array_text(oids.relations_with_column_acl());
    const Questions texts{
        {oids.expressions().text_query(), [&oids](const ResultSet& answer) { oids.expressions().take_texts(answer); }}};
    const Questions grants{about<Grant>(context, oids, snapshot)};
    std::vector<std::pair<Oid, Identity>> default_rows;
    const auto take_defaults = [&] {
        ColumnDefaults read = column_defaults(oids);
        snapshot.all<ColumnDefault>() = std::move(read.defaults);
        default_rows = std::move(read.rows);
    };
    AnswerStream* const elsewhere = second.stream();
    // The catalogs are looked at again when all has been read.
    const Questions end = others == Others::may_disturb ? Questions{disturbance} : Questions{};
    if (elsewhere == nullptr) {
        AnswerStream stream(session, queries_of({&texts, &rest, &grants, &end}));
        take_all(stream, texts);
        take_defaults();
        take_all(stream, rest);
        take_all(stream, grants);
        take_all(stream, end);
    } else {
        {
            AnswerStream stream(session, queries_of({&texts, &grants}));
            take_all(stream, texts);
            // Where a second connection pays, so does a thread: most objects are columns and defaults.
            std::future<void> defaults = std::async(std::launch::async, [&] {
                take_defaults();
                snapshot.sort({Kind::table, Kind::column, Kind::column_default});
            });
            take_all(*elsewhere, rest);
            take_all(stream, grants);
            defaults.get();
        }
        AnswerStream stream(session, queries_of({&end}));
        take_all(stream, end);
    }
    if (is_disturbed) {
        return false;
    }
    define_column_defaults(default_rows, oids);
    resolve_dependencies(oids, snapshot);
    return true;
}

/// Nothing when the catalogs were changed meanwhile.
std::optional<Snapshot> read_once(Session& session, const Scope& scope, const ReadOptions& options, Others others)
{
    Snapshot snapshot;
    if (!read_rows(session, scope, options, others, snapshot)) {
        return std::nullopt;
    }
    add_grant_chains(snapshot);
    apply_scope(snapshot, scope);
    snapshot.seal();
    return snapshot;
}

}  // namespace

Snapshot read_snapshot_in_transaction(Session& session, const Scope& scope)
{
    return *read_once(session, scope, {}, Others::cannot_disturb);
}

Snapshot read_snapshot(Session& session, const Scope& scope, Observer& observer, const ReadOptions& options)
{
    constexpr int attempts = 3;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        session.begin_read();
        try {
            auto snapshot = read_once(session, scope, options, Others::may_disturb);
            session.rollback();
            if (snapshot) {
                return *std::move(snapshot);
            }
        } catch (const ReadError& error) {
            // A NULL where a definition should be: something was dropped under our hands.
            session.rollback();
            observer.detail(error.what());
            if (attempt == attempts) {
                throw;
            }
        } catch (const StatementError& error) {
            session.rollback();
            // XX000 "cache lookup failed": likewise. 40001: a standby has cleared away rows that the snapshot still saw.
            const bool may_pass = error.server.sqlstate == "XX000" || error.server.sqlstate == "40001";
            if (!may_pass || attempt == attempts) {
                throw;
            }
            observer.detail(error.server.message);
        }
        observer.detail("the schema changed while it was read; reading again");
    }
    throw ReadError("the schema kept changing while it was read (" + std::to_string(attempts) + " attempts)");
}

}  // namespace tidemark::catalog
