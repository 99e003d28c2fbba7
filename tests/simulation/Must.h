// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace redoubt::simulation {

/// What cannot fail in a sound world; throws std::runtime_error with code and detail when it does.
template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string(name(result.error().code)) + ": " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace redoubt::simulation
