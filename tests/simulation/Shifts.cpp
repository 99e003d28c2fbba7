// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Shifts.h"

#include "duty/shift/HandoverRules.h"
#include "feed/kinds/UnitStreams.h"
#include "tests/simulation/World.h"

#include <algorithm>

namespace redoubt::simulation {

namespace {
constexpr std::uint64_t ChanceOfShifts = 0x5417f7;
constexpr std::int64_t HalfADay = 12 * 60 * 60'000;
constexpr const char *ListName = "round";

std::vector<duty::CheckItem> roundItems()
{
    duty::CheckItem door;
    door.key = "door";
    door.section = "room";
    door.name = "door is shut";
    duty::CheckItem heat;
    heat.key = "heat";
    heat.section = "room";
    heat.name = "temperature";
    heat.type = duty::CheckType::Number;
    heat.least = 18;
    heat.most = 27;
    return {door, heat};
}
} // namespace

Id Shifts::Desk::account() const { return console.author().account; }

Shifts::Shifts(World &world) : m_world(world), m_dice(SeededRandom(world.m_options.seed ^ ChanceOfShifts).next())
{
    auto &admin = world.m_server.admin();
    for (std::size_t office = 0; office < 2; ++office) {
        const auto &unit = world.m_units[office];
        (void)admin.openUnitStreams(unit, {{StreamPurpose::DutyOffice, {{"name", "office"}, {"zone", "Asia/Shanghai"}}}});
        m_offices.push_back(feed::unitStream(world.m_server.streams().identity().id, unit, StreamPurpose::DutyOffice));
        world.m_unitStreams.insert(m_offices.back());
        auto &officers = m_officers.emplace_back();
        for (std::size_t i = 0; i < world.m_people.size(); ++i) {
            // Two stand duty in both offices.
            if (i % 2 != office && i >= 2)
                continue;
            const auto &person = world.m_people[i];
            officers.push_back(person.account);
            (void)admin.grantUnitRole(person.name, unit, m_dice.percent(20) ? Role::DutyLeader : Role::DutyOfficer);
        }
        (void)admin.grantUnitRole(world.m_people[office].name, unit, Role::DutyPlanner);
    }
}

void Shifts::begin(std::int64_t until)
{
    for (std::size_t i = 0; i < m_world.m_consoles.size(); ++i)
        work(i, until);
}

void Shifts::work(std::size_t number, std::int64_t until)
{
    const auto isLarge = m_world.m_consoles.size() > 10;
    m_world.m_schedule.after(m_dice.between(5'000, isLarge ? 400'000 : 100'000), [this, number, until] {
        if (m_world.m_schedule.now() >= until)
            return;
        auto &console = *m_world.m_consoles[number];
        const auto *shown = console.offices();
        std::vector<Id> here;
        for (const auto &office : m_offices) {
            if (shown && !shown->isStale() && shown->offices().contains(office))
                here.push_back(office);
        }
        if (!here.empty())
            act({console, shown->offices().at(m_dice.pick(here))});
        work(number, until);
    });
}

void Shifts::act(const Desk &desk)
{
    if (desk.board.checklists().empty() || m_dice.percent(2))
        plan(desk);
    const auto *running = desk.board.running();
    if (!running)
        return beginShift(desk);
    const auto shift = running->id;
    const bool stands = duty::isAmong(running->value.people, desk.account());
    if (m_dice.percent(5))
        return cheat(desk, shift);
    const auto handover = desk.board.handoverOf(shift);
    const bool takesOver = handover && !handover->isComplete() && duty::isAmong(handover->handover.value.sheet.incoming, desk.account());
    if (takesOver && m_dice.percent(70))
        return passOn(desk, *handover);
    if (stands && m_dice.percent(25))
        return m_dice.percent(50) ? handOverHere(desk, shift) : prepare(desk, shift, somePeople(desk, {desk.account()}));
    if (stands && handover && !handover->isComplete() && !handover->outgoing && m_dice.percent(60))
        return signOutgoing(desk, *handover, desk.account());
    // Now and then somebody who does not stand writes in it, too, and into one that is over.
    if (stands || m_dice.percent(30)) {
        const auto &shifts = desk.board.shifts();
        const auto any = std::next(shifts.begin(), m_dice.below(std::ssize(shifts)))->first;
        keep(desk, m_dice.percent(10) ? any : shift);
    }
}

bool Shifts::commit(const Desk &desk, const char *what, std::vector<store::Draft> drafts)
{
    return m_world.commit(desk.console, what, std::move(drafts), m_world.m_unitStreams);
}

bool Shifts::commit(const Desk &desk, const char *what, Result<store::Draft> draft)
{
    // What the rules do not allow is said to people, and comes to nothing.
    return draft && commit(desk, what, std::vector{std::move(*draft)});
}

drafts::DutyHand Shifts::hand(const Desk &desk) const { return {nameOf(desk.account()), desk.console.clock().now()}; }

drafts::Signer Shifts::signer(const Id &account) const
{
    return {account, [this, account](const feed::SignedMatter &matter) -> Result<feed::SignedWord> {
                const auto own = std::ranges::find_if(m_world.m_consoles, [&](const auto &one) { return one->author().account == account; });
                return (*own)->sign(matter);
            }};
}

drafts::ShiftPlan Shifts::times(const Desk &desk) const
{
    const auto now = desk.console.clock().now();
    return {now, now + HalfADay, {}};
}

std::string Shifts::nameOf(const Id &account) const { return std::ranges::find(m_world.m_people, account, &Person::account)->name; }

std::vector<Id> Shifts::officersOf(const Id &office) const
{
    return m_officers[static_cast<std::size_t>(std::ranges::find(m_offices, office) - m_offices.begin())];
}

std::vector<duty::DutyPerson> Shifts::somePeople(const Desk &desk, const std::vector<Id> &butNot)
{
    auto officers = officersOf(desk.board.id());
    std::erase_if(officers, [&](const Id &account) { return std::ranges::find(butNot, account) != butNot.end(); });
    std::vector<duty::DutyPerson> people;
    for (const char *post : {"main", "deputy"}) {
        if (officers.empty() || (!people.empty() && m_dice.percent(50)))
            break;
        const auto at = m_dice.below(std::ssize(officers));
        const auto account = officers[static_cast<std::size_t>(at)];
        officers.erase(officers.begin() + at);
        people.push_back({post, account, nameOf(account), desk.console.clock().now(), {}, {}, {}});
    }
    return people;
}

void Shifts::plan(const Desk &desk) { commit(desk, "plans a checklist", drafts::checklistDraft(desk.board, ListName, roundItems())); }

void Shifts::beginShift(const Desk &desk)
{
    auto plan = times(desk);
    plan.people = somePeople(desk, {desk.account()});
    plan.people.insert(plan.people.begin(), {"main", desk.account(), nameOf(desk.account()), plan.startsAt, {}, {}, {}});
    commit(desk, "begins duty", drafts::beginDraft(desk.board, plan, plan.startsAt));
}

void Shifts::keep(const Desk &desk, const Id &shift)
{
    const auto roll = m_dice.below(100);
    if (roll < 35)
        log(desk, shift);
    else if (roll < 50)
        check(desk, shift);
    else if (roll < 75)
        openMatter(desk, shift);
    else
        seeToMatter(desk);
}

void Shifts::log(const Desk &desk, const Id &shift)
{
    drafts::LogWish wish;
    wish.text = "line " + std::to_string(++m_count);
    const auto lines = desk.board.log(shift);
    if (!lines.empty() && m_dice.percent(15))
        wish.amends = m_dice.pick(lines).id;
    const auto open = desk.board.openMatters();
    if (!open.empty() && m_dice.percent(30))
        wish.matter = m_dice.pick(open).matter.id;
    commit(desk, "writes into the log", drafts::logDraft(desk.board, shift, wish, desk.account(), hand(desk)));
}

void Shifts::check(const Desk &desk, const Id &shift)
{
    drafts::CheckWish wish;
    wish.item = m_dice.percent(50) ? "door" : "heat";
    if (wish.item == "heat")
        wish.value = std::to_string(m_dice.between(10, 30));
    commit(desk, "checks", drafts::checkDraft(desk.board, shift, wish, hand(desk)));
}

void Shifts::openMatter(const Desk &desk, const Id &shift)
{
    drafts::MatterWish wish;
    wish.title = "matter " + std::to_string(++m_count);
    wish.critical = m_dice.percent(50);
    wish.question = "which line?";
    wish.answer = "Line #" + std::to_string(m_count);
    auto made = drafts::matterDrafts(desk.board, shift, wish, hand(desk), [&] { return desk.console.cache().newId(); });
    if (made)
        commit(desk, "opens a matter", std::move(*made));
}

void Shifts::seeToMatter(const Desk &desk)
{
    const auto open = desk.board.openMatters();
    if (open.empty())
        return;
    const auto matter = m_dice.pick(open).matter.id;
    if (m_dice.percent(50))
        commit(desk, "begins on a matter", drafts::respondDraft(desk.board, matter, hand(desk)));
    else
        commit(desk, "closes a matter", drafts::closeDraft(desk.board, matter, "done", hand(desk)));
}

// --- handing over ---

void Shifts::prepare(const Desk &desk, const Id &shift, std::vector<duty::DutyPerson> incoming)
{
    const drafts::HandoverWish wish{std::move(incoming), "mind the door", "two keys"};
    commit(desk, "prepares a handover", drafts::prepareDraft(desk.board, shift, wish, desk.account(), hand(desk)));
}

void Shifts::signOutgoing(const Desk &desk, const duty::HandoverView &handover, const Id &account)
{
    commit(desk, "signs what they hand over", drafts::signOutgoingDraft(handover, signer(account), desk.console.clock().now()));
}

void Shifts::readBack(const Desk &desk, const duty::HandoverView &handover)
{
    const auto toRead = handover.toReadBack;
    for (const auto &matter : toRead) {
        const auto &matters = handover.handover.value.sheet.matters;
        const auto asked = std::ranges::find(matters, matter, &duty::HandedMatter::matter);
        const auto said = m_dice.percent(10) ? std::string("nothing of it") : "line " + asked->answer.substr(6);
        commit(desk, "reads back", drafts::readBackDraft(handover, matter, said, hand(desk)));
    }
}

void Shifts::takeOver(const Desk &desk, const duty::HandoverView &handover, const Id &account)
{
    auto made = drafts::takeOverDrafts(desk.board, handover, signer(account), times(desk), desk.console.clock().now());
    if (made)
        commit(desk, "takes over", std::move(*made));
}

void Shifts::refuse(const Desk &desk, const duty::HandoverView &handover)
{
    commit(desk, "does not take over", drafts::refuseDraft(handover, desk.account(), "the keys are missing", hand(desk)));
}

void Shifts::passOn(const Desk &desk, const duty::HandoverView &handover)
{
    if (m_dice.percent(8))
        return refuse(desk, handover);
    readBack(desk, handover);
    if (const auto now = desk.board.handoverOf(handover.handover.value.shift))
        takeOver(desk, *now, desk.account());
}

void Shifts::handOverHere(const Desk &desk, const Id &shift)
{
    const auto incoming = somePeople(desk, {desk.account()});
    if (incoming.empty())
        return;
    prepare(desk, shift, incoming);
    auto handover = desk.board.handoverOf(shift);
    if (!handover || handover->isComplete())
        return;
    signOutgoing(desk, *handover, desk.account());
    if (m_dice.percent(15))
        return; // called away
    readBack(desk, *handover);
    handover = desk.board.handoverOf(shift);
    if (handover)
        takeOver(desk, *handover, incoming.front().account);
}

} // namespace redoubt::simulation
