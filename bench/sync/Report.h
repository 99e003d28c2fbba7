// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>

namespace redoubt::bench {

using Moment = std::chrono::steady_clock::time_point;

inline Moment now() { return std::chrono::steady_clock::now(); }

inline double secondsSince(Moment start) { return std::chrono::duration<double>(now() - start).count(); }

/// One run of one figure: name, value, unit, the machine's load meanwhile. Several runs are several lines; scripts/bench-report.py
/// makes medians of them.
inline void print(const std::string &name, double value, const std::string &unit)
{
    std::string load = "?";
    std::ifstream("/proc/loadavg") >> load;
    std::cout << name << '\t' << value << '\t' << unit << '\t' << load << std::endl;
}

[[noreturn]] inline void giveUp(const std::string &why)
{
    std::cerr << "bench: " << why << '\n';
    std::exit(1);
}

template <class T>
T need(Result<T> result, const char *what)
{
    if (!result)
        giveUp(std::string(what) + ": " + std::string(name(result.error().code)) + ' ' + result.error().detail);
    return std::move(*result);
}
inline void need(const Result<void> &result, const char *what)
{
    if (!result)
        giveUp(std::string(what) + ": " + std::string(name(result.error().code)) + ' ' + result.error().detail);
}

} // namespace redoubt::bench
