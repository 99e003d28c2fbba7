// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/LossLedger.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <utility>

namespace redoubt::incident {

namespace {

const char *outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Kept: return "kept";
    case Outcome::Changed: return "changed";
    case Outcome::Dropped: break;
    }
    return "dropped";
}

} // namespace

void LossLedger::read(Outcome outcome, std::string path, std::string what, std::string why)
{
    m_entries.push_back({false, outcome, std::move(path), std::move(what), std::move(why)});
}

void LossLedger::wrote(Outcome outcome, std::string path, std::string what, std::string why)
{
    m_entries.push_back({true, outcome, std::move(path), std::move(what), std::move(why)});
}

std::size_t LossLedger::count(Outcome outcome) const
{
    return static_cast<std::size_t>(
        std::count_if(m_entries.begin(), m_entries.end(), [outcome](const LossEntry &entry) { return entry.outcome == outcome; }));
}

json::object LossLedger::toJson() const
{
    json::object summary;
    for (const auto outcome : {Outcome::Kept, Outcome::Changed, Outcome::Dropped})
        summary[outcomeName(outcome)] = count(outcome);
    json::object unsupported;
    for (const auto &[type, number] : m_unsupported)
        unsupported[type] = number;
    json::array entries;
    entries.reserve(m_entries.size());
    for (const auto &entry : m_entries) {
        json::object one{
            {"step", entry.isWriting ? "write" : "read"}, {"outcome", outcomeName(entry.outcome)}, {"path", entry.path}, {"what", entry.what}};
        if (!entry.why.empty())
            one["why"] = entry.why;
        entries.push_back(std::move(one));
    }
    return {{"summary", std::move(summary)}, {"unsupported", std::move(unsupported)}, {"entries", std::move(entries)}};
}

} // namespace redoubt::incident
