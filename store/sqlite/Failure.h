// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <exception>
#include <utility>

namespace redoubt::store {

/// An Error on its way to the public edge, where it becomes a Result. Never leaves store/.
class StoreFailure : public std::exception
{
public:
    explicit StoreFailure(Error error) : m_error(std::move(error)) { }
    StoreFailure(ErrorCode code, std::string detail) : m_error{code, std::move(detail)} { }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const char *what() const noexcept override { return m_error.detail.c_str(); }

private:
    Error m_error;
};

/// The value, or the failure thrown.
template <class T>
T orThrow(Result<T> result)
{
    if (!result)
        throw StoreFailure(std::move(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// What the exception in flight means: SQLite's codes become StorageFull, StorageDamaged, StorageBusy or StorageFailed.
/// Called inside a catch block.
[[nodiscard]] Error errorInFlight();

/// Runs @p action and turns what it throws into a failure.
template <class Action>
auto guarded(Action &&action) -> Result<decltype(action())>
{
    try {
        if constexpr (std::is_void_v<decltype(action())>) {
            action();
            return {};
        } else {
            return action();
        }
    } catch (...) {
        return fail(errorInFlight());
    }
}

} // namespace redoubt::store
