// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Paperwork.h"

#include "app/drafts/duty/ReportDrafts.h"
#include "duty/kinds/Report.h"
#include "duty/kinds/RosterRecords.h"
#include "feed/SettledRecord.h"
#include "feed/kinds/UnitStreams.h"
#include "tests/simulation/World.h"

#include <algorithm>

namespace redoubt::simulation {

namespace {
constexpr std::uint64_t ChanceOfPaperwork = 0x9a9e7;
constexpr std::int64_t TenMinutes = 600'000;
constexpr std::int64_t AnHour = 3'600'000;
constexpr const char *PostName = "main";

/// A post that all members stand in turn.
duty::RosterPlan planWith(const std::vector<Person> &people)
{
    duty::RosterPlan plan;
    plan.timezone = "Asia/Shanghai";
    plan.start = calendar::CivilDate::clamped(2026, 4, 1);
    plan.members.emplace();
    duty::Post post;
    post.id = PostName;
    post.rotation.start = *calendar::CivilTime::parse("2026-04-01T08:30");
    duty::RosterLine line;
    line.id = "all";
    for (const auto &person : people) {
        duty::RosterMember member;
        member.id = person.name;
        member.account = person.account;
        plan.members->push_back(std::move(member));
        line.groups.push_back({person.name});
    }
    post.lines = {std::move(line)};
    plan.posts = {std::move(post)};
    return plan;
}
} // namespace

Paperwork::Paperwork(World &world) : m_world(world), m_dice(SeededRandom(world.m_options.seed ^ ChanceOfPaperwork).next())
{
    auto &admin = world.m_server.admin();
    const auto server = world.m_server.streams().identity().id;
    const auto &bureau = world.m_units[0];
    const auto &county = world.m_units[1];
    m_office = feed::unitStream(server, bureau, StreamPurpose::DutyOffice);
    m_broadcast = feed::unitStream(server, bureau, StreamPurpose::UnitBroadcast);
    m_channel = feed::unitStream(server, county, StreamPurpose::UnitChannel);
    const json::object named{{"name", "unit"}};
    (void)admin.openUnitStreams(
        bureau, {{StreamPurpose::DutyOffice, {{"name", "office"}, {"zone", "Asia/Shanghai"}}}, {StreamPurpose::UnitBroadcast, named}});
    (void)admin.openUnitStreams(county, {{StreamPurpose::UnitChannel, named}});
    for (const auto &stream : {m_office, m_broadcast, m_channel})
        world.m_unitStreams.insert(stream);
    const auto &people = world.m_people;
    (void)admin.grantUnitRole(people[0].name, bureau, Role::DutyLeader);
    (void)admin.grantUnitRole(people[1].name, bureau, Role::DutyPlanner);
    (void)admin.grantUnitRole(people[2].name, county, Role::Liaison);
    (void)admin.grantUnitRole(people.back().name, county, Role::Liaison);
}

void Paperwork::begin(std::int64_t until)
{
    for (std::size_t i = 0; i < m_world.m_consoles.size(); ++i)
        work(i, until);
}

void Paperwork::work(std::size_t number, std::int64_t until)
{
    const auto isLarge = m_world.m_consoles.size() > 10;
    m_world.m_schedule.after(m_dice.between(20'000, isLarge ? 1'500'000 : 200'000), [this, number, until] {
        if (m_world.m_schedule.now() >= until)
            return;
        auto &console = *m_world.m_consoles[number];
        if (console.isUp())
            act(console);
        work(number, until);
    });
}

void Paperwork::act(Console &console)
{
    const auto holds = [&](const Id &stream) {
        const auto info = console.cache().stream(stream);
        return info && *info;
    };
    if (holds(m_office) && m_dice.percent(60)) {
        switch (m_dice.below(5)) {
        case 0: return plan(console);
        case 1: return seeToLeave(console);
        case 2: return askForSwap(console);
        case 3: return answerSwap(console);
        default: return approveSwap(console);
        }
    }
    if (holds(m_broadcast) && holds(m_office) && m_dice.percent(40))
        console.cache().count(duty::ReportSchedule::Kind, m_broadcast).value_or(1) == 0 ? publishSchedule(console) : warn(console);
    else if (holds(m_channel))
        m_dice.percent(50) ? acknowledge(console) : report(console);
}

bool Paperwork::commit(Console &console, const char *what, std::vector<store::Draft> drafts)
{
    return m_world.commit(console, what, std::move(drafts), m_world.m_unitStreams);
}

std::optional<feed::RecordState> Paperwork::some(Console &console, const char *kind, const Id &stream)
{
    const auto count = console.cache().count(kind, stream);
    if (!count || *count == 0)
        return {};
    const auto page = console.cache().list(kind, stream, m_dice.below(*count), 1);
    return page && !page->records.empty() ? std::optional(page->records.front().state) : std::nullopt;
}

std::string Paperwork::nameOf(const Console &console) const
{
    return std::ranges::find(m_world.m_people, console.author().account, &Person::account)->name;
}

std::string Paperwork::somebody() { return m_dice.pick(m_world.m_people).name; }

void Paperwork::plan(Console &console)
{
    duty::PlanVersion version;
    version.version = console.cache().count(duty::PlanVersion::Kind, m_office).value_or(0) + 1;
    version.plan = planWith(m_world.m_people);
    version.at = console.clock().now();
    version.by = nameOf(console);
    commit(console, "plans a roster", {drafts::addOf(m_office, version)});
}

void Paperwork::seeToLeave(Console &console)
{
    const auto from = calendar::CivilDate::clamped(2026, 5, static_cast<int>(m_dice.between(1, 20)));
    if (const auto known = some(console, duty::LeaveRecord::Kind, m_office); known && m_dice.percent(60)) {
        std::vector<store::Draft> drafts{
            m_dice.percent(30) ? drafts::removeOf<duty::LeaveRecord>(m_office, known->id)
                               : drafts::setOf<duty::LeaveRecord>(m_office, known->id, {{"from", toJson(from)}, {"until", toJson(from + 3)}})};
        commit(console, "changes a leave", std::move(drafts));
        return;
    }
    duty::LeaveRecord leave;
    leave.member = somebody();
    leave.from = from;
    leave.until = from + 2;
    leave.at = console.clock().now();
    leave.by = nameOf(console);
    commit(console, "notes a leave", {drafts::addOf(m_office, leave)});
}

void Paperwork::askForSwap(Console &console)
{
    const auto now = console.clock().now();
    duty::SwapRequest swap;
    swap.shift = {PostName, now + AnHour, now + 2 * AnHour};
    swap.gives = m_dice.percent(70) ? nameOf(console) : somebody();
    swap.takes = somebody();
    swap.asker = m_dice.pick(std::vector{duty::AskedBy::Giver, duty::AskedBy::Giver, duty::AskedBy::Taker, duty::AskedBy::Office});
    swap.at = now;
    swap.by = nameOf(console);
    commit(console, "asks for a swap", {drafts::addOf(m_office, swap)});
}

void Paperwork::answerSwap(Console &console)
{
    const auto known = some(console, duty::SwapRequest::Kind, m_office);
    if (!known)
        return;
    duty::SwapAnswer answer;
    answer.swap = known->id;
    answer.word = m_dice.percent(60) ? duty::SwapWord::Consents : m_dice.percent(50) ? duty::SwapWord::Refuses : duty::SwapWord::Withdraws;
    answer.at = console.clock().now();
    answer.by = nameOf(console);
    commit(console, "answers a swap", {drafts::addOf(m_office, answer)});
}

void Paperwork::approveSwap(Console &console)
{
    const auto known = some(console, duty::SwapRequest::Kind, m_office);
    if (!known)
        return;
    duty::SwapApproval approval;
    approval.swap = known->id;
    approval.approves = m_dice.percent(80);
    approval.reason = "as was said";
    approval.at = console.clock().now();
    approval.by = nameOf(console);
    commit(console, "approves a swap", {drafts::addOf(m_office, approval)});
}

// --- bulletins and zero reports ---

std::optional<duty::ReportBoard> Paperwork::reportsOf(const store::Cache &cache)
{
    duty::ReportBoard board([](const std::string &) { return calendar::TimeZone::utc(); });
    for (const char *kind : {duty::ReportSchedule::Kind, duty::ZeroReport::Kind}) {
        const auto damaged = cache.forEach(kind, {}, [&](const store::RecordView &view) {
            (void)board.take(view.stream, view.state);
            return true;
        });
        if (!damaged || !damaged->empty())
            return {};
    }
    return board;
}

std::optional<duty::BulletinBoard> Paperwork::bulletinsOf(const store::Cache &cache)
{
    duty::BulletinBoard board;
    for (const char *kind : {duty::BulletinDraft::Kind, duty::BulletinCheck::Kind, duty::Bulletin::Kind, duty::BulletinReceipt::Kind}) {
        const auto damaged = cache.forEach(kind, {}, [&](const store::RecordView &view) {
            (void)board.take(view.stream, view.state);
            return true;
        });
        if (!damaged || !damaged->empty())
            return {};
    }
    return board;
}

void Paperwork::publishSchedule(Console &console)
{
    const auto now = console.clock().now();
    duty::ReportSchedule asked;
    asked.name = "zero report";
    asked.zone = "Asia/Shanghai";
    duty::ReportPeriod period;
    period.from = calendar::CivilDate::clamped(2026, 4, 1);
    period.until = calendar::CivilDate::clamped(2026, 4, 30);
    period.times = {{12 * 60}};
    asked.periods = {period};
    duty::CheckItem lines;
    lines.key = "lines";
    lines.section = "log";
    lines.name = "lines";
    lines.type = duty::CheckType::Number;
    asked.items = {lines};
    asked.groups = {{"counties", {m_world.m_units[1]}, {}}};
    const duty::ReportBoard none([](const std::string &) { return calendar::TimeZone::utc(); });
    if (auto draft = drafts::scheduleDraft(none, m_broadcast, asked, now))
        commit(console, "says when reports are due", std::vector{std::move(*draft)});
}

void Paperwork::warn(Console &console)
{
    const auto board = bulletinsOf(console.cache());
    if (!board)
        return;
    const drafts::DutyHand hand{nameOf(console), console.clock().now()};
    const auto waiting = board->drafts(m_office);
    if (waiting.empty()) {
        duty::BulletinBody body;
        body.title = "warning " + std::to_string(++m_count);
        body.summary = "something runs that should not";
        body.to = {{m_world.m_units[1], "county", {}, {}}};
        body.acknowledgeBy = hand.now + AnHour;
        body.feedbackBy = hand.now + 2 * AnHour;
        if (auto draft = drafts::bulletinDraft(m_office, m_broadcast, body, {}, hand))
            commit(console, "drafts a bulletin", std::vector{std::move(*draft)});
        return;
    }
    const auto &draft = m_dice.pick(waiting);
    const auto paper = drafts::paperOf(*board, draft, 2026, hand);
    if (!paper)
        return;
    const drafts::Signer signer{console.author().account,
                                [&](const feed::SignedMatter &matter) -> Result<feed::SignedWord> { return console.sign(matter); }};
    if (auto issued = drafts::issueDrafts(*board, draft, *paper, signer, [&] { return console.cache().newId(); }))
        commit(console, "issues a bulletin", std::move(*issued));
}

void Paperwork::acknowledge(Console &console)
{
    const auto board = bulletinsOf(console.cache());
    const auto sent = board ? board->sent(m_broadcast) : std::vector<duty::BulletinView>();
    if (sent.empty())
        return;
    if (auto receipt = drafts::receiptDraft(*board, m_dice.pick(sent), m_channel, {nameOf(console), console.clock().now()}))
        commit(console, "acknowledges a bulletin", std::vector{std::move(*receipt)});
}

void Paperwork::report(Console &console)
{
    const auto asked = some(console, duty::ReportSchedule::Kind, m_broadcast);
    if (!asked)
        return;
    const auto now = console.clock().now();
    duty::ZeroReport said;
    said.schedule = asked->id;
    said.due = {now.ms / TenMinutes * TenMinutes + m_dice.between(0, 1) * TenMinutes};
    said.begunAt = now + -30'000;
    said.finishedAt = now;
    said.by = nameOf(console);
    duty::ReportedCheck check;
    check.item = "lines";
    check.name = "lines";
    check.value = std::to_string(++m_count);
    check.at = now + -10'000;
    said.checks = {check};
    commit(console, "reports", {drafts::addOf(m_channel, said)});
}

} // namespace redoubt::simulation
