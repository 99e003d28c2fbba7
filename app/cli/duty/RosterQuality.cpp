// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/RosterQuality.h"

#include "app/cli/Complaint.h"
#include "app/cli/JsonArgument.h"
#include "app/cli/TypedTime.h"
#include "app/commandline/PlainText.h"
#include "duty/roster/Quality.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>

namespace redoubt::cli {

namespace {

constexpr JsonLimits shiftLimits{.maxBytes = 64 * 1024 * 1024, .maxDepth = 6, .maxValues = 2'000'000, .maxStringBytes = 4'096};

struct QualityOptions
{
    std::string shifts;
    std::string from;
    std::string to;
};

struct TypedShift
{
    std::string user;
    std::string start;
    std::string end;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(TypedShift, (), (user, start, end, unknown))

/// Times of one kind: all with an offset, or all civil, in whatever zone that is. The two have no order among each other.
class OneKindOfTimes
{
public:
    Result<Instant> read(const std::string &text)
    {
        const bool isCivil = calendar::CivilTime::parse(text) || calendar::CivilDate::parse(text);
        REDOUBT_ASSIGN(const auto instant, typedInstant(text, calendar::TimeZone::utc()));
        if (m_isCivil.value_or(isCivil) != isCivil)
            return fail(ErrorCode::Malformed, "'" + text + "': some times have an offset, and some have none");
        m_isCivil = isCivil;
        return instant;
    }

    std::string write(Instant instant) const
    {
        const auto text = calendar::TimeZone::utc().rfc3339(instant);
        return text.substr(0, text.size() - 6) + (*m_isCivil ? "" : "Z");
    }

private:
    std::optional<bool> m_isCivil;
};

Result<std::vector<duty::DutyShift>> readShifts(const json::value &value, OneKindOfTimes &times)
{
    REDOUBT_ASSIGN(const auto typed, fromJson<std::vector<TypedShift>>(value));
    std::vector<duty::DutyShift> shifts;
    for (const auto &one : typed) {
        const auto place = "shift " + std::to_string(shifts.size() + 1) + ": ";
        if (!one.unknown.members.empty())
            return fail(ErrorCode::Malformed, place + "unknown member '" + std::string(one.unknown.members.begin()->key()) + "'");
        const auto start = times.read(one.start);
        const auto end = times.read(one.end);
        if (!start || !end)
            return fail(ErrorCode::Malformed, place + (start ? end : start).error().detail);
        shifts.push_back({one.user, *start, *end});
    }
    return shifts;
}

ExitCode tellQuality(const QualityOptions &options)
{
    const auto value = jsonArgument(options.shifts, shiftLimits);
    if (!value)
        return complainOfArgument("--shifts", options.shifts, value.error());
    OneKindOfTimes times;
    const auto from = times.read(options.from);
    const auto to = times.read(options.to);
    if (!from || !to)
        return complain(BadUsage, (from ? "--to: " + to.error().detail : "--from: " + from.error().detail) + ".");
    const auto shifts = readShifts(*value, times);
    if (!shifts)
        return complain(BadInput, "What --shifts gives cannot be used: " + shifts.error().detail + ".");
    const auto quality = duty::qualityOf(*shifts, {*from, *to});
    if (!quality)
        return complain(BadInput, "The quality cannot be told: " + quality.error().detail + ".");

    auto object = toJsonObject(*quality);
    json::array gaps;
    for (const auto &gap : quality->gaps)
        gaps.push_back(json::object{{"start", times.write(gap.start)}, {"end", times.write(gap.end)}});
    object["gaps"] = std::move(gaps);
    std::cout << app::plainJson(writeJson(object)) << std::endl;
    return std::cout ? Done : complain(FileError, "The result could not be written to standard output.");
}

} // namespace

void addRosterQuality(CLI::App &roster, ExitCode &exitCode)
{
    auto *command = roster.add_subcommand("quality", "Coverage, balance and gaps of shifts");
    const auto options = std::make_shared<QualityOptions>();
    command
        ->add_option("--shifts", options->shifts, "[{\"user\":\"A\",\"start\":TIME,\"end\":TIME},…], written out or a file; - reads standard input")
        ->required()
        ->type_name("JSON");
    command->add_option("--from", options->from, "RFC 3339")->required()->type_name("TIME");
    command->add_option("--to", options->to, "The same; half-open")->required()->type_name("TIME");
    command->callback([options, &exitCode] { exitCode = tellQuality(*options); });
    command->footer("Percent, rounded half to even: coverage by union; balance, the mean over pairs of people of the shorter duration by the\n"
                    "longer, 95 and more count as 100; total, the mean of both; overloaded people with what they have above the mean; gaps.\n"
                    "Times have an offset, all of them, or none.");
}

} // namespace redoubt::cli
