// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/ShiftLimits.h"
#include "views/duty/ChecklistPane.h"
#include "views/duty/ConsentDialog.h"
#include "views/duty/HandoverPane.h"
#include "views/duty/LogEntryLine.h"
#include "views/duty/LogPane.h"
#include "views/duty/MarkWords.h"
#include "views/duty/MatterDialog.h"
#include "views/duty/MattersPane.h"
#include "views/duty/OrderDialog.h"
#include "views/duty/PrepareDialog.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/template/CloseStepsDialog.h"
#include "views/duty/ShiftPage.h"
#include "views/widgets/Label.h"

#include <algorithm>

/// The shift page's dialogs, and what is said of what was asked for.
namespace redoubt::views {

void ShiftPage::openNewMatter()
{
    if (!m_shift || !m_mayWrite)
        return;
    QStringList names;
    // Who leads follows what is given to them; the first of the others is offered.
    auto people = m_shift->people;
    std::stable_partition(people.begin(), people.end(), [](const models::PersonOnDuty &person) { return !person.leads; });
    for (const models::PersonOnDuty &person : people)
        names << person.name;
    auto *dialog = new MatterDialog({m_now, m_shift->time.offsetSeconds}, std::max(m_shift->endsAt, m_now), names, this);
    dialog->setClocks(m_matterClocks);
    dialog->setProcedures(m_procedures);
    m_matterDialog = dialog;
    connect(dialog, &MatterDialog::requested, this, &ShiftPage::matterRequested);
    dialog->open();
}

void ShiftPage::openClose(const Id &matter, const QString &title)
{
    if (const auto owed = m_owed.find(matter); owed != m_owed.end() && !owed->second.isEmpty()) {
        auto *dialog = new CloseStepsDialog(title, owed->second, this);
        m_closeDialog = dialog;
        connect(dialog, &CloseStepsDialog::requested, this,
                [this, matter](const QString &outcome, const QString &reason) { Q_EMIT closeWithoutStepsRequested(matter, outcome, reason); });
        dialog->open();
        return;
    }
    SentenceDialog::Words words;
    words.title = tr("Close “%1”?").arg(title);
    words.consequences = tr("It leaves the list and is not handed over any more. How it was closed stays in its record.");
    words.label = tr("How it was closed");
    words.missing = tr("Say how it was closed");
    words.accept = tr("Close it");
    words.most = duty::bounds::OutcomeText;
    auto *dialog = new SentenceDialog(words, this);
    m_closeDialog = dialog;
    connect(dialog, &SentenceDialog::requested, this, [this, matter](const QString &outcome) { Q_EMIT closeRequested(matter, outcome); });
    dialog->open();
}

void ShiftPage::openPrepare()
{
    if (!m_shift || !m_mayWrite)
        return;
    HandoverWish before;
    if (m_handed && m_handed->handover) {
        before.incoming = m_handed->incomingAccounts;
        before.reminders = m_handed->reminders;
        before.things = m_handed->things;
    }
    auto *dialog = new PrepareDialog(m_people, before, this);
    m_prepareDialog = dialog;
    connect(dialog, &PrepareDialog::requested, this, &ShiftPage::prepareRequested);
    dialog->open();
}

void ShiftPage::openRefuse()
{
    SentenceDialog::Words words;
    words.title = tr("Refuse the handover?");
    words.consequences = tr("The shift that stands now stays responsible and reads the reason. It prepares the handover anew.");
    words.label = tr("Why duty is not taken over");
    words.missing = tr("Say why");
    words.accept = tr("Refuse");
    words.most = duty::bounds::Reason;
    auto *dialog = new SentenceDialog(words, this);
    m_refuseDialog = dialog;
    connect(dialog, &SentenceDialog::requested, this, &ShiftPage::refuseRequested);
    dialog->open();
}

void ShiftPage::openOrder()
{
    auto *dialog = new OrderDialog(m_order, m_mayPlan, this);
    m_orderDialog = dialog;
    connect(dialog, &OrderDialog::requested, this, &ShiftPage::orderRequested);
    dialog->open();
}

void ShiftPage::openHold()
{
    SentenceDialog::Words words;
    words.title = tr("Hold all handovers?");
    words.consequences =
        tr("Whoever is on duty stays on duty. No console hands over until a leader lifts the hold, or lets one handover pass. A handover that is "
           "signed where this order cannot be heard is kept, and marked.");
    words.label = tr("Why");
    words.missing = tr("Say why");
    words.accept = tr("Hold");
    words.most = duty::bounds::Reason;
    auto *dialog = new SentenceDialog(words, this);
    m_holdDialog = dialog;
    connect(dialog, &SentenceDialog::requested, this, &ShiftPage::holdRequested);
    dialog->open();
}

void ShiftPage::openLift(const Id &hold)
{
    SentenceDialog::Words words;
    words.title = tr("Lift the hold?");
    words.consequences = tr("Duty passes again as it is prepared and signed.");
    words.label = tr("Why it is over");
    words.missing = tr("Say why it is over");
    words.accept = tr("Lift");
    words.most = duty::bounds::Reason;
    auto *dialog = new SentenceDialog(words, this);
    m_liftDialog = dialog;
    connect(dialog, &SentenceDialog::requested, this, [this, hold](const QString &reason) { Q_EMIT liftRequested(hold, reason); });
    dialog->open();
}

void ShiftPage::openConsent(std::optional<duty::HandoverSide> side)
{
    if (!m_shift || !m_mayWrite)
        return;
    ConsentDialog::People people;
    people.leaders = m_leaders;
    QStringList holds;
    if (side && m_handed) {
        const auto &standing = *side == duty::HandoverSide::Outgoing ? m_handed->outgoingPeople : m_handed->incomingPeople;
        const auto standsThere = [&](const Id &account) {
            for (const auto *list : {&m_handed->outgoingPeople, &m_handed->incomingPeople}) {
                if (std::any_of(list->begin(), list->end(), [&](const auto &person) { return person.first == account; }))
                    return true;
            }
            return false;
        };
        for (const auto &[account, name] : standing)
            people.meant.push_back({account, name, {}});
        for (const PersonChoice &person : m_everybody) {
            if (!standsThere(person.account))
                people.signs.push_back(person);
        }
    }
    for (const models::MarkRow &mark : m_shift->marks) {
        if (mark.kind == duty::MarkKind::Held)
            holds << MarkWords::text(mark);
    }
    auto *dialog = new ConsentDialog(side, people, holds, this);
    m_consentDialog = dialog;
    connect(dialog, &ConsentDialog::requested, this, &ShiftPage::consentRequested);
    dialog->open();
}

void ShiftPage::tellDialog(QPointer<KeptDialog> &dialog, const QString &failure)
{
    if (!dialog)
        return;
    if (failure.isEmpty())
        dialog->accept();
    else
        dialog->showFailure(failure);
}

void ShiftPage::showDone(ShiftForm form) { answer(form, {}); }

void ShiftPage::showFailure(ShiftForm form, const QString &why) { answer(form, why); }

/// @p failure is empty where it is done.
void ShiftPage::answer(ShiftForm form, const QString &failure)
{
    const bool done = failure.isEmpty();
    switch (form) {
    case ShiftForm::Begin:
        m_beginProblem->setText(failure);
        m_beginProblem->setVisible(!done);
        break;
    case ShiftForm::Check:
        if (done)
            m_checklist->showDone();
        else
            m_checklist->showFailure(failure);
        break;
    case ShiftForm::Matter: tellDialog(m_matterDialog, failure); break;
    case ShiftForm::Respond: m_matters->showProblem(failure); break;
    case ShiftForm::Close: tellDialog(m_closeDialog, failure); break;
    case ShiftForm::Log:
        if (done)
            m_log->entry()->showDone();
        else
            m_log->entry()->showFailure(failure);
        break;
    case ShiftForm::Prepare: tellDialog(m_prepareDialog, failure); break;
    case ShiftForm::ReadBack:
        if (done)
            m_handover->showReadBackDone();
        else
            m_handover->showReadBackFailure(failure);
        break;
    case ShiftForm::Sign:
        if (done)
            m_handover->showSignDone();
        else
            m_handover->showSignFailure(failure);
        break;
    case ShiftForm::Refuse: tellDialog(m_refuseDialog, failure); break;
    case ShiftForm::Step:
        if (done)
            m_handover->showSignDone();
        else
            m_handover->showSignFailure(failure);
        break;
    case ShiftForm::Consent: tellDialog(m_consentDialog, failure); break;
    case ShiftForm::Order: tellDialog(m_orderDialog, failure); break;
    case ShiftForm::Hold: tellDialog(m_holdDialog, failure); break;
    case ShiftForm::Lift: tellDialog(m_liftDialog, failure); break;
    }
}

} // namespace redoubt::views
