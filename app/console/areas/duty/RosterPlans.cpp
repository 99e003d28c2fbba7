// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterPlans.h"

#include "duty/shift/UsualShift.h"
#include "models/Text.h"
#include "models/duty/roster/RosterValues.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace redoubt::console {

using namespace duty;
using views::PlanForm;

namespace {
const char *const restPolicy = "rest";

/// What a new plan calls its parts.
class PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::PlanWords)
public:
    static QString everyDay() { return tr("Every day"); }
    static QString workdays() { return tr("Workdays"); }
    static QString restDays() { return tr("Rest days"); }
    static QString holidays() { return tr("Holidays"); }
    static QString rest(int hours) { return tr("at least %n hour(s) of rest", nullptr, hours); }
    static QString leader() { return tr("Leading officer"); }
    static QString first() { return tr("First officer"); }
    static QString second() { return tr("Second officer"); }
};

bool standsInPost(const Post &post, const std::string &member)
{
    return std::ranges::any_of(post.lines, [&](const RosterLine &line) {
        return std::ranges::any_of(line.groups, [&](const auto &group) { return std::ranges::find(group, member) != group.end(); });
    });
}

/// @p groups with those who stand the post now: who went is taken out, who came stands last.
std::vector<std::vector<std::string>> groupsOf(const std::vector<std::vector<std::string>> &groups, const std::vector<std::string> &people)
{
    std::vector<std::vector<std::string>> result;
    std::set<std::string> seen;
    for (const auto &group : groups) {
        std::vector<std::string> kept;
        for (const auto &member : group) {
            if (std::ranges::find(people, member) != people.end() && seen.insert(member).second)
                kept.push_back(member);
        }
        if (!kept.empty())
            result.push_back(std::move(kept));
    }
    const bool single = std::ranges::all_of(result, [](const auto &group) { return group.size() == 1; });
    for (const auto &member : people) {
        if (seen.insert(member).second)
            result.push_back({member});
    }
    // Where everybody stands alone, the form's order is that of the turns.
    if (single) {
        result.clear();
        for (const auto &member : people)
            result.push_back({member});
    }
    return result;
}

std::vector<RosterLine> newLines(const std::vector<std::string> &people, bool bySort)
{
    using calendar::DayType;
    std::vector<RosterLine> lines;
    const auto add = [&](const char *id, const QString &name, std::vector<DayType> types) {
        RosterLine line;
        line.id = id;
        line.name = name.toStdString();
        if (!types.empty())
            line.dayTypes = std::move(types);
        line.groups = groupsOf({}, people);
        lines.push_back(std::move(line));
    };
    if (!bySort) {
        add("all", PlanWords::everyDay(), {});
        return lines;
    }
    add("work", PlanWords::workdays(), {DayType::Workday, DayType::ShiftedWorkday});
    add("rest", PlanWords::restDays(), {DayType::RestDay});
    add("holiday", PlanWords::holidays(), {DayType::StatutoryHoliday});
    return lines;
}

bool goesBySort(const std::vector<RosterLine> &lines)
{
    return std::ranges::any_of(lines, [](const RosterLine &line) { return line.dayTypes.has_value(); });
}

std::string newWord(const std::string &prefix, std::set<std::string> &taken)
{
    for (int number = 1;; ++number) {
        auto word = prefix + (number < 10 ? "0" : "") + std::to_string(number);
        if (taken.insert(word).second)
            return word;
    }
}
} // namespace

PlanForm planFormOf(const RosterBoard &board, const std::vector<UnitPerson> &people, calendar::CivilDate from)
{
    PlanForm form;
    form.from = models::qDate(from);
    form.handOver = QTime(UsualHandOver.minute / 60, UsualHandOver.minute % 60);
    std::set<Id> known;
    const auto *version = board.plan();
    if (version) {
        const auto &plan = version->value.plan;
        form.rules = version->value.rules;
        form.bySort = false;
        for (const auto &post : plan.posts) {
            form.posts.push_back({post.id, models::text(post.name.value_or(post.id)), post.leads.value_or(false)});
            form.bySort = form.bySort || goesBySort(post.lines);
        }
        if (!plan.posts.empty()) {
            const int second = plan.posts.front().rotation.start.second;
            form.handOver = QTime(second / 3600, second / 60 % 60);
        }
        for (const auto &policy : orNone(plan.policies)) {
            if (policy.id == restPolicy)
                form.restHours = policy.hours.value_or(0);
        }
        for (const auto &member : orNone(plan.members)) {
            views::PlanPersonForm person{member.id, models::text(member.name.value_or(member.id)), member.account, {}};
            for (const auto &post : plan.posts)
                person.posts.push_back(standsInPost(post, member.id));
            if (member.account)
                known.insert(*member.account);
            form.people.push_back(std::move(person));
        }
    } else {
        form.posts = {{{}, PlanWords::leader(), true}, {{}, PlanWords::first(), false}, {{}, PlanWords::second(), false}};
    }
    for (const auto &person : people) {
        if (!known.contains(person.account))
            form.people.push_back({{}, models::text(person.name), person.account, std::vector<bool>(form.posts.size(), false)});
    }
    return form;
}

