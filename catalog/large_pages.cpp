#include "catalog/large_pages.h"

#include <sys/mman.h>

#include <cstdint>

namespace tidemark::catalog {

void prefer_large_pages([[maybe_unused]] const void* data, [[maybe_unused]] std::size_t bytes)
{
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t large_page = std::uintptr_t{2} << 20U;
    const auto address = reinterpret_cast<std::uintptr_t>(data);
    const std::uintptr_t first = (address + large_page - 1) / large_page * large_page;
    const std::uintptr_t end = (address + bytes) / large_page * large_page;
    if (first < end) {
        // A hint: where it is not taken, nothing is lost.
        (void)::madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
    }
#endif
}

}  // namespace tidemark::catalog
