// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentReportController.h"
#include "app/console/areas/incident/IncidentSentences.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/session/Session.h"
#include "incident/kinds/IncidentLimits.h"
#include "models/Text.h"
#include "views/incident/IncidentsPage.h"
#include "views/widgets/SentenceDialog.h"

#include <algorithm>
#include <utility>

/// The part of the controller of reports that takes one on its way: differences settled, handed in, returned, dropped, issued.
namespace redoubt::console {

template <class Dialog>
Dialog *IncidentReportController::ask(Dialog *dialog)
{
    delete m_dialog;
    m_dialog = dialog;
    dialog->open();
    return dialog;
}

void IncidentReportController::askFor(views::SentenceDialog::Words words, const QString &said, SaidOf make)
{
    words.most = incident::incidentBounds::Reason;
    auto *dialog = ask(new views::SentenceDialog(words, m_page.window()));
    // Of the report that was in front when it was asked, whatever is by then.
    connect(dialog, &views::SentenceDialog::requested, this, [this, said, make = std::move(make), of = m_report](const QString &text) {
        const auto *all = of ? shelf().reportsWith(*of) : nullptr;
        commit(all ? make(*all, *of, text.toStdString()) : Result<store::Draft>(fail(ErrorCode::NotFound, "no report")), said);
    });
}

void IncidentReportController::settle(const incident::ReportFinding &difference)
{
    views::SentenceDialog::Words words;
    words.title = tr("Why is it another than in the report before?");
    words.consequences = tr("%1 was %2, and is %3. What is said here goes into the report.")
                             .arg(models::text(difference.field), models::text(difference.was), models::text(difference.is));
    words.label = tr("Why");
    words.missing = tr("Say why");
    words.accept = tr("Put it into the report");
    askFor(words, tr("Written down"), [this, difference](const incident::IncidentReportBoard &all, const Id &report, const std::string &text) {
        return drafts::settleDraft(all, report, difference, text, hand());
    });
}

void IncidentReportController::handIn()
{
    if (const auto *all = reports())
        commit(drafts::handInDraft(*all, *m_report, hand()), tr("Handed in: who issues reports is told"));
}

void IncidentReportController::takeBack()
{
    if (const auto *all = reports())
        commit(drafts::takeBackDraft(*all, *m_report, hand()), tr("Taken back"));
}

void IncidentReportController::giveBack()
{
    views::SentenceDialog::Words words;
    words.title = tr("Return the report?");
    words.consequences = tr("Who drafts it is told, and hands it in again.");
    words.label = tr("What is to be changed");
    words.missing = tr("Say what is to be changed");
    words.accept = tr("Return it");
    askFor(words, tr("Returned"), [this](const incident::IncidentReportBoard &all, const Id &report, const std::string &text) {
        return drafts::returnReportDraft(all, report, text, hand());
    });
}

void IncidentReportController::remark()
{
    views::SentenceDialog::Words words;
    words.title = tr("A remark on the report");
    words.consequences = tr("Everybody who reads the report sees it. It changes nothing in the report, and is no return.");
    words.label = tr("Remark");
    words.missing = tr("Say what is remarked");
    words.accept = tr("Write it down");
    askFor(words, tr("Written down"), [this](const incident::IncidentReportBoard &all, const Id &report, const std::string &text) {
        return drafts::remarkDraft(all, report, text, hand());
    });
}

void IncidentReportController::drop()
{
    views::SentenceDialog::Words words;
    words.title = tr("Drop the report?");
    words.consequences = tr("It stays with the incident, with its words and the reason, and is not written on.");
    words.label = tr("Why");
    words.missing = tr("Say why");
    words.accept = tr("Drop it");
    askFor(words, tr("Dropped"), [this](const incident::IncidentReportBoard &all, const Id &report, const std::string &text) {
        return drafts::dropReportDraft(all, report, text, hand());
    });
}

} // namespace redoubt::console
