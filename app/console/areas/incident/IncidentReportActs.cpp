// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentReportController.h"
#include "app/console/areas/incident/IncidentSentences.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/session/PasswordSigning.h"
#include "app/console/session/Session.h"
#include "incident/kinds/IncidentLimits.h"
#include "models/Text.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/report/IssueReportDialog.h"
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

void IncidentReportController::openIssue()
{
    const auto *all = reports();
    const auto *board = all ? shelf().board(all->stream()) : nullptr;
    auto made = board ? m_reader.report(all->stream(), *m_report, workplace().now()) : std::nullopt;
    if (!made || !made->outline)
        return refuse(IncidentSentences::notReported({ErrorCode::NotFound, {}}));
    const auto later = std::ranges::count_if(made->content.sections, &incident::IssuedSection::owed);
    auto *dialog =
        ask(new views::IssueReportDialog(models::text(made->content.title), static_cast<int>(later), m_reader.signers(*board), m_page.window()));
    m_offer = {*m_report, incident::wordsDigest(made->view), std::move(made->content)};
    m_page.showPreview(); // behind the form stands the very paper that is signed
    connect(dialog, &QDialog::finished, this, [this] { m_offer.reset(); });
    connect(dialog, &views::IssueReportDialog::requested, this, &IncidentReportController::issue);
}

void IncidentReportController::issue(const Id &signer, const QString &password)
{
    const auto *all = m_offer ? shelf().reportsWith(m_offer->report) : nullptr;
    const auto made = all ? m_reader.report(all->stream(), m_offer->report, workplace().now()) : std::nullopt;
    if (!made || !made->outline)
        return refuse(IncidentSentences::notReported({ErrorCode::NotFound, {}}));
    if (incident::wordsDigest(made->view) != m_offer->words || !incident::saysTheSame(made->content, m_offer->content))
        return refuse(IncidentSentences::notReported({ErrorCode::RuleViolated, {}}));
    const drafts::IncidentHand leader{workplace().desk.nameOf(signer), workplace().now()};
    const auto wanted = drafts::unsignedIssue(*all, m_offer->report, made->check, m_offer->content, leader);
    if (!wanted)
        return refuse(IncidentSentences::notReported(wanted.error()));
    signByPassword(
        workplace().store, this, signer, password.toStdString(), incident::issuedIn(all->stream(), *wanted),
        [this, issued = *wanted, stream = all->stream(), dialog = m_dialog](const Result<feed::SignedWord> &word) {
            if (!dialog || dialog != m_dialog || !dialog->isVisible())
                return; // put away meanwhile: nothing is signed
            const auto *of = shelf().reports(stream);
            if (!word || !of)
                return refuse(word ? IncidentSentences::notReported({ErrorCode::NotFound, {}}) : IncidentSentences::notSigned(word.error()));
            commit(std::vector{drafts::issueDraft(*of, issued, *word)}, tr("Signed and issued"));
        });
}

} // namespace redoubt::console
