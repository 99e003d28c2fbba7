// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/RegimeSource.h"

#include "app/cli/InputFile.h"
#include "core/zones/ZoneDatabase.h"
#include "incident/guide/PackWords.h"
#include "resources/incident/regimes/ShippedRegimes.h"

#include <algorithm>
#include <utility>

namespace redoubt::cli {

namespace {
constexpr std::uint64_t mostRegimeBytes = 512 * 1024;

Result<incident::ReportingRegime> regimeInFile(const std::string &path)
{
    REDOUBT_ASSIGN(const auto text, readTypedInput(path, mostRegimeBytes));
    return incident::loadReportingRegime(text);
}

Result<std::vector<incident::ReportingRegime>> shippedRegimePacks()
{
    std::vector<incident::ReportingRegime> shipped;
    for (const auto &file : resources::shippedRegimes()) {
        REDOUBT_ASSIGN(auto regime, incident::loadReportingRegime(file.text));
        shipped.push_back(std::move(regime));
    }
    return shipped;
}

std::string knownParties(const std::vector<incident::ReportingRegime> &regimes)
{
    std::string text;
    for (const auto &regime : regimes) {
        for (const auto &party : regime.parties)
            text += (text.empty() ? "" : ", ") + party.id;
    }
    return text;
}

bool knowsOneOf(const incident::ReportingRegime &regime, const std::vector<std::string> &parties)
{
    return std::ranges::any_of(parties, [&](const std::string &party) { return regime.party(party) != nullptr; });
}
} // namespace

Result<std::vector<incident::ZonedRegime>> chosenRegimes(const std::vector<std::string> &names, const std::vector<std::string> &parties)
{
    REDOUBT_ASSIGN(const auto shipped, shippedRegimePacks());
    std::vector<incident::ReportingRegime> chosen;
    for (const auto &name : names) {
        const auto found = std::ranges::find_if(shipped, [&](const auto &each) { return name == each.id || name == each.label(); });
        if (found != shipped.end()) {
            chosen.push_back(*found);
        } else {
            REDOUBT_ASSIGN(auto regime, incident::inPlace(name, regimeInFile(name)));
            chosen.push_back(std::move(regime));
        }
    }
    if (names.empty())
        std::ranges::copy_if(shipped, std::back_inserter(chosen), [&](const auto &each) { return knowsOneOf(each, parties); });
    if (chosen.empty())
        return fail(ErrorCode::InvalidArgument, "parties: no regime knows one of them (" + knownParties(shipped) + ")");
    std::vector<incident::ZonedRegime> zoned;
    for (auto &regime : chosen) {
        REDOUBT_ASSIGN(auto zone, incident::inPlace(regime.id + ": zone", zones::systemZone(regime.zone)));
        zoned.push_back({std::move(regime), std::move(zone)});
    }
    return zoned;
}

} // namespace redoubt::cli
