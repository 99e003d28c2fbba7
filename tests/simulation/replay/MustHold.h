// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QtGlobal>

#include <string>
#include <type_traits>
#include <utility>

namespace redoubt::testkit {

/// What a replay cannot go on without; ends the program with code and detail when it failed.
template <class T, class E>
T must(tl::expected<T, E> result)
{
    if (!result)
        qFatal("%s: %s", std::string(name(result.error().code)).c_str(), result.error().detail.c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace redoubt::testkit
