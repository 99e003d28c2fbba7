// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentPartHistory.h"

#include "app/console/Sentences.h"
#include "app/console/areas/incident/IncidentSentences.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/session/Session.h"
#include "views/incident/report/IncidentReportPage.h"
#include "views/incident/report/PartHistoryDialog.h"

#include <utility>

namespace redoubt::console {

IncidentPartHistory::IncidentPartHistory(const AreaPlace &place, views::IncidentReportPage &page) : m_place(place), m_page(page) { }

IncidentPartHistory::~IncidentPartHistory() { delete m_dialog; }

const IncidentShelf &IncidentPartHistory::shelf() const { return IncidentShelf::of(m_place.session.desk()); }

void IncidentPartHistory::open(const Id &report, const QString &section, const QString &name, int offsetSeconds)
{
    const auto *all = shelf().reportsWith(report);
    const auto view = all ? all->report(report) : std::nullopt;
    auto values = all ? models::partHistoryValues(*all, report, section, name, m_place.session.place().now(), offsetSeconds) : std::nullopt;
    if (!view || !values)
        return;
    using State = incident::IncidentReportState;
    const bool isOpen = view->state() != State::Issued && view->state() != State::Dropped;
    // What the person sees, and no later text, is settled by what they choose.
    const auto shownAt = m_place.session.desk().positionOf(all->stream());
    delete m_dialog;
    auto *dialog = new views::PartHistoryDialog(std::move(*values), isOpen && shelf().writesIn(all->stream()), m_page.window());
    m_dialog = dialog;
    connect(dialog, &views::PartHistoryDialog::textWanted, this, &IncidentPartHistory::takeOver);
    connect(dialog, &views::PartHistoryDialog::sideWanted, this, [this, shownAt](int side) { settle(side, shownAt); });
    dialog->open();
}

void IncidentPartHistory::takeOver(const QString &text)
{
    const auto section = m_dialog->values().section;
    if (!m_page.editor()->write(section, text))
        return m_dialog->showFailure(IncidentSentences::notReported({ErrorCode::RuleViolated, {}}));
    m_dialog->accept(); // the editor keeps it as it keeps what is typed, and says where it cannot
}

void IncidentPartHistory::settle(int side, const std::optional<feed::StreamPosition> &shownAt)
{
    const auto &values = m_dialog->values();
    const auto *all = shelf().reportsWith(values.report);
    const auto &place = m_place.session.place();
    const auto drafts = all ? drafts::settledSectionDrafts(*all, values.report, values.section.toStdString(),
                                                           values.sides[static_cast<std::size_t>(side)].text.toStdString(), shownAt,
                                                           {place.desk.nameOf(place.desk.account()), place.now()})
                            : Result<std::vector<store::Draft>>(fail(ErrorCode::NotFound));
    if (!drafts)
        return m_dialog->showFailure(IncidentSentences::notReported(drafts.error()));
    place.committer.commit(this, *drafts, [this, dialog = m_dialog](const Result<store::CommitReceipt> &result) {
        if (!result) {
            if (dialog)
                dialog->showFailure(Sentences::notSaved(result.error()));
            return;
        }
        if (dialog)
            dialog->accept();
        Q_EMIT saved(Receipt(tr("Settled; the other text is in the history")));
    });
}

} // namespace redoubt::console
