// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "feed/wire/Push.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace redoubt::server {

/// Why a call was not done, with all that its answer may tell. http/ makes the status and the ErrorBody of it.
/// The detail never says anything that the caller may not know.
struct Refusal
{
    Error error;
    std::optional<std::int64_t> retryAfterMs;
    std::optional<std::int64_t> triesLeft;
    std::optional<std::vector<feed::ExpectedChain>> expected;

    [[nodiscard]] feed::ErrorBody body() const;
    bool operator==(const Refusal &) const = default;
};

template <class T>
using Answer = tl::expected<T, Refusal>;

/// Called once, when the answer is certain: for a write, after the durable commit. On the writer's thread, or on the
/// caller's own when nothing had to be written; so it must be short and must not call back into the server.
template <class T>
using Done = std::function<void(Answer<T>)>;

/// Said of a StorageFull with retryAfterMs: nothing went wrong, the server keeps its last room for administration.
inline constexpr std::string_view NoRoomOnDisk = "the server's disk is nearly full: changes and attachments wait";
inline constexpr std::int64_t NoRoomAgainMs = 30'000;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(Error error) { return tl::unexpected<Refusal>(Refusal{std::move(error), {}, {}, {}}); }
[[nodiscard]] inline tl::unexpected<Refusal> refuse(ErrorCode code, std::string detail = {}) { return refuse(Error{code, std::move(detail)}); }

} // namespace redoubt::server
