// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JsonArgument.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/commandline/TypedFile.h"

namespace redoubt::cli {

namespace {
bool isWrittenOut(const std::string &argument)
{
    const auto first = argument.find_first_not_of(" \t\r\n");
    return first != std::string::npos && (argument[first] == '{' || argument[first] == '[');
}
} // namespace

Result<json::value> jsonArgument(const std::string &argument, const JsonLimits &limits)
{
    if (isWrittenOut(argument))
        return parseJson(argument, limits);
    REDOUBT_ASSIGN(const auto bytes, readWholeInput(argument, limits.maxBytes));
    return app::typedJson(bytes, argument, remark, limits);
}

ExitCode complainOfArgument(const std::string &option, const std::string &argument, const Error &error)
{
    if (isWrittenOut(argument) || !isFileError(error))
        return complain(BadInput, "What " + option + " gives cannot be used: " + error.detail + ".");
    return complain(FileError, "Cannot read " + argument + ": " + error.detail + ". JSON that is written out begins with a brace or a bracket.");
}

} // namespace redoubt::cli
