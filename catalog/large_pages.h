#pragma once

#include <cstddef>

namespace tidemark::catalog {

/// Asks the kernel to back memory that was reserved, and not touched yet, by large pages, where it has them (madvise(2),
/// MADV_HUGEPAGE): a large snapshot's memory is touched once, and each small page of it costs a fault. Does nothing for what is
/// smaller than some large pages.
void prefer_large_pages(const void* data, std::size_t bytes);

}  // namespace tidemark::catalog
