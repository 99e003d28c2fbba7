// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ShiftWatch.h"

#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "app/drafts/CopiedName.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/shift/HandoverRules.h"
#include "duty/shift/UsualShift.h"
#include "models/Text.h"

#include <algorithm>
#include <iterator>

namespace redoubt::console {

using namespace duty;

namespace {
constexpr std::int64_t earliestMs = 4 * 60 * 60'000LL; // before its end a shift is handed over as the one that ends

bool isLeading(const DutyPerson &person) { return person.leads.value_or(false); }
} // namespace

std::vector<DutyPerson> ShiftWatch::rosteredAt(Instant instant) const
{
    std::vector<DutyPerson> people;
    const auto watch = RosterShelf::of(m_place.desk).watchAt(m_board.id(), instant);
    if (!watch)
        return people;
    for (const auto &rostered : watch->people) {
        // Whoever has no account cannot sign, and stands on the roster alone.
        if (!rostered.account || isAmong(people, *rostered.account))
            continue;
        DutyPerson person;
        person.post = drafts::copiedName(rostered.post, bounds::PostName);
        person.account = *rostered.account;
        person.name = drafts::copiedName(rostered.name, bounds::PersonName);
        person.since = m_place.now();
        if (rostered.insteadOf)
            person.insteadOf = drafts::copiedName(*rostered.insteadOf, bounds::PersonName);
        if (rostered.leads)
            person.leads = true;
        people.push_back(std::move(person));
    }
    return people;
}

std::vector<models::PersonOnDuty> ShiftWatch::withoutAccount(const StoodShift &shift) const
{
    std::vector<models::PersonOnDuty> people;
    const auto watch = RosterShelf::of(m_place.desk).watchAt(m_board.id(), shift.value.startsAt);
    if (!watch || shift.value.endedAt)
        return people;
    for (const auto &rostered : watch->people) {
        if (rostered.account)
            continue;
        models::PersonOnDuty person;
        person.post = models::text(rostered.post);
        person.name = models::text(rostered.name);
        person.since = shift.value.startsAt;
        person.insteadOf = models::text(rostered.insteadOf.value_or(""));
        person.leads = rostered.leads;
        person.isOnRosterAlone = true;
        people.push_back(std::move(person));
    }
    return people;
}

DutyPerson ShiftWatch::standing(const Id &account) const
{
    DutyPerson person;
    person.post = tr("Duty officer").toStdString();
    person.account = account;
    person.name = drafts::copiedName(m_place.desk.nameOf(account), bounds::PersonName);
    person.since = m_place.now();
    return person;
}

drafts::ShiftPlan ShiftWatch::usualPlan(Instant instant) const
{
    if (const auto watch = RosterShelf::of(m_place.desk).watchAt(m_board.id(), instant))
        return {watch->from, watch->until, {}, m_zone};
    const auto times = usualShift(m_zone, instant);
    return {times.startsAt, times.endsAt, {}, m_zone};
}

drafts::ShiftPlan ShiftWatch::nextPlan(const StoodShift &stood, Instant at) const
{
    const auto &shift = stood.value;
    // Who is relieved in the middle of a shift hands over the rest of it; otherwise the next one by the clock begins, however late.
    if (shift.endsAt - at > earliestMs)
        return {shift.startsAt, shift.endsAt, {}, m_zone};
    if (RosterShelf::of(m_place.desk).watchAt(m_board.id(), shift.endsAt))
        return usualPlan(std::max(shift.endsAt, at));
    return usualPlan(std::max(shift.endsAt, usualShift(m_zone, at).startsAt));
}

std::vector<DutyPerson> ShiftWatch::leadersOfNext(const StoodShift &shift) const
{
    std::vector<DutyPerson> all;
    const auto next = nextPlan(shift, m_place.now()).startsAt;
    // The rest of a shift is led by who leads it.
    std::ranges::copy_if(next == shift.value.startsAt ? shift.value.people : rosteredAt(next), std::back_inserter(all), isLeading);
    return all;
}

std::vector<DutyPerson> ShiftWatch::incoming(const StoodShift &shift, const std::vector<Id> &accounts) const
{
    std::vector<DutyPerson> people;
    // Whoever takes over stands in the post of who hands over, one after the other.
    std::vector<std::string> posts;
    for (const auto &person : shift.value.people) {
        if (!isLeading(person))
            posts.push_back(person.post);
    }
    const auto rostered = rosteredAt(nextPlan(shift, m_place.now()).startsAt);
    for (const auto &account : accounts) {
        auto person = standing(account);
        if (people.size() < posts.size())
            person.post = posts[people.size()];
        if (const auto known = std::ranges::find(rostered, account, &DutyPerson::account); known != rostered.end()) {
            person.post = known->post;
            person.insteadOf = known->insteadOf;
        }
        people.push_back(std::move(person));
    }
    for (auto &leader : leadersOfNext(shift)) {
        if (std::ranges::find(accounts, leader.account) == accounts.end())
            people.push_back(std::move(leader));
    }
    return people;
}

std::set<Id> ShiftWatch::accustomed() const
{
    std::set<Id> accounts;
    const auto *roster = RosterShelf::of(m_place.desk).board(m_board.id());
    if (const auto *plan = roster ? roster->plan() : nullptr) {
        for (const auto &member : plan->value.plan.members.value_or(std::vector<RosterMember>())) {
            if (member.account)
                accounts.insert(*member.account);
        }
    }
    for (const auto &[id, shift] : m_board.shifts()) {
        for (const auto &person : shift.value.people)
            accounts.insert(person.account);
    }
    return accounts;
}

std::vector<views::PersonChoice> ShiftWatch::successors(const StoodShift *shift) const
{
    const auto stood = accustomed();
    auto people = everybody();
    if (shift)
        std::erase_if(people, [&](const auto &person) { return isAmong(shift->value.people, person.account); });
    for (auto &person : people)
        person.isAccustomed = stood.contains(person.account);
    std::ranges::stable_partition(people, &views::PersonChoice::isAccustomed);
    if (!shift)
        return people;
    // Who comes by the roster is offered first, in the order of its posts; who leads takes nothing over.
    auto place = people.begin();
    for (const auto &next : rosteredAt(nextPlan(*shift, m_place.now()).startsAt)) {
        const auto known = std::find_if(place, people.end(), [&](const auto &person) { return person.account == next.account; });
        if (known == people.end() || isLeading(next))
            continue;
        known->post = models::text(next.post);
        known->isAccustomed = true;
        std::rotate(place, known, known + 1);
        ++place;
    }
    return people;
}

std::vector<views::PersonChoice> ShiftWatch::everybody() const
{
    std::vector<views::PersonChoice> people;
    for (const auto &[account, person] : m_place.desk.staff()) {
        if (person.unit == m_board.office()->value.unit)
            people.push_back({account, models::text(person.name), {}});
    }
    std::ranges::sort(people, {}, &views::PersonChoice::name);
    return people;
}

std::vector<views::PersonChoice> ShiftWatch::leaders(const StoodShift *shift) const
{
    std::vector<views::PersonChoice> people;
    const auto add = [&](const Id &account, const QString &post) {
        if (std::ranges::find(people, account, &views::PersonChoice::account) == people.end())
            people.push_back({account, models::text(m_place.desk.nameOf(account)), post});
    };
    if (DutyShelf::of(m_place.desk).leadsIn(m_board.id()))
        add(m_place.desk.account(), {});
    auto onDuty = rosteredAt(m_place.now());
    if (shift)
        onDuty.insert(onDuty.begin(), shift->value.people.begin(), shift->value.people.end());
    for (const auto &person : onDuty) {
        if (isLeading(person))
            add(person.account, models::text(person.post));
    }
    // Who leads is the server's to know: it takes no word of anybody else.
    return people.empty() ? everybody() : people;
}

} // namespace redoubt::console
