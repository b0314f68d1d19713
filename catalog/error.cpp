#include "catalog/error.h"

namespace tidemark::catalog {

std::string located(const std::string& file, int line, int column, const std::string& problem)
{
    std::string text = file;
    for (const int number : {line, column}) {
        if (number > 0) {
            text += ':';
            text += std::to_string(number);
        }
    }
    text += ": ";
    text += problem;
    return text;
}

}  // namespace tidemark::catalog
