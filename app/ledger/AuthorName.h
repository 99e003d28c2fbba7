// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger/LedgerAudit.h"

#include <boost/describe/enum.hpp>

#include <optional>
#include <string>

namespace redoubt::ledger {

/// What people call an author of a ledger.
struct AuthorName
{
    enum class Source {
        Plan,   ///< a member of the exercise by its own plan, whose entries are signed
        Export, ///< as the directory had it for who exported the file; it may have been altered since
    };
    BOOST_DESCRIBE_NESTED_ENUM(Source, Plan, Export)

    std::string name;
    Source source = Source::Plan;
    bool operator==(const AuthorName &) const = default;
};

/// What @p account is called, by the plan rather than by the file's last line. None: neither knows it.
[[nodiscard]] std::optional<AuthorName> authorName(const exercise::ExerciseBoard &board, const Report &report, const Id &account);

} // namespace redoubt::ledger
