// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutySentences.h"
#include "app/console/areas/duty/ShiftController.h"
#include "app/console/areas/duty/ShiftWatch.h"
#include "app/console/session/PasswordSigning.h"
#include "duty/shift/HandoverRules.h"
#include "models/Text.h"
#include "models/duty/HandoverValues.h"
#include "views/duty/ShiftPage.h"
#include "views/duty/SignDialog.h"

#include <algorithm>

/// The part of the shift's controller that has a handover signed.
namespace redoubt::console {

using namespace duty;
using views::ShiftForm;

namespace {
/// The password has been given: what was signed is used where it fits.
drafts::Signer signerOf(const Id &account, const feed::SignedWord &word)
{
    return {account, [word](const feed::SignedMatter &) -> Result<feed::SignedWord> { return word; }};
}
} // namespace

void ShiftController::openSign(HandoverSide side)
{
    const auto prepared = handover();
    if (!prepared)
        return;
    const auto &sheet = prepared->handover.value.sheet;
    std::vector<views::SignDialog::Person> people;
    for (const auto &person : side == HandoverSide::Outgoing ? sheet.outgoing : sheet.incoming) {
        if (!person.leads.value_or(false))
            people.push_back({person.account, models::text(person.name)});
    }
    for (const auto &[id, consent] : prepared->consents) {
        const auto &value = consent.value;
        if (value.side == side && value.signs && std::ranges::find(people, *value.signs, &views::SignDialog::Person::account) == people.end())
            //: who signs, and on whose behalf
            people.push_back(
                {*value.signs, tr("%1 for %2").arg(models::text(value.signsName.value_or("")), models::text(value.meantName.value_or("")))});
    }
    std::ranges::stable_partition(people, [&](const auto &person) { return person.account == m_place.desk.account(); });
    delete m_signing;
    m_signing = new views::SignDialog(side, people, models::shortDigest(models::text(prepared->handover.value.digest)), m_page.window());
    connect(m_signing, &views::SignDialog::requested, this,
            [this, asked = Asked{prepared->handover.id, side, prepared->handover.value.digest}](const Id &account, const QString &password) {
                sign(asked, account, password);
            });
    m_signing->open();
}

void ShiftController::sign(const Asked &asked, const Id &account, const QString &password)
{
    const auto prepared = handover();
    const auto wanted = !prepared || prepared->handover.id != asked.handover
        ? Result<HandoverSignature>(fail(ErrorCode::RuleViolated, "prepared anew"))
        : drafts::unsignedSignature(*prepared, asked.side, account, m_place.now());
    if (!wanted) {
        m_signing->showFailure(DutySentences::notDone(ShiftForm::Sign, wanted.error()));
        return;
    }
    signByPassword(m_place.store, this, account, password.toStdString(), signedIn(m_office, *wanted),
                   [this, asked, account, at = wanted->at, dialog = m_signing](const Result<feed::SignedWord> &word) {
                       if (!dialog || dialog != m_signing || !dialog->isVisible())
                           return; // put away meanwhile: nothing is signed
                       if (word)
                           signedBy(asked, signerOf(account, *word), at);
                       else
                           dialog->showFailure(DutySentences::notSigned(word.error()));
                   });
}

void ShiftController::signedBy(const Asked &asked, const drafts::Signer &signer, Instant at)
{
    const auto prepared = handover();
    if (!prepared || prepared->handover.id != asked.handover || prepared->handover.value.digest != asked.digest) {
        m_signing->showFailure(DutySentences::notDone(ShiftForm::Sign, {ErrorCode::RuleViolated, "prepared anew"}));
        return;
    }
    if (asked.side == HandoverSide::Outgoing) {
        commit(ShiftForm::Sign, drafts::signOutgoingDraft(*prepared, signer, at), tr("Signed"));
        return;
    }
    auto plan = watch().nextPlan(*running(), at);
    auto taken = checklistAt(at);
    plan.checklist = taken.list;
    plan.items = taken.items;
    auto passed = drafts::takeOverDrafts(*board(), *prepared, signer, plan, at);
    if (passed)
        passed->insert(passed->begin(), taken.drafts.begin(), taken.drafts.end());
    commit(ShiftForm::Sign, std::move(passed), tr("Duty has passed to %1").arg(models::text(m_place.desk.nameOf(signer.account))));
}

} // namespace redoubt::console
