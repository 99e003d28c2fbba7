// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterOffice.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/RosterSentences.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "models/Text.h"
#include "views/duty/roster/RosterPage.h"

#include <algorithm>

namespace redoubt::console {

using namespace duty;
using views::RosterForm;

RosterOffice::RosterOffice(Workplace &place, const Id &office, views::RosterPage &page, QObject *parent)
    : QObject(parent), m_place(place), m_id(office), m_page(page), m_nothing(office)
{ }

const RosterBoard &RosterOffice::board() const
{
    const auto *known = RosterShelf::of(m_place.desk).board(m_id);
    return known ? *known : m_nothing;
}

std::string RosterOffice::zoneName() const
{
    const auto *office = DutyShelf::of(m_place.desk).board(m_id);
    return office ? office->office()->value.zone : std::string();
}

RosterPlace RosterOffice::place() const
{
    const auto &shelf = RosterShelf::of(m_place.desk);
    return {shelf.zoneOf(m_id, zoneName()), shelf.calendar(), m_place.now()};
}

std::string RosterOffice::name() const
{
    const auto *office = DutyShelf::of(m_place.desk).board(m_id);
    return office ? office->office()->value.name : std::string();
}

std::optional<std::string> RosterOffice::ownMember() const
{
    const auto *member = board().memberOf(m_place.desk.account());
    return member ? std::optional(member->id) : std::nullopt;
}

drafts::DutyHand RosterOffice::hand() const { return {m_place.desk.nameOf(m_place.desk.account()), m_place.now()}; }

QString RosterOffice::shiftWords(const models::RosterKey &key) const
{
    return models::wallTime(key.start, place().zone).toString(QStringLiteral("MM-dd HH:mm")) + QLatin1Char(' ')
        + models::text(board().postName(key.post));
}

std::vector<views::MemberChoice> RosterOffice::members(const std::string &post, const std::vector<std::string> &without) const
{
    std::vector<views::MemberChoice> choices;
    const auto *plan = board().plan();
    if (!plan)
        return choices;
    const auto *wanted = post.empty() ? nullptr : board().post(post);
    const auto standsThere = [&](const std::string &member) {
        return std::ranges::any_of(wanted->lines, [&](const RosterLine &line) {
            return std::ranges::any_of(line.groups, [&](const auto &group) { return std::ranges::find(group, member) != group.end(); });
        });
    };
    for (const auto &member : orNone(plan->value.plan.members)) {
        if (std::ranges::find(without, member.id) == without.end() && (!wanted || standsThere(member.id)))
            choices.push_back({member.id, models::text(member.name.value_or(member.id))});
    }
    std::ranges::stable_sort(choices, {}, &views::MemberChoice::name);
    return choices;
}

void RosterOffice::refuse(RosterForm form, const QString &why)
{
    if (!m_page.showFailure(form, why))
        Q_EMIT failed(why);
}

void RosterOffice::commit(RosterForm form, Result<store::Draft> draft, const QString &said)
{
    if (draft)
        commit(form, Result<std::vector<store::Draft>>(std::vector{std::move(*draft)}), said);
    else
        commit(form, Result<std::vector<store::Draft>>(fail(draft.error())), said);
}

void RosterOffice::commit(RosterForm form, Result<std::vector<store::Draft>> drafts, const QString &said)
{
    if (!drafts) {
        refuse(form, RosterSentences::notDone(form, drafts.error()));
        return;
    }
    m_place.committer.commit(this, std::move(*drafts), [this, form, said](const Result<store::CommitReceipt> &result) {
        if (!result) {
            refuse(form, Sentences::notSaved(result.error()));
            return;
        }
        m_page.showDone(form);
        Q_EMIT saved(said);
    });
}

} // namespace redoubt::console
