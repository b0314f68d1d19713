#include "diff/domain_of.h"

#include "diff/dependencies_of.h"
#include "diff/type_text.h"

namespace tidemark::diff {

using catalog::Domain;
using catalog::Identity;
using catalog::Snapshot;

const Domain* domain_of(const Snapshot& snapshot, Identity column_or_domain)
{
    const auto* column = snapshot.find<catalog::Column>(column_or_domain);
    const auto* domain = snapshot.find<Domain>(column_or_domain);
    const std::string type = column != nullptr   ? column->type.text()
                             : domain != nullptr ? domain->base_type.text()
                                                 : "";
    if (type.ends_with("[]")) {
        return nullptr;
    }
    // The expression of a generated column, or a domain's default, may cast to one.
    for (const catalog::Dependency& dependency : dependencies_of(snapshot, column_or_domain)) {
        if (names_type(type, dependency.subject)) {
            return snapshot.find<Domain>(dependency.subject);
        }
    }
    return nullptr;
}

bool domain_refuses_no_value(const Snapshot& snapshot, Identity column)
{
    bool refuses = false;
    for (const Domain* domain = domain_of(snapshot, column); domain != nullptr;
         domain = domain_of(snapshot, domain->identity)) {
        if (domain->default_expression) {
            return false;
        }
        refuses = refuses || domain->not_null;
    }
    return refuses;
}

bool is_of_default(const catalog::Dependency& dependency)
{
    const catalog::Kind subject = dependency.subject.kind();
    return dependency.dependent.kind() == catalog::Kind::domain &&
           (subject == catalog::Kind::routine || subject == catalog::Kind::operator_ ||
            subject == catalog::Kind::sequence);
}

}  // namespace tidemark::diff
