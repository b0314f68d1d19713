#include "apps/tidemark/data_check.h"

#include <string_view>
#include <utility>

#include "apps/tidemark/target.h"
#include "catalog/error.h"
#include "catalog/session.h"
#include "diff/row_demands.h"
#include "emit/row_query.h"

namespace tidemark::apps {
namespace {

using catalog::Session;

constexpr std::string_view of_from = "from";

/// SQLSTATEs that have a plain meaning here; what the server said follows.
std::string obstacle_of(const catalog::ServerMessage& server)
{
    const std::string& state = server.sqlstate;
    const char* meaning = state == "42501"   ? "not allowed: "
                          : state == "57014" ? "it took too long: "
                          : state == "55P03" ? "locked by somebody: "
                          : state == "42P01" || state == "42703" || state == "42883" || state == "42704" ||
                                  state == "3F000"
                              ? "not there yet: "
                              : "";
    return meaning + server.message;
}

/// What has to be asked, and the answers so far.
class Questions {
public:
    explicit Questions(Session& session) : session_(session) {}

    /// An error takes back the question alone, so that the others are asked in the same transaction.
    void ask(const emit::RowQuery& query, emit::ReportedRowCheck& check)
    {
        check.query = query.show.text();
        check.obstacle = query.obstacle;
        if (!check.obstacle.empty()) {
            return;
        }
        try {
            std::vector<std::string> batch = std::exchange(begin_, {});
            batch.insert(batch.end(), {"SAVEPOINT question", query.count.text(), "RELEASE SAVEPOINT question"});
            const auto answers = session_.run(batch);
            catalog::Row row(*answers[answers.size() - 2], 0);
            check.offending = row.integer();
            check.rows = row.integer();
        } catch (const catalog::StatementError& error) {
            check.obstacle = obstacle_of(error.server);
            session_.execute("ROLLBACK TO SAVEPOINT question");
        }
    }

private:
    Session& session_;
    /// A role that policies hold for would count what it sees; this makes it an error (row_security, 20.11.1).
    std::vector<std::string> begin_{"SET LOCAL row_security = off"};
};

}  // namespace

bool asks_for_rows(const Arguments& arguments) { return arguments.check_data.has_value(); }

bool names_no_database_for_rows(const Arguments& arguments)
{
    return arguments.check_data == of_from &&
           (!arguments.from || parse_source(*arguments.from).kind != SourceKind::live);
}

emit::ReportedDataCheck check_data(const Comparison& comparison, const catalog::Snapshot& renamed_from,
                                   const diff::Plan& plan, const Arguments& arguments, catalog::Observer& observer)
{
    const catalog::Conninfo target = *arguments.check_data == of_from ? comparison.from.source.conninfo
                                                                      : parse_connection(*arguments.check_data);
    emit::ReportedDataCheck result;
    result.database = target.display();
    observer.phase("rows", "counting rows in " + result.database);
    Session session(target);
    session.begin_read();
    const emit::RowQueryContext context{renamed_from, comparison.to.snapshot, plan.renames, session.major()};
    Questions questions(session);
    for (const diff::Step& step : plan.steps) {
        for (const diff::RowDemand& demand : diff::row_demands(renamed_from, comparison.to.snapshot, step)) {
            emit::ReportedRowCheck check;
            check.demand = demand;
            questions.ask(emit::row_query(demand, context), check);
            result.checks.push_back(std::move(check));
        }
    }
    session.rollback();
    return result;
}

}  // namespace tidemark::apps
