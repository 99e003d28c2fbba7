// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentReportController.h"
#include "app/console/areas/incident/IncidentSentences.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/session/PasswordSigning.h"
#include "app/console/session/Session.h"
#include "app/drafts/incident/NumberDrafts.h"
#include "models/Text.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/report/IssueReportDialog.h"

#include <algorithm>
#include <utility>

/// The part of the controller of reports that issues one: the paper that is offered, its number, the signature over both.
namespace redoubt::console {

void IncidentReportController::openIssue()
{
    const auto *all = reports();
    const auto *board = all ? shelf().board(all->stream()) : nullptr;
    auto made = board ? m_reader.report(all->stream(), *m_report, workplace().now()) : std::nullopt;
    if (!made || !made->outline)
        return refuse(IncidentSentences::notReported({ErrorCode::NotFound, {}}));
    views::IssueReportDialog::Choices choices;
    choices.title = models::text(made->content.title);
    choices.later = static_cast<int>(std::ranges::count_if(made->content.sections, &incident::IssuedSection::owed));
    choices.signers = m_reader.signers(*board);
    for (const auto &series : m_numbers.openSeries(all->stream())) {
        if (!series.pending)
            choices.series.push_back({series.id, tr("%1 (%2)").arg(models::text(series.value.name), models::text(series.value.code))});
    }
    auto *dialog = new views::IssueReportDialog(std::move(choices), m_page.window());
    delete m_dialog; // and with it what was offered before
    m_dialog = dialog;
    m_offer = {*m_report, incident::wordsDigest(made->view), std::move(made->content), {}};
    connect(dialog, &views::IssueReportDialog::seriesChosen, this,
            [this, stream = all->stream()](const std::optional<Id> &series) { m_numbers.want(stream, series); });
    connect(dialog, &QDialog::finished, this, [this, stream = all->stream()] {
        m_offer.reset();
        m_numbers.want(stream, {});
    });
    connect(dialog, &views::IssueReportDialog::requested, this, &IncidentReportController::issue);
    dialog->askForNumber();
    m_page.showPreview(); // behind the form stands the very paper that is signed
    dialog->open();
}

void IncidentReportController::takeNumber()
{
    auto *dialog = qobject_cast<views::IssueReportDialog *>(m_dialog.data());
    if (!dialog || !m_offer)
        return;
    using State = IncidentNumbers::Wanted::State;
    const auto &wanted = m_numbers.wanted();
    views::IssueReportDialog::Number shown;
    shown.text = wanted.number ? models::text(wanted.number->text) : QString();
    switch (wanted.state) {
    case State::None:
        shown.note = tr("It leaves without a number, and cannot be given one later.");
        shown.ready = true;
        break;
    case State::Asked: shown.note = tr("The server is asked for the next number…"); break;
    case State::Given: shown.ready = true; break;
    case State::Reserve:
        shown.note = tr("There is no connection: it is of this console's reserve, in which %n are left after it.", nullptr, wanted.reserveLeft);
        shown.ready = true;
        break;
    case State::Lacking:
        shown.note = tr("There is no connection, and this console has no numbers in reserve. Wait for the network, or issue it without a number.");
        break;
    }
    dialog->setNumber(shown);
    const auto before = std::exchange(m_offer->lease, wanted.number ? std::optional(wanted.number->lease) : std::nullopt);
    auto &document = m_offer->content.document;
    if (!wanted.number) {
        if (std::exchange(document, std::nullopt) && m_page.showsPaper())
            draw();
        return;
    }
    if (before == m_offer->lease && document && document->number == wanted.number->number)
        return;
    document = incident::DocumentNumber{workplace().newId()(), wanted.series, wanted.year, wanted.number->number, wanted.number->text, {}};
    if (m_page.showsPaper())
        draw();
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
    m_numbers.hold(true);
    signByPassword(
        workplace().store, this, signer, password.toStdString(), incident::issuedIn(all->stream(), *wanted),
        [this, issued = *wanted, lease = m_offer->lease, stream = all->stream(), dialog = m_dialog](const Result<feed::SignedWord> &word) {
            if (!dialog || dialog != m_dialog || !dialog->isVisible())
                return; // put away meanwhile: nothing is signed
            const auto *of = shelf().reports(stream);
            if (!word || !of)
                return refuse(word ? IncidentSentences::notReported({ErrorCode::NotFound, {}}) : IncidentSentences::notSigned(word.error()));
            std::vector<store::Draft> group;
            if (lease && issued.content.document)
                group.push_back(drafts::useNumberDraft(stream, *lease, *issued.content.document, issued.report, {issued.by, issued.at}));
            group.push_back(drafts::issueDraft(*of, issued, *word));
            commit(std::move(group), tr("Signed and issued"));
        });
}

} // namespace redoubt::console
