#pragma once

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"

namespace tidemark::apps {

/// Decides about texts that may differ only because PostgreSQL writes an expression differently once it has been dumped and
/// restored: loads both into the shadow and reads them back. Where they are the same then, `to` takes `from`'s text, so that
/// nothing tells them apart any more.
void settle_deparsed_texts(Comparison& comparison, const Arguments& arguments, catalog::Observer& observer);

}  // namespace tidemark::apps
