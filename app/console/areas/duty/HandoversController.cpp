// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/HandoversController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/papers/PrintDialog.h"
#include "app/drafts/duty/HandoverWordDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "documents/write/Pdf.h"
#include "documents/write/PlainText.h"
#include "duty/papers/ComparisonPaper.h"
#include "duty/papers/HandoverProof.h"
#include "models/Text.h"
#include "views/duty/handovers/HandoversPage.h"
#include "views/widgets/PaperView.h"
#include "views/widgets/FileChooser.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace redoubt::console {

using namespace duty;

HandoversController::HandoversController(Workplace &place, PaperThread &papers, const Entry &entry, const Id &office, views::HandoversPage &page,
                                         QObject *parent)
    : QObject(parent), m_place(place), m_entry(entry), m_office(office), m_page(page), m_papers(papers), m_refresh([this] { showAll(); }, this)
{
    m_page.setModel(&m_model);
    connect(&m_page, &views::HandoversPage::chosen, this, [this](const Id &handover) { show(handover); });
    connect(&m_page, &views::HandoversPage::filterChosen, this, [this](models::PastFilter filter) {
        m_filter = filter;
        showList();
    });
    connect(&m_page, &views::HandoversPage::verifyRequested, this, &HandoversController::verify);
    connect(&m_page, &views::HandoversPage::exportRequested, this, &HandoversController::chooseExport);
    connect(&m_page, &views::HandoversPage::printRequested, this, &HandoversController::choosePrinter);
    connect(&m_page, &views::HandoversPage::comparingChosen, this, &HandoversController::compare);
    connect(&m_page, &views::HandoversPage::correctionRequested, this, &HandoversController::correct);
    connect(&m_page, &views::HandoversPage::shiftRequested, this, [this](const Id &handover) {
        if (const auto shift = board() ? board()->shiftBehind(handover) : std::nullopt)
            Q_EMIT shiftWanted(*shift);
    });
    connect(m_page.paper(), &views::PaperView::pagesWanted, this, &HandoversController::draw);
    const auto &shelf = DutyShelf::of(m_place.desk);
    connect(&shelf, &DutyShelf::boardChanged, this, [this](const Id &which) {
        if (which != m_office)
            return;
        m_held.clear(); // what proves a handover, and what its sheet says, may have come piece by piece
        m_drawn.reset();
        m_refresh.soon();
    });
    showAll();
}

const OfficeBoard *HandoversController::board() const { return DutyShelf::of(m_place.desk).board(m_office); }

models::ServerTrust HandoversController::trust() const
{
    const auto &server = m_entry.enrolment.server;
    const auto key = VerifyKey::fromBytes(server.key);
    return {server.id, key ? std::optional(*key) : std::nullopt};
}

bool HandoversController::holds(const HandoverView &view)
{
    const auto known = m_held.find(view.handover.id);
    if (known != m_held.end())
        return known->second;
    const bool holds = allHold(proveHandover(m_office, view));
    m_held.emplace(view.handover.id, holds);
    return holds;
}

void HandoversController::showAll()
{
    const auto *office = board();
    if (!office)
        return;
    if (const auto &name = office->office()->value.zone; name != m_zoneName) {
        // One that this computer does not know: its clocks are shown as UTC, which is at least the same everywhere.
        m_zone = zones::systemZone(name).value_or(calendar::TimeZone::utc());
        m_zoneName = name;
    }
    const int year = m_zone.date(m_place.now()).year();
    m_rows.clear();
    for (const auto &view : office->handovers())
        m_rows.push_back(models::pastHandoverRow(*office, view, m_zone, year, holds(view)));
    showList();
    Q_EMIT changed();
}

void HandoversController::showList()
{
    auto rows = models::filtered(m_rows, m_filter);
    const auto isThere = [&](const Id &id) { return std::ranges::find(rows, id, &models::PastHandoverRow::handover) != rows.end(); };
    const auto next = m_shown && isThere(*m_shown) ? m_shown : rows.empty() ? std::nullopt : std::optional(rows.front().handover);
    m_model.assign(std::move(rows));
    m_page.setCounts(models::countsOf(m_rows));
    show(next);
}