RosterPlan planOfForm(const RosterBoard &board, const PlanForm &form, const std::string &zone)
{
    const auto *version = board.plan();
    RosterPlan plan = version ? version->value.plan : RosterPlan();
    const auto knownPosts = plan.posts;
    const auto knownMembers = orNone(plan.members);
    plan.timezone = version ? plan.timezone : zone;
    plan.start = models::civilDate(form.from);

    std::set<std::string> ids;
    for (const auto &member : knownMembers)
        ids.insert(member.id);
    std::vector<RosterMember> members;
    std::vector<std::vector<std::string>> standing(form.posts.size());
    for (const auto &person : form.people) {
        const bool stands = std::ranges::find(person.posts, true) != person.posts.end();
        if (person.member.empty() && !stands)
            continue; // of the unit, and not of the plan
        const auto known = std::ranges::find(knownMembers, person.member, &RosterMember::id);
        RosterMember member = known != knownMembers.end() ? *known : RosterMember();
        if (member.id.empty())
            member.id = newWord("m", ids);
        member.name = person.name.toStdString();
        member.account = person.account;
        for (std::size_t post = 0; post < form.posts.size() && post < person.posts.size(); ++post) {
            if (person.posts[post])
                standing[post].push_back(member.id);
        }
        members.push_back(std::move(member));
    }
    plan.members = std::move(members);

    std::set<std::string> postIds;
    for (const auto &post : knownPosts)
        postIds.insert(post.id);
    plan.posts.clear();
    bool accountable = false;
    for (std::size_t i = 0; i < form.posts.size(); ++i) {
        const auto &wanted = form.posts[i];
        const auto known = std::ranges::find(knownPosts, wanted.id, &Post::id);
        Post post = known != knownPosts.end() ? *known : Post();
        if (post.id.empty()) {
            post.id = newWord("p", postIds);
            post.rotation.start = calendar::CivilTime{plan.start, 0};
            if (wanted.leads)
                post.leads = true;
        }
        post.name = wanted.name.toStdString();
        post.rotation.start.second = form.handOver.hour() * 3600 + form.handOver.minute() * 60;
        if (post.lines.empty() || goesBySort(post.lines) != form.bySort)
            post.lines = newLines(standing[i], form.bySort);
        for (auto &line : post.lines) {
            line.groups = groupsOf(line.groups, standing[i]);
            if (line.firstTurn && static_cast<std::size_t>(*line.firstTurn) >= line.groups.size())
                line.firstTurn.reset();
        }
        std::erase_if(post.lines, [](const RosterLine &line) { return line.groups.empty(); });
        if (!post.leads.value_or(false) && !accountable && known == knownPosts.end())
            post.accountable = accountable = true;
        accountable = accountable || post.accountable.value_or(false);
        plan.posts.push_back(std::move(post));
    }

    auto policies = orNone(plan.policies);
    std::erase_if(policies, [](const Policy &policy) { return policy.id == restPolicy; });
    if (form.restHours > 0) {
        Policy rest;
        rest.id = restPolicy;
        rest.name = PlanWords::rest(form.restHours).toStdString();
        rest.kind = PolicyKind::MinimumRest;
        rest.hours = form.restHours;
        policies.push_back(std::move(rest));
    }
    plan.policies = std::move(policies);
    return plan;
}

GuaranteePeriod guaranteeOfWish(const RosterPlan *plan, const views::GuaranteeWish &wish, const std::function<Id()> &newId)
{
    GuaranteePeriod period;
    period.id = newId().toString();
    period.name = wish.name.toStdString();
    period.from = models::civilDate(wish.first);
    period.until = models::civilDate(wish.last) + 1;
    if (!wish.standDown.empty())
        period.standDown = wish.standDown;
    if (!wish.post)
        return period;
    Post post;
    post.id = newId().toString();
    post.name = wish.post->name.toStdString();
    post.rotation.type = wish.post->hours == 24 ? RotationType::Daily : RotationType::Hourly;
    post.rotation.length = wish.post->hours == 24 ? 1 : wish.post->hours;
    post.rotation.start.date = period.from;
    post.rotation.start.second = plan && !plan->posts.empty() ? plan->posts.front().rotation.start.second : UsualHandOver.minute * 60;
    post.accountable = true;
    RosterLine line;
    line.id = newId().toString();
    for (const auto &member : wish.post->members)
        line.groups.push_back({member});
    post.lines.push_back(std::move(line));
    period.posts = std::vector{std::move(post)};
    return period;
}

} // namespace redoubt::console
