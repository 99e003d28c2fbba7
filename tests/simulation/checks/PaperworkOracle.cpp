// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/checks/PaperworkOracle.h"

#include <algorithm>
#include <set>

namespace redoubt::simulation {

namespace {
std::string textField(const json::object &fields, const char *name)
{
    const auto *value = fields.if_contains(name);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

Instant timeField(const json::object &fields, const char *name)
{
    const auto *value = fields.if_contains(name);
    const auto read = value ? fromJson<Instant>(*value) : fail(ErrorCode::NotFound);
    return read ? *read : Instant{};
}

struct AskedSwap
{
    std::string gives;
    std::string takes;
    std::string asked; ///< who has to answer
    Id author;
};

/// Accounts of a plan's members, over those of plans before it.
void readMembers(const json::object &fields, std::map<std::string, std::string> &accounts)
{
    for (const auto &member : fields.at("plan").at("members").as_array())
        accounts[textField(member.as_object(), "id")] = textField(member.as_object(), "account");
}
} // namespace

Violations checkSwaps(const TrueStream &office)
{
    Violations found;
    std::map<std::string, std::string> accounts;
    std::map<std::string, AskedSwap> swaps;
    for (const auto &[envelope, line] : office.lines) {
        const auto &change = line.change;
        const auto author = envelope.author.account.toString();
        const auto say = [&](const std::string &what) { found.push_back("a " + change.kind + " " + change.id.toString() + " " + what); };
        if (change.kind == "duty.roster") {
            readMembers(change.fields, accounts);
        } else if (change.kind == "duty.swap") {
            const AskedSwap swap{textField(change.fields, "gives"), textField(change.fields, "takes"), {}, envelope.author.account};
            const auto asker = textField(change.fields, "asker");
            if (asker == "giver" && accounts[swap.gives] != author)
                say("is asked for by somebody else than who gives");
            if (asker == "taker" && accounts[swap.takes] != author)
                say("is asked for by somebody else than who takes");
            if (swap.gives == swap.takes)
                say("is with oneself");
            auto &kept = swaps[change.record.toString()] = swap;
            kept.asked = asker == "taker" ? swap.gives : swap.takes;
        } else if (change.kind == "duty.swap_answer" || change.kind == "duty.swap_approval") {
            const auto swap = swaps.find(textField(change.fields, "swap"));
            if (swap == swaps.end()) {
                say("is of no swap");
            } else if (change.kind == "duty.swap_approval") {
                if (accounts[swap->second.gives] == author || accounts[swap->second.takes] == author)
                    say("is by one of the two");
            } else if (textField(change.fields, "word") == "withdraws") {
                if (swap->second.author != envelope.author.account)
                    say("withdraws what somebody else asked for");
            } else if (accounts[swap->second.asked] != author) {
                say("is by somebody who was not asked");
            }
        }
    }
    return found;
}

Violations checkReceipts(const TrueStream &broadcast, const TrueStream &channel, const duty::BulletinBoard &board)
{
    std::set<std::string> acknowledged;
    for (const auto &[envelope, line] : channel.lines) {
        if (line.change.kind == "duty.bulletin_receipt")
            acknowledged.insert(textField(line.change.fields, "bulletin"));
    }
    Violations found;
    for (const auto &[envelope, line] : broadcast.lines) {
        if (line.change.kind != "duty.bulletin")
            continue;
        const auto id = line.change.record;
        const bool isShown = board.answerIn(channel.id, id).acknowledgedAt.has_value();
        if (!board.bulletin(id))
            found.push_back("the bulletin " + id.toString() + " is not shown");
        else if (isShown != acknowledged.contains(id.toString()))
            found.push_back("the bulletin " + id.toString()
                            + (isShown ? " is shown as acknowledged, and is not" : " is acknowledged, and not shown so"));
    }
    return found;
}

Violations checkReports(const TrueStream &channel, const duty::ReportBoard &board)
{
    struct Due
    {
        std::set<Id> reports;
        std::optional<Instant> first; ///< when the first one was finished
        Id schedule;
    };
    std::map<Instant, Due> dues;
    for (const auto &[envelope, line] : channel.lines) {
        if (line.change.kind != "duty.zero_report")
            continue;
        auto &due = dues[timeField(line.change.fields, "due")];
        const auto finished = timeField(line.change.fields, "finishedAt");
        due.reports.insert(line.change.record);
        due.first = std::min(due.first.value_or(finished), finished);
        if (const auto id = Id::parse(textField(line.change.fields, "schedule")))
            due.schedule = *id;
    }
    Violations found;
    for (const auto &[at, due] : dues) {
        if (!board.version(due.schedule))
            continue; // what is asked lies in a stream that this console does not have
        duty::DueTime time;
        time.schedule = due.schedule;
        time.at = time.opens = at;
        const auto view = board.view(channel.id, time, at);
        std::set<Id> shown;
        for (const auto &report : view.reports)
            shown.insert(report.id);
        const auto where = "for " + toRfc3339(at) + " in " + channel.id.toString();
        if (shown != due.reports)
            found.push_back(std::to_string(shown.size()) + " of " + std::to_string(due.reports.size()) + " reports are shown " + where);
        if (view.lateMs.has_value() != (*due.first > at))
            found.push_back("the report " + where + (view.lateMs ? " is shown as late, and was not" : " was late, and is not shown so"));
    }
    return found;
}

} // namespace redoubt::simulation
