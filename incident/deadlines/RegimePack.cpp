// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/CivilJson.h"
#include "core/crypto/Digest.h"
#include "core/json/RefuseUnknown.h"
#include "incident/deadlines/ReportingRegime.h"
#include "incident/guide/PackWords.h"

#include <map>
#include <optional>
#include <utility>

namespace redoubt::incident {

namespace {
struct RegimePartyFile
{
    std::string id;
    calendar::LocalName name;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(RegimePartyFile, (), (id, name, unknown))

/// The file's members. Hops are read one by one, so that a failure can say in which.
struct RegimeFile
{
    std::string format;
    int formatVersion = 0;
    std::string id;
    std::string version;
    calendar::CivilDate holdsFrom;
    RegimeScope scope = RegimeScope::House;
    std::string zone;
    calendar::LocalName title;
    calendar::LocalName source;
    std::optional<std::string> note;
    std::map<std::string, std::string> sources;
    std::vector<RegimePartyFile> parties;
    std::vector<json::object> hops;
    std::optional<std::vector<calendar::LocalName>> duties;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(RegimeFile, (),
                      (format, formatVersion, id, version, holdsFrom, scope, zone, title, source, note, sources, parties, hops, duties, unknown))

struct RegimeHopFile
{
    std::string id;
    std::optional<std::string> reporter;
    std::optional<calendar::LocalName> by;
    calendar::LocalName to;
    Severity from = Severity::Ordinary;
    HopStage stage = HopStage::Initial;
    ClockStart starts = ClockStart::Learned;
    std::optional<std::string> after;
    HopLimit limit;
    calendar::Sureness sure = calendar::Sureness::Unverified;
    std::string source;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(RegimeHopFile, (), (id, reporter, by, to, from, stage, starts, after, limit, sure, source, unknown))

Result<ReportingHop> readRegimeHop(const json::object &object, const std::map<std::string, std::string> &sources)
{
    REDOUBT_ASSIGN(auto file, fromJson<RegimeHopFile>(object));
    if (!file.unknown.members.empty())
        return fail(ErrorCode::Malformed, "unknown member '" + std::string(file.unknown.members.begin()->key()) + "'");
    if (!isPackWord(file.id))
        return fail(ErrorCode::Malformed, "id: a word of at most 64 characters");
    if (file.to.zh.empty())
        return fail(ErrorCode::Malformed, "to: there is nobody");
    const auto source = sources.find(file.source);
    if (source == sources.end())
        return fail(ErrorCode::Malformed, "source: '" + file.source + "' is not among the pack's sources");
    return ReportingHop{std::move(file.id),
                        file.reporter.value_or(""),
                        file.by.value_or(calendar::LocalName()),
                        std::move(file.to),
                        file.from,
                        file.stage,
                        file.starts,
                        file.after.value_or(""),
                        file.limit,
                        file.sure,
                        source->second};
}
} // namespace

Result<ReportingRegime> loadReportingRegime(std::string_view text)
{
    REDOUBT_ASSIGN(const auto object, openPack(text, "redoubt-reporting-regime"));
    REDOUBT_ASSIGN(auto file, fromJson<RegimeFile>(json::value(object)));
    REDOUBT_TRY(refuseUnknown(file, "pack"));
    if (!isPackWord(file.id) || !isPackWord(file.version))
        return fail(ErrorCode::Malformed, "id and version are words of at most 64 characters");
    if (file.hops.size() > mostPackRows)
        return fail(ErrorCode::TooLarge, "hops: at most " + std::to_string(mostPackRows));
    ReportingRegime regime;
    regime.id = std::move(file.id);
    regime.version = std::move(file.version);
    regime.holdsFrom = file.holdsFrom;
    regime.scope = file.scope;
    regime.zone = std::move(file.zone);
    regime.title = std::move(file.title);
    regime.source = std::move(file.source);
    regime.note = file.note.value_or("");
    regime.duties = file.duties.value_or(std::vector<calendar::LocalName>());
    regime.digest = digestOf(text).toString();
    for (auto &party : file.parties) {
        if (!isPackWord(party.id))
            return fail(ErrorCode::Malformed, "parties: id: a word of at most 64 characters");
        regime.parties.push_back({std::move(party.id), std::move(party.name)});
    }
    for (const auto &hop : file.hops) {
        REDOUBT_ASSIGN(auto read, inPlace("hops: " + placeOfRow(hop, regime.hops.size()), readRegimeHop(hop, file.sources)));
        regime.hops.push_back(std::move(read));
    }
    REDOUBT_TRY(checkReportingRegime(regime));
    return regime;
}

} // namespace redoubt::incident
