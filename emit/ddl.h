#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/kinds/all.h"
#include "catalog/snapshot.h"
#include "diff/plan.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// A label that ALTER TYPE ... ADD VALUE brings.
struct NewLabel {
    catalog::Identity type{};
    std::string text{};
};

/// One statement, without its semicolon.
struct Statement {
    Sql sql{};
    /// It cannot run inside a transaction block.
    bool alone = false;
    /// A later statement that uses one must be in a later transaction.
    std::vector<NewLabel> new_enum_labels{};
};

/// What a writer may look at: both sides, and the step with the operations that it carries.
struct StepContext {
    const catalog::Snapshot& from;
    const catalog::Snapshot& to;
    const diff::Step& step;
    /// The role that will run the script and so owns what it creates.
    catalog::Name executor;
    /// Those of the plan that the step is of.
    const diff::ChangeSet& changes;
    /// The types that steps before this one have set aside.
    const std::vector<catalog::Identity>& aside;

    /// Of the server that runs the script.
    int major() const { return from.server.version_num != 0 ? from.server.major() : to.server.major(); }

    /// The facts, in the target, of the objects of one kind that this step creates along with its own; in identity order.
    template <class Facts>
    std::vector<const Facts*> created() const
    {
        std::vector<const Facts*> found;
        for (const diff::Operation& member : step.members) {
            if (member.action == diff::StepAction::create) {
                if (const Facts* facts = to.find<Facts>(member.identity)) {
                    found.push_back(facts);
                }
            }
        }
        return found;
    }

    /// Does this step create `identity`, itself or along?
    bool creates(catalog::Identity identity) const;
};

/// The writer of one kind; specialised in ddl/<basename>.cpp. A forgotten one does not link.
/// Each adds the statements, in order, that do the step's operation and its members of that kind's making.
template <class Facts>
struct Ddl {
    /// Everything about the object itself: also its owner when that is not the role that runs the script.
    static void create(const Facts& object, const StepContext& context, std::vector<Statement>& out);
    /// One statement per changed field, or fewer. `changed` says which fields; look at nothing else.
    static void alter(const Facts& from, const Facts& to, catalog::FieldSet changed, const StepContext& context,
                      std::vector<Statement>& out);
    static void drop(const Facts& object, const StepContext& context, std::vector<Statement>& out);
};

// Declared for all kinds, since a specialisation must not come behind its first use.
#define TIDEMARK_KIND(basename, Facts)                                                                                   \
    template <>                                                                                                          \
    void Ddl<catalog::Facts>::create(const catalog::Facts&, const StepContext&, std::vector<Statement>&);                \
    template <>                                                                                                          \
    void Ddl<catalog::Facts>::alter(const catalog::Facts&, const catalog::Facts&, catalog::FieldSet, const StepContext&, \
                                    std::vector<Statement>&);                                                            \
    template <>                                                                                                          \
    void Ddl<catalog::Facts>::drop(const catalog::Facts&, const StepContext&, std::vector<Statement>&);
#include "catalog/kinds.def"
#undef TIDEMARK_KIND

/// Appends a statement; the usual call of a writer.
inline void add(std::vector<Statement>& out, Sql sql) { out.push_back({std::move(sql), false, {}}); }

/// "ALTER <what> OWNER TO <owner>": `what` is the noun and the name, e.g. TABLE app.t.
void add_owner(const Sql& what, catalog::Name owner, std::vector<Statement>& out);
/// The same after a CREATE, when the role that runs the script is not the owner already.
void add_owner_of_new(const Sql& what, catalog::Name owner, const StepContext& context, std::vector<Statement>& out);

/// "TABLE" or "FOREIGN TABLE". ALTER TABLE does for both, but DROP and COMMENT want to be told.
Sql table_noun(catalog::Identity table, const catalog::Snapshot& snapshot);

/// "<alter> RESET (...)" and "<alter> SET (...)" for the WITH options ("k=v", sorted) that differ.
void add_option_changes(const Sql& alter, const std::vector<std::string>& from, const std::vector<std::string>& to,
                        std::vector<Statement>& out);

/// What a DROP must call a type: its name, or the temporary one when this step drops what was set aside.
Sql name_to_drop(catalog::Identity type, const StepContext& context);

/// What a DROP must call a routine, an operator or a cast: those of its types that have been set aside bear another name.
catalog::Identity signature_to_drop(catalog::Identity identity, const StepContext& context);

/// DROP TYPE; with CASCADE where the type and functions of its own cannot be without each other, for there is no other way,
/// and nothing else is left to go along.
Sql drop_type(catalog::Identity type, const StepContext& context);

}  // namespace tidemark::emit