void HandoversController::open(const Id &handover)
{
    if (std::ranges::find(m_model.rows(), handover, &models::PastHandoverRow::handover) == m_model.rows().end()) {
        m_filter = models::PastFilter::All;
        showList();
    }
    show(handover);
}

void HandoversController::show(const std::optional<Id> &handover)
{
    const auto *office = board();
    m_shown = handover;
    m_values = handover && office ? models::pastHandoverValues(*office, *handover, m_zone, trust(), m_place.now()) : std::nullopt;
    if (m_values) {
        const auto made = facts();
        const auto account = m_place.desk.account();
        m_values->mayCorrect = made && DutyShelf::of(m_place.desk).standsDutyIn(m_office)
            && drafts::correctionDraft(made->view, "?", account, {"?", m_place.now(), DutyShelf::of(m_place.desk).leadsIn(m_office)}).has_value();
    }
    m_page.setHandover(m_values);
    m_page.setComparing(m_comparing, earlier().has_value());
    m_page.showProblem({});
    if (m_shown != m_drawn)
        draw();
}

std::optional<Id> HandoversController::earlier() const
{
    const auto shown = std::ranges::find(m_rows, m_shown, [](const auto &row) { return std::optional(row.handover); }); // the latest first
    return shown == m_rows.end() || shown + 1 == m_rows.end() ? std::nullopt : std::optional((shown + 1)->handover);
}

std::optional<Id> HandoversController::correctedBy(const Id &correction) const
{
    const auto *office = board();
    for (const auto &row : m_rows) {
        const auto view = office ? office->completeHandover(row.handover) : std::nullopt;
        if (view && std::ranges::any_of(view->corrections, [&](const auto &each) { return each.id == correction; }))
            return row.handover;
    }
    return std::nullopt;
}

void HandoversController::compare(bool comparing)
{
    m_comparing = comparing && earlier();
    m_page.setComparing(m_comparing, earlier().has_value());
    draw();
}

void HandoversController::correct(const Id &handover, const QString &text)
{
    const auto *office = board();
    const auto view = office ? office->completeHandover(handover) : std::nullopt;
    if (!view)
        return m_page.correctionFailed(tr("This handover is not here any more. Nothing was written."));
    const auto account = m_place.desk.account();
    auto draft = drafts::correctionDraft(*view, text.toStdString(), account,
                                         {m_place.desk.nameOf(account), m_place.now(), DutyShelf::of(m_place.desk).leadsIn(m_office)});
    if (!draft)
        return m_page.correctionFailed(tr("A correction is written by who stands on the sheet, or by a leader of this office. Nothing was written."));
    m_place.committer.commit(this, std::move(draft), [this](const Result<store::CommitReceipt> &result) {
        if (!result)
            return m_page.correctionFailed(Sentences::notSaved(result.error()));
        m_page.correctionDone();
        Q_EMIT saved(tr("The correction is written beside the sheet"));
    });
}

std::optional<documents::Paper> HandoversController::paper() const
{
    const auto later = facts();
    if (!later)
        return std::nullopt;
    const auto before = m_comparing ? factsOf(earlier()) : std::nullopt;
    return before ? comparisonPaper(*before, *later, m_zone) : handoverPaper(*later, m_zone);
}

std::optional<HandoverFacts> HandoversController::factsOf(const std::optional<Id> &handover) const
{
    const auto *office = board();
    const auto view = office && handover ? office->completeHandover(*handover) : std::nullopt;
    const auto *shift = view ? office->shift(view->handover.value.shift) : nullptr;
    if (!shift)
        return std::nullopt;
    return HandoverFacts{m_office, office->office()->value.name, shift->value, *view, office->checks(shift->id), handoverMarks(*office, *view)};
}

void HandoversController::draw()
{
    const auto paper = this->paper();
    m_drawn = m_shown;
    ++m_drawing;
    if (!paper) {
        m_page.paper()->clear();
        return;
    }
    const auto ground = views::PaperView::ground().rgb() & 0xFFFFFF;
    const int width = m_page.paper()->pageWidth();
    const auto ratio = m_page.paper()->devicePixelRatioF();
    m_papers.run(
        this, [paper = *paper, width, ratio, ground] { return paperPages(paper, width, ratio, ground); },
        [this, which = m_drawing, title = models::text(paper->title),
         spoken = models::text(documents::writePlainText(*paper))](const Result<QList<QImage>> &pages) {
            if (which != m_drawing)
                return;
            if (pages)
                m_page.paper()->setPages(*pages, title, spoken);
            else
                m_page.paper()->clear(tr("The sheet cannot be drawn. Export it, and read its lines."));
        });
}

