// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/GroupActs.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/BulletinSentences.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "duty/roles/DutyRoles.h"
#include "models/Text.h"
#include "views/duty/bulletin/GroupsDialog.h"

namespace redoubt::console {

using namespace duty;

namespace {
std::vector<views::GroupForm> groupForms(const std::vector<drafts::GroupWish> &wishes)
{
    std::vector<views::GroupForm> forms;
    for (const auto &wish : wishes)
        forms.push_back({wish.id, models::text(wish.name), wish.within.has_value(), wish.units});
    return forms;
}

std::vector<drafts::GroupWish> wishesOf(const std::vector<views::GroupForm> &forms)
{
    std::vector<drafts::GroupWish> wishes;
    std::optional<std::size_t> outer;
    for (const auto &form : forms) {
        if (!form.isWithin)
            outer = wishes.size();
        wishes.push_back({form.id, form.name.toStdString(), form.isWithin ? outer : std::nullopt, form.units});
    }
    return wishes;
}
} // namespace

GroupActs::GroupActs(BulletinSeat &seat, QWidget &over, QObject *parent) : QObject(parent), m_seat(seat), m_over(over) { }

GroupActs::~GroupActs() { delete m_dialog; }

bool GroupActs::maySort() const
{
    const auto &broadcast = m_seat.seat().broadcast;
    return broadcast && UnitShelf::of(m_seat.place().desk).isIn(*broadcast, writers::ofBroadcast());
}

void GroupActs::open()
{
    if (!maySort())
        return;
    std::vector<views::UnitChoice> units;
    for (const auto &unit : m_seat.units())
        units.push_back({unit.unit, models::text(unit.name)});
    const auto opened = drafts::groupWishes(m_seat.board().groups(), *m_seat.seat().broadcast);
    delete m_dialog;
    m_dialog = new views::GroupsDialog(units, groupForms(opened), m_over.window());
    connect(m_dialog, &views::GroupsDialog::requested, this, [this, opened](const std::vector<views::GroupForm> &groups) { save(opened, groups); });
    m_dialog->open();
}

void GroupActs::save(const std::vector<drafts::GroupWish> &opened, const std::vector<views::GroupForm> &groups)
{
    const auto &broadcast = m_seat.seat().broadcast;
    if (!broadcast)
        return;
    // What somebody else has saved meanwhile is not written over by who has not read it.
    if (drafts::groupWishes(m_seat.board().groups(), *broadcast) != opened)
        return m_dialog->showFailure(tr("Somebody has changed the groups since you opened the form. Nothing was saved; close it and open it anew."));
    auto made = drafts::groupDrafts(m_seat.board().groups(), *broadcast, wishesOf(groups), m_seat.place().newId());
    if (!made)
        return m_dialog->showFailure(made.error().code == ErrorCode::InvalidArgument
                                         ? tr("Names of groups are names as others: without line breaks and signs that nobody sees.")
                                         : BulletinSentences::notDone(made.error()));
    if (made->empty())
        return m_dialog->accept();
    m_seat.place().committer.commit(this, std::move(*made), [this, dialog = m_dialog](const Result<store::CommitReceipt> &result) {
        if (!result) {
            if (dialog)
                dialog->showFailure(Sentences::notSaved(result.error()));
            return;
        }
        if (dialog)
            dialog->accept();
        Q_EMIT saved(Receipt(tr("The groups are saved")));
    });
}

} // namespace redoubt::console
