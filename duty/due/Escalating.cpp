// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/due/Escalating.h"

#include "duty/due/EscalationRules.h"
#include "duty/roles/DutyRoles.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
/// Who of the running shift a step tells; null: nobody by name.
const DutyPerson *personOf(const Shift *shift, EscalateTo to)
{
    if (!shift || to == EscalateTo::Commander)
        return nullptr;
    const DutyPerson *first = nullptr;
    for (const auto &person : shift->people) {
        const bool leads = person.leads.value_or(false);
        if (leads == (to == EscalateTo::Leader)) {
            if (to == EscalateTo::Leader || first)
                return &person;
            first = &person;
        }
    }
    return first;
}

/// Of one step: whether somebody has taken it, whoever was told.
bool isTaken(const std::vector<EscalationView> &told, const Escalation &wanted)
{
    return std::ranges::any_of(told, [&](const EscalationView &view) {
        const auto &other = view.told.value;
        return view.taken && other.clock == wanted.clock && other.due == wanted.due && other.step == wanted.step;
    });
}
} // namespace

std::vector<WatchedTime> watchedTimes(const OfficeBoard &office, const EscalationPlan *rules)
{
    std::vector<WatchedTime> times;
    for (const auto &view : office.openMatters()) {
        const auto &matter = view.matter.value;
        const auto &rule = ruleFor(rules, matter.sort, matter.critical);
        if (matter.respondBy && !matter.respondedAt)
            times.push_back({EscalatedClock::Respond, view.matter.id, *matter.respondBy, rule.unanswered});
        if (matter.closeBy)
            times.push_back({EscalatedClock::Close, view.matter.id, *matter.closeBy, rule.unclosed});
    }
    if (const auto *shift = office.running())
        times.push_back({EscalatedClock::Relief, shift->id, shift->value.endsAt, lateReliefOf(rules)});
    return times;
}

bool stillStands(const OfficeBoard &office, const Escalation &told)
{
    if (told.clock == EscalatedClock::Relief) {
        const auto *shift = office.shift(told.subject);
        return shift && !shift->value.endedAt;
    }
    const auto *matter = office.matter(told.subject);
    if (!matter || matter->value.closedAt)
        return false;
    return told.clock == EscalatedClock::Respond ? !matter->value.respondedAt && matter->value.respondBy == told.due
                                                 : matter->value.closeBy == told.due;
}

std::vector<Escalation> escalationsWanted(const OfficeBoard &office, const EscalationBoard &told, Instant now, const std::string &by)
{
    std::vector<Escalation> wanted;
    const auto *running = office.running();
    const auto *shift = running ? &running->value : nullptr;
    for (const auto &time : watchedTimes(office, told.rules())) {
        std::optional<std::vector<EscalationView>> known;
        for (const auto &step : time.steps) {
            if (now < comesAt(step, time.due))
                continue;
            Escalation each;
            each.clock = time.clock;
            each.subject = time.subject;
            each.due = time.due;
            each.step = step;
            if (const auto *person = personOf(shift, step.to)) {
                each.person = person->account;
                each.name = person->name;
            }
            if (const auto *plan = told.plan())
                each.rules = plan->id;
            each.key = escalationKey(each);
            each.at = now;
            each.by = by;
            if (told.isTold(each.key))
                continue;
            if (!known)
                known = told.of(time.subject);
            if (!isTaken(*known, each))
                wanted.push_back(std::move(each));
        }
    }
    std::ranges::stable_sort(wanted, {}, [](const Escalation &each) { return comesAt(each.step, each.due); });
    return wanted;
}

std::optional<Instant> nextEscalation(const OfficeBoard &office, const EscalationPlan *rules, Instant now)
{
    std::optional<Instant> next;
    for (const auto &time : watchedTimes(office, rules)) {
        for (const auto &step : time.steps) {
            const auto at = comesAt(step, time.due);
            if (now < at && (!next || at < *next))
                next = at;
        }
    }
    return next;
}

std::optional<EscalationView> shownEscalation(const OfficeBoard &office, const EscalationBoard &told, const Id &subject)
{
    std::optional<EscalationView> shown;
    for (auto &view : told.of(subject)) {
        if (stillStands(office, view.told.value) && (!shown || shown->taken || !view.taken))
            shown = std::move(view);
    }
    return shown;
}

bool isFor(const OfficeEye &eye, const Escalation &told)
{
    if (told.person)
        return *told.person == eye.account;
    switch (told.step.to) {
    case EscalateTo::Second: return eye.roles.contains(roles::Officer);
    case EscalateTo::Leader: return eye.roles.contains(roles::Leader);
    case EscalateTo::Commander: break;
    }
    return eye.roles.contains(roles::Commander);
}

} // namespace redoubt::duty
