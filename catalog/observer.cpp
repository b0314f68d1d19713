#include "catalog/observer.h"

namespace tidemark::catalog {

Observer& silent_observer()
{
    static Observer silent;
    return silent;
}

}  // namespace tidemark::catalog
