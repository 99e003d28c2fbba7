// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/model/Paper.h"

#include <string>
#include <vector>

namespace redoubt::incident {

/// A line of the register of numbers in words, as it is printed.
struct RegisterLine
{
    std::string text; ///< 海网值〔2026〕5号
    std::string fate; ///< 已用
    std::string what; ///< the report, or why not
    std::string by;
    std::string at;
    bool amiss = false; ///< nobody explains it, or two people say otherwise of it
};

struct RegisterSheet
{
    std::string unit;
    std::string series; ///< 正式报告（海网值）
    std::int64_t year = 0;
    std::string sum;                ///< 共 12 个号：已用 9，…
    std::string asOf;               ///< in words
    std::vector<std::string> heads; ///< five
    std::vector<RegisterLine> lines;
    Instant at;
};

/// 文号登记簿: every number from the first to the last that was given, each with what became of it.
[[nodiscard]] documents::Paper numberRegisterPaper(const RegisterSheet &sheet);

} // namespace redoubt::incident
