// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterPage.h"

#include "duty/kinds/RosterLimits.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/roster/FillDialog.h"
#include "views/duty/roster/LeaveDialog.h"
#include "views/duty/roster/PeriodsDialog.h"
#include "views/duty/roster/PlanDialog.h"
#include "views/duty/roster/ReadInDialog.h"
#include "views/duty/roster/SwapDialog.h"
#include "views/widgets/ConfirmDialog.h"

/// The forms of the page: which stand before it, and what is said in them.
namespace redoubt::views {

RosterPage::~RosterPage()
{
    // They stand before the window, not the page.
    for (auto &dialog : {m_planDialog, m_leaveDialog, m_periodsDialog, m_swapDialog, m_fillDialog, m_readInDialog, m_reasonDialog})
        delete dialog.data();
}

SwapDialog *RosterPage::swapDialog() const { return qobject_cast<SwapDialog *>(m_swapDialog.data()); }

LeaveDialog *RosterPage::leaveDialog() const { return qobject_cast<LeaveDialog *>(m_leaveDialog.data()); }

void RosterPage::keep(QPointer<KeptDialog> &place, KeptDialog *dialog)
{
    delete place;
    place = dialog;
    dialog->open();
}

void RosterPage::openPlan(const PlanForm &known, bool isNew)
{
    auto *dialog = new PlanDialog(known, isNew, window());
    connect(dialog, &PlanDialog::requested, this, &RosterPage::planMade);
    keep(m_planDialog, dialog);
}

void RosterPage::openLeave(const std::string &member)
{
    const bool now = m_today.year() == m_month.month.year() && m_today.month() == m_month.month.month();
    auto *dialog = new LeaveDialog(m_members, now ? m_today.addDays(1) : m_month.month, window());
    if (!member.empty())
        dialog->choose(member);
    connect(dialog, &LeaveDialog::requested, this, &RosterPage::trialRequested);
    keep(m_leaveDialog, dialog);
}

void RosterPage::openPeriods(const std::vector<PeriodRow> &periods, const std::vector<std::pair<std::string, QString>> &posts)
{
    auto *dialog = new PeriodsDialog(m_today.isValid() ? m_today.addDays(1) : m_month.month, m_members, posts, window());
    dialog->setPeriods(periods);
    connect(dialog, &PeriodsDialog::requested, this, &RosterPage::guaranteeMade);
    connect(dialog, &PeriodsDialog::removeRequested, this, &RosterPage::periodRemoved);
    keep(m_periodsDialog, dialog);
}

void RosterPage::setPeriods(const std::vector<PeriodRow> &periods)
{
    if (auto *dialog = qobject_cast<PeriodsDialog *>(m_periodsDialog.data()))
        dialog->setPeriods(periods);
}

SwapDialog *RosterPage::openSwap(const models::RosterKey &key, const QString &shift, const QString &gives, const std::vector<MemberChoice> &members)
{
    auto *dialog = new SwapDialog(key, shift, gives, members, window());
    connect(dialog, &SwapDialog::requested, this, &RosterPage::swapMade);
    keep(m_swapDialog, dialog);
    return dialog;
}

void RosterPage::openReadIn(const ReadInWords &words)
{
    auto *dialog = new ReadInDialog(words, window());
    connect(dialog, &ReadInDialog::requested, this, &RosterPage::readInConfirmed);
    keep(m_readInDialog, dialog);
}

void RosterPage::openFill(const models::RosterKey &key, const QString &shift, const std::vector<MemberChoice> &members)
{
    auto *dialog = new FillDialog(shift, members, window());
    connect(dialog, &FillDialog::requested, this,
            [this, key](const QString &member, const QString &reason) { Q_EMIT fillMade(key, member, reason); });
    keep(m_fillDialog, dialog);
}

void RosterPage::openPublish(const PublishWords &words)
{
    Confirmation confirmation;
    confirmation.icon = Icon::Send;
    confirmation.question = tr("Publish %1, version %2?").arg(words.month).arg(words.version);
    QStringList said;
    if (words.version == 1)
        said << tr("All its shifts are told to %n person(s) of the roster.", nullptr, static_cast<int>(words.people.size()));
    else
        said << words.changes.join(QLatin1Char('\n'));
    if (words.more > 0)
        said << tr("and %n more change(s)", nullptr, words.more);
    if (words.version > 1 && !words.people.isEmpty())
        said << tr("Other shifts than they were told: %1.").arg(words.people.join(tr(", ")));
    if (words.gaps > 0)
        said << tr("%n shift(s) are stood by nobody.", nullptr, words.gaps);
    said << tr("What is published stands: a later change is a new version.");
    confirmation.consequences = said.join(QLatin1Char('\n'));
    confirmation.accept = tr("Publish");
    auto *dialog = new ConfirmDialog(confirmation, window());
    connect(dialog, &ConfirmDialog::confirmed, this, [this] { Q_EMIT publishConfirmed(); });
    dialog->open();
}

void RosterPage::askReason(const QString &title, const QString &consequences, const QString &accept, const std::function<void(const QString &)> &then)
{
    SentenceDialog::Words words;
    words.title = title;
    words.consequences = consequences;
    words.label = tr("Reason");
    words.missing = tr("Say why");
    words.accept = accept;
    words.most = duty::bounds::RosterReason;
    auto *dialog = new SentenceDialog(words, window());
    connect(dialog, &SentenceDialog::requested, this, then);
    keep(m_reasonDialog, dialog);
}

QPointer<KeptDialog> *RosterPage::dialogOf(RosterForm form)
{
    switch (form) {
    case RosterForm::Plan: return &m_planDialog;
    case RosterForm::Leave: return &m_leaveDialog;
    case RosterForm::Periods: return &m_periodsDialog;
    case RosterForm::Swap: return &m_swapDialog;
    case RosterForm::Answer: return &m_reasonDialog;
    case RosterForm::Fill: return &m_fillDialog;
    case RosterForm::ReadIn: return &m_readInDialog;
    case RosterForm::Publish: break;
    }
    return nullptr;
}

void RosterPage::showDone(RosterForm form)
{
    auto *dialog = dialogOf(form);
    if (!dialog || !*dialog)
        return;
    if (auto *periods = qobject_cast<PeriodsDialog *>(dialog->data()))
        periods->showAdded(); // it stays, for the next one
    else
        (*dialog)->accept();
}

bool RosterPage::showFailure(RosterForm form, const QString &why)
{
    auto *dialog = dialogOf(form);
    if (!dialog || !*dialog)
        return false;
    (*dialog)->showFailure(why);
    return true;
}

} // namespace redoubt::views
