// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Json.h"

#include <map>
#include <string>
#include <vector>

namespace redoubt::incident {

enum class Outcome { Kept, Changed, Dropped };

/// What became of one thing on its way.
struct LossEntry
{
    bool isWriting = false; ///< else while it was read
    Outcome outcome = Outcome::Kept;
    std::string path; ///< where it stood in what was read
    std::string what; ///< its type: "ip-dst", "relationship", "column 3"
    std::string why;  ///< empty where it is kept with all that it says
    bool operator==(const LossEntry &) const = default;
};

/// Everything that a conversion met, in its order: nothing is lost that does not stand here.
class LossLedger
{
public:
    void read(Outcome outcome, std::string path, std::string what, std::string why = {});
    void wrote(Outcome outcome, std::string path, std::string what, std::string why = {});
    /// A type that the other format has no word for; what became of the value is an entry of its own.
    void unsupported(const std::string &type) { ++m_unsupported[type]; }

    [[nodiscard]] const std::vector<LossEntry> &entries() const { return m_entries; }
    [[nodiscard]] const std::map<std::string, int> &unsupportedTypes() const { return m_unsupported; }
    [[nodiscard]] std::size_t count(Outcome outcome) const;
    /// {"summary":{"kept":n,"changed":n,"dropped":n},"unsupported":{"text":2},"entries":[{"step":"read","outcome":"kept","path":…,"what":…,"why":…}]}
    [[nodiscard]] json::object toJson() const;

private:
    std::vector<LossEntry> m_entries;
    std::map<std::string, int> m_unsupported;
};

} // namespace redoubt::incident
