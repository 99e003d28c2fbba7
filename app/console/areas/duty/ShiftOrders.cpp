// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutySentences.h"
#include "app/console/areas/duty/ShiftController.h"
#include "app/console/session/PasswordSigning.h"
#include "duty/shift/HandoverRules.h"
#include "duty/shift/HoldRules.h"
#include "models/Text.h"
#include "views/widgets/KeptDialog.h"
#include "views/duty/ShiftPage.h"

#include <algorithm>

/// The part of the shift's controller that speaks of the office's order, leaders' words and holds.
namespace redoubt::console {

using namespace duty;
using views::ShiftForm;

void ShiftController::connectOrders()
{
    connect(&m_page, &views::ShiftPage::stepRequested, this, &ShiftController::tickStep);
    connect(&m_page, &views::ShiftPage::consentRequested, this, &ShiftController::consent);
    connect(&m_page, &views::ShiftPage::orderRequested, this, [this](const HandoverOrder &order) {
        if (board())
            commit(ShiftForm::Order, drafts::orderDraft(*board(), order, hand()), tr("The order of handing over is published"));
    });
    connect(&m_page, &views::ShiftPage::holdRequested, this, [this](const QString &reason) {
        if (board())
            commit(ShiftForm::Hold, drafts::holdDraft(*board(), reason.toStdString(), hand()), tr("Handovers are held"));
    });
    connect(&m_page, &views::ShiftPage::liftRequested, this, [this](const Id &hold, const QString &reason) {
        if (board())
            commit(ShiftForm::Lift, drafts::liftDraft(*board(), hold, reason.toStdString(), hand()), tr("The hold is lifted"));
    });
    connect(&m_page, &views::ShiftPage::otherShiftRequested, this, [this](const Id &shift) {
        m_chosen = shift;
        showAll();
    });
}

void ShiftController::tickStep(const QString &step, HandoverSide side, bool done)
{
    if (const auto *shift = running())
        commit(ShiftForm::Step, drafts::stepDraft(*board(), shift->id, step.toStdString(), side, done, hand()), {});
}

void ShiftController::consent(const views::ConsentWish &wish)
{
    const auto *shift = running();
    if (!shift)
        return;
    std::optional<drafts::OnBehalfWish> onBehalf;
    if (wish.side)
        onBehalf = {*wish.side, wish.meant, wish.signs, m_place.desk.nameOf(wish.signs)};
    const auto wanted =
        drafts::unsignedConsent(*board(), shift->id, onBehalf, wish.reason.toStdString(), m_place.desk.nameOf(wish.leader), m_place.now());
    if (!wanted) {
        m_page.showFailure(ShiftForm::Consent, DutySentences::notDone(ShiftForm::Consent, wanted.error()));
        return;
    }
    signByPassword(
        m_place.store, this, wish.leader, wish.password.toStdString(), consentedIn(m_office, *wanted),
        [this, consent = *wanted, leader = wish.leader, dialog = m_page.consentDialog()](const Result<feed::SignedWord> &word) {
            if (!dialog || dialog != m_page.consentDialog() || !dialog->isVisible())
                return; // put away meanwhile: nothing is signed
            const auto given = [word](const feed::SignedMatter &) { return word; };
            if (!word)
                m_page.showFailure(ShiftForm::Consent, DutySentences::notSigned(word.error()));
            else if (board())
                commit(ShiftForm::Consent, drafts::consentDraft(*board(), consent, drafts::Signer{leader, given}), tr("The leader consents"));
        });
}

} // namespace redoubt::console
