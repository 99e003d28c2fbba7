// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/json/Json.h"

#include <optional>
#include <string>

namespace redoubt::console {

/// What somebody wants that another area can do: areas do not know each other, they hand over intents. Values only.
struct Intent
{
    enum class What {
        Open,  ///< show @c record of @c kind, or the page that @c kind names
        Begin, ///< open the form of a new record of @c kind, with @c facts typed in
    };
    What what = What::Open;
    std::string kind; ///< of the record, as it is declared; or one of the words below
    std::optional<Id> stream;
    std::optional<Id> record;
    json::object facts; ///< as fields of that kind; what does not fit is passed over by who takes it

    bool operator==(const Intent &) const = default;
};

/// What the frame and every area may ask for: to be opened by these words instead of a kind.
namespace pages {
inline constexpr const char *Outbox = "sync.outbox";
inline constexpr const char *Conflicts = "sync.conflicts";
inline constexpr const char *Quarantine = "sync.quarantine";
inline constexpr const char *Search = "search";                ///< with the fact "typed": what is looked for
inline constexpr const char *Diagnostics = "sync.diagnostics"; ///< copied for whoever helps
} // namespace pages

} // namespace redoubt::console
