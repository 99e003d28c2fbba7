// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Complaint.h"

#include "app/commandline/PlainText.h"

#include <iostream>

namespace redoubt::cli {

namespace {

/// What a file says may be quoted in a sentence; a terminal must not obey it.
void write(std::string_view sentence) { std::cerr << "redoubt-cli: " << app::plainText(sentence) << '\n'; }

} // namespace

ExitCode complain(ExitCode code, std::string_view sentence)
{
    write(sentence);
    return code;
}

void remark(std::string_view sentence) { write(sentence); }

} // namespace redoubt::cli