void HandoversController::verify()
{
    if (!m_shown)
        return;
    m_held.erase(*m_shown);
    showAll();
    if (m_values)
        Q_EMIT saved(m_values->holds() ? tr("%1 verifies").arg(m_values->number)
                                       : tr("%1 does not verify: see at the right what differs").arg(m_values->number));
}

void HandoversController::chooseExport()
{
    if (!m_values)
        return;
    auto *where = views::fileChooser(m_page.window(), tr("Export the handover"));
    where->setAcceptMode(QFileDialog::AcceptSave);
    where->setDefaultSuffix(QStringLiteral("zip"));
    where->selectFile(m_values->fileName);
    connect(where, &QFileDialog::fileSelected, this, [this, shown = m_shown](const QString &path) {
        if (shown == m_shown)
            exportTo(path);
        else
            m_page.showProblem(tr("Another handover is shown now. Nothing was exported: ask again."));
    });
    where->open();
}

void HandoversController::exportTo(const QString &path)
{
    auto made = facts();
    const auto *office = board();
    if (!made || !office)
        return;
    handover::Contents contents;
    const auto &server = m_entry.enrolment.server;
    contents.header.server = server.id;
    contents.header.serverName = server.name;
    contents.header.serverKey = server.key;
    contents.header.suite = server.suite;
    contents.header.office = m_office;
    contents.header.officeName = made->officeName;
    contents.header.zone = m_zoneName.value_or("UTC");
    contents.header.number = m_values ? m_values->number.toStdString() : std::string();
    contents.header.exportedAt = m_place.now();
    contents.header.exportedBy = m_place.desk.nameOf(m_place.desk.account());
    contents.shift = *office->shift(made->view.handover.value.shift);
    contents.view = made->view;
    contents.checks = made->checks;
    const auto notWritten = [this] {
        m_page.showProblem(tr("The handover was not exported: the file cannot be written there. Choose another place."));
    };
    const auto written = [this, path, notWritten](const Result<void> &result) {
        if (!result)
            return notWritten();
        m_page.showProblem({});
        Q_EMIT saved(tr("Exported to %1").arg(QFileInfo(path).fileName()));
    };
    const auto sealed = [this, path, written, notWritten](const Result<std::string> &bytes) {
        if (!bytes)
            return notWritten();
        m_papers.run(
            this, [path, bytes = *bytes] { return writePaperFile(path, bytes); }, written);
    };
    // Laid out on the papers' thread, sealed by the key on the store's, written again on the papers'.
    m_papers.run(
        this, [paper = handoverPaper(*made, m_zone)] { return documents::writePdf(paper); },
        [this, contents, sealed](const Result<documents::WrittenPdf> &pdf) {
            if (!pdf)
                return m_page.showProblem(tr("The handover was not exported: its sheet cannot be laid out."));
            auto whole = contents;
            whole.paper = pdf->bytes;
            m_place.store.ask(
                this,
                [whole = std::move(whole)](StoreRoom &room) {
                    return handover::writeFile(whole, [&room](const feed::SignedMatter &matter) -> std::optional<feed::SignedWord> {
                        if (!room.keys)
                            return std::nullopt;
                        auto word = feed::signWord(room.keys->signingKey, room.keys->author, matter);
                        word.certificate = room.profile ? room.profile->certificateOf(room.keys->author.account) : std::nullopt;
                        return word;
                    });
                },
                sealed);
        });
}

void HandoversController::choosePrinter()
{
    const auto shown = paper();
    if (!shown)
        return;
    printWithDialog(m_papers, this, m_page.window(), *shown, tr("Print the handover sheet"), m_values ? m_values->number : QString(),
                    [this](const Result<void> &result) {
                        if (result)
                            Q_EMIT saved(tr("Printed"));
                        else
                            m_page.showProblem(tr("The sheet was not printed: the printer did not take it. Look at the printer and print again."));
                    });
}

} // namespace redoubt::console
