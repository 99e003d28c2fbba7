// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentDocuments.h"

#include "app/console/areas/incident/IncidentSentences.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/papers/PaperFormats.h"
#include "app/console/papers/PaperThread.h"
#include "app/console/session/Session.h"
#include "app/drafts/incident/NumberDrafts.h"
#include "incident/kinds/IncidentLimits.h"
#include "incident/papers/NumberRegisterPaper.h"
#include "models/Text.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/NumberSeriesDialog.h"
#include "views/incident/report/ReportWording.h"
#include "views/widgets/FileChooser.h"
#include "views/widgets/SentenceDialog.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

namespace redoubt::console {

using incident::IncidentReportState;
using incident::NumberFate;
using Which = views::DocumentsPane::Which;

namespace {
Which whichOf(IncidentReportState state)
{
    switch (state) {
    case IncidentReportState::HandedIn: return Which::Waiting;
    case IncidentReportState::Issued: return Which::Issued;
    case IncidentReportState::Dropped: return Which::Dropped;
    case IncidentReportState::Drafted:
    case IncidentReportState::Returned: break;
    }
    return Which::Written;
}

QString titleIn(const incident::IncidentBoard &board, const Id &incident)
{
    const auto found = board.incidents().find(incident);
    return found == board.incidents().end() ? QString()
                                            : models::text(found->second.value.number) + QLatin1Char(' ') + models::text(found->second.value.title);
}
} // namespace

IncidentDocuments::IncidentDocuments(const AreaPlace &place, const IncidentLaw &law, const IncidentNumbers &numbers, views::IncidentsPage &page)
    : m_place(place), m_reader(place.session, law), m_numbers(numbers), m_incidents(page), m_pane(*page.documents()),
      m_refresh([this] { show(); }, this)
{
    const auto soon = [this] { m_refresh.soon(); };
    connect(&shelf(), &IncidentShelf::incidentChanged, this, soon);
    connect(&shelf(), &IncidentShelf::numbersChanged, this, soon);
    connect(&shelf(), &IncidentShelf::registersChanged, this, soon);
    using Pane = views::DocumentsPane;
    connect(&m_incidents, &views::IncidentsPage::documentsShown, this, &IncidentDocuments::show);
    connect(&m_pane, &Pane::whichChosen, this, &IncidentDocuments::showReports);
    connect(&m_pane, &Pane::numbersChosen, this, &IncidentDocuments::showNumbers);
    connect(&m_pane, &Pane::reportWanted, this, &IncidentDocuments::reportWanted);
    connect(&m_pane, &Pane::seriesBegun, this, [this] { openSeries(true); });
    connect(&m_pane, &Pane::seriesSetWanted, this, [this] { openSeries(false); });
    connect(&m_pane, &Pane::voidWanted, this, &IncidentDocuments::giveUp);
    connect(&m_pane, &Pane::exportWanted, this, &IncidentDocuments::chooseExport);
}

IncidentDocuments::~IncidentDocuments() { delete m_dialog; }

const IncidentShelf &IncidentDocuments::shelf() const { return IncidentShelf::of(m_place.session.desk()); }

drafts::IncidentHand IncidentDocuments::hand() const
{
    const auto &place = m_place.session.place();
    return {place.desk.nameOf(place.desk.account()), place.now()};
}

QString IncidentDocuments::moment(const incident::IncidentBoard &board, Instant at) const
{
    const QTimeZone zone(m_reader.offsetOf(board, at));
    return QDateTime::fromMSecsSinceEpoch(at.ms, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

std::optional<Id> IncidentDocuments::registerShown() const
{
    std::optional<Id> shown;
    for (const auto &stream : shelf().registers()) {
        if (shelf().approvesIn(stream))
            return stream;
        const auto *numbers = shelf().numbers(stream);
        if (!shown && numbers && !numbers->series().empty())
            shown = stream;
    }
    return shown;
}

void IncidentDocuments::show()
{
    if (!m_incidents.showsDocuments())
        return; // it is looked at again when it is shown
    showReports();
    showNumbers();
}

models::DocumentLine IncidentDocuments::lineOf(const incident::IncidentBoard &board, const incident::IncidentReportView &view) const
{
    const auto row = models::incidentReportRow(view);
    models::DocumentLine line;
    line.id = models::text(row.report);
    line.report = row.report;
    if (!view.issued.empty() && view.issued.front().value.content.document)
        line.document = models::text(view.issued.front().value.content.document->text);
    line.kind = views::ReportWording::stage(row.stage, row.ordinal);
    line.incident = titleIn(board, view.report.value.incident);
    line.state = row.state;
    line.stateWord = views::ReportWording::state(row.state);
    line.by = row.by;
    line.at = moment(board, row.at);
    line.pending = row.pending;
    return line;
}

void IncidentDocuments::showReports()
{
    std::vector<std::pair<Instant, models::DocumentLine>> lines;
    std::vector<int> counts(static_cast<std::size_t>(Which::Dropped) + 1);
    for (const auto &stream : shelf().registers()) {
        const auto *board = shelf().board(stream);
        const auto *reports = shelf().reports(stream);
        if (!board || !reports)
            continue;
        for (const auto &[incident, record] : board->incidents()) {
            for (const auto &id : reports->reportsOf(incident)) {
                const auto view = reports->report(id).value();
                auto line = lineOf(*board, view);
                const auto which = whichOf(line.state);
                ++counts[0];
                ++counts[static_cast<std::size_t>(which)];
                if (m_pane.which() == Which::All || m_pane.which() == which)
                    lines.emplace_back(models::incidentReportRow(view).at, std::move(line));
            }
        }
    }
    std::ranges::sort(lines, [](const auto &a, const auto &b) { return std::pair(b.first, b.second.id) < std::pair(a.first, a.second.id); });
    std::vector<models::DocumentLine> shown;
    shown.reserve(lines.size());
    for (auto &[at, line] : lines)
        shown.push_back(std::move(line));
    m_pane.setDocuments(shown, counts);
}

QString IncidentDocuments::fateWord(const incident::NumberRow &row) const
{
    switch (row.fate) {
    case NumberFate::Used: return tr("Used");
    case NumberFate::Kept: return row.reserve ? tr("In reserve") : tr("Given, not used");
    case NumberFate::Voided: return tr("Given up");
    case NumberFate::Lapsed: return tr("Lapsed");
    case NumberFate::Missing: break;
    }
    return tr("Not explained");
}

models::NumberLine IncidentDocuments::lineOf(const incident::IncidentBoard &board, const incident::NumberRow &row) const
{
    models::NumberLine line;
    line.id = QString::number(row.number);
    line.number = row.number;
    line.text = models::text(row.text);
    line.fate = row.fate;
    line.fateWord = fateWord(row);
    line.report = row.report;
    line.pending = row.pending;
    line.needsPerson = row.fate == NumberFate::Missing || row.contradicts;
    if (row.fate != NumberFate::Missing) {
        line.by = models::text(row.by);
        line.at = moment(board, row.at);
    }
    const auto *reports = shelf().reports(board.id());
    const auto view = row.report && reports ? reports->report(*row.report) : std::nullopt;
    switch (row.fate) {
    case NumberFate::Used: {
        if (view) {
            line.what = views::ReportWording::stage(view->report.value.stage, view->ordinal) + QStringLiteral("  ")
                + titleIn(board, view->report.value.incident);
            if (view->issued.empty())
                line.what += QStringLiteral("  ") + tr("(taken, and the report did not leave)");
        }
        if (row.contradicts)
            line.what += QStringLiteral("  ") + tr("(given up by somebody who had not seen that)");
        break;
    }
    case NumberFate::Kept:
        line.what = row.reserve ? tr("Kept by a console for a time without network") : tr("Asked for by a console, which can still use it");
        break;
    case NumberFate::Voided: line.what = models::text(row.why); break;
    case NumberFate::Lapsed:
        line.what = row.reserve ? tr("Kept for a time without network; the year ended before it was used") : tr("The year ended before it was used");
        break;
    case NumberFate::Missing: line.what = tr("Given to no console that the server knows of"); break;
    }
    return line;
}

void IncidentDocuments::showNumbers()
{
    const auto stream = registerShown();
    const auto *numbers = stream ? shelf().numbers(*stream) : nullptr;
    const auto *board = stream ? shelf().board(*stream) : nullptr;
    std::vector<views::NumberSeriesChoice> choices;
    if (numbers) {
        for (const auto &series : numbers->series()) {
            const auto name = tr("%1 (%2)").arg(models::text(series.value.name), models::text(series.value.code));
            choices.push_back({series.id, series.value.closedAt ? tr("%1, closed").arg(name) : name});
        }
    }
    m_pane.setSeries(choices, stream && shelf().approvesIn(*stream));
    const auto series = m_pane.series();
    if (!board || !numbers || !series)
        return m_pane.setNumbers(
            {},
            board ? tr("There is no series yet: reports leave without a number of their own. Begin one with the code of the office.")
                  : tr("There is no register of incidents here."));
    const auto now = m_numbers.yearIn(*stream);
    auto years = numbers->years(*series);
    if (years.empty())
        years.push_back(now);
    m_pane.setYears(years);
    std::vector<models::NumberLine> lines;
    std::array<int, 5> counts{};
    for (const auto &row : numbers->rows(*series, m_pane.year(), now)) {
        lines.push_back(lineOf(*board, row));
        ++counts[static_cast<std::size_t>(row.fate)];
    }
    QString sum = tr("%n numbers", nullptr, static_cast<int>(lines.size())) + QStringLiteral("   ")
        + tr("%1 used + %2 kept + %3 given up + %4 lapsed + %5 not explained")
              .arg(counts[0])
              .arg(counts[1])
              .arg(counts[2])
              .arg(counts[3])
              .arg(counts[4]);
    if (!numbers->unreadable().empty())
        sum += QStringLiteral("   ")
            + tr("Some records come from a newer version of this program: no number can be given here until it is brought up to date.");
    m_pane.setNumbers(lines, sum);
}

void IncidentDocuments::openSeries(bool isNew)
{
    const auto stream = registerShown();
    const auto *numbers = stream ? shelf().numbers(*stream) : nullptr;
    const auto series = isNew ? std::nullopt : m_pane.series();
    const auto *known = numbers && series ? numbers->find(*series) : nullptr;
    if (!stream || (!isNew && !known))
        return;
    views::NumberSeriesForm form;
    form.year = known ? known->firstYear : m_numbers.yearIn(*stream);
    if (known) {
        form.name = models::text(known->name);
        form.code = models::text(known->code);
        form.first = known->firstNumber;
        form.reserve = known->reserve;
    }
    auto *dialog = new views::NumberSeriesDialog(form, isNew, m_incidents.window());
    delete m_dialog;
    m_dialog = dialog;
    connect(dialog, &views::NumberSeriesDialog::requested, this, [this, stream = *stream, series](const views::NumberSeriesForm &said) {
        if (series)
            return keepSeries(*series, said);
        const auto *all = shelf().numbers(stream);
        const drafts::SeriesWish wish{said.name.toStdString(), said.code.toStdString(), said.year, said.first, said.reserve};
        commit(all ? drafts::beginSeriesDraft(*all, stream, wish) : Result<store::Draft>(fail(ErrorCode::NotFound, "no register")), tr("Begun"));
    });
    connect(dialog, &views::NumberSeriesDialog::closeWanted, this, [this, stream = *stream, series] {
        const auto *all = shelf().numbers(stream);
        commit(all && series ? drafts::closeSeriesDraft(*all, stream, *series, hand()) : Result<store::Draft>(fail(ErrorCode::NotFound, "no series")),
               tr("Closed: no more numbers are given of it"));
    });
    dialog->open();
}

void IncidentDocuments::keepSeries(const Id &series, const views::NumberSeriesForm &form)
{
    const auto stream = registerShown();
    const auto *all = stream ? shelf().numbers(*stream) : nullptr;
    commit(all ? drafts::changeSeriesDraft(*all, *stream, series, form.name.toStdString(), form.reserve)
               : Result<store::Draft>(fail(ErrorCode::NotFound, "no series")),
           tr("Kept"));
}

void IncidentDocuments::giveUp(std::int64_t number)
{
    const auto stream = registerShown();
    const auto series = m_pane.series();
    const auto *numbers = stream ? shelf().numbers(*stream) : nullptr;
    const auto *known = numbers && series ? numbers->find(*series) : nullptr;
    if (!known)
        return;
    const auto year = m_pane.year();
    views::SentenceDialog::Words words;
    words.title = tr("Give up %1?").arg(models::text(incident::numberText(known->code, year, number)));
    words.consequences =
        tr("It stays in the register with its reason, and is given to nobody else. If another console has used it without network, what "
           "left under it counts, and both are shown.");
    words.label = tr("Why");
    words.missing = tr("Say why");
    words.accept = tr("Give it up");
    words.most = incident::incidentBounds::Reason;
    auto *dialog = new views::SentenceDialog(words, m_incidents.window());
    delete m_dialog;
    m_dialog = dialog;
    connect(dialog, &views::SentenceDialog::requested, this, [this, stream = *stream, series = *series, year, number](const QString &why) {
        const auto *all = shelf().numbers(stream);
        commit(all ? drafts::voidNumberDraft(*all, stream, series, year, number, why.toStdString(), hand())
                   : Result<store::Draft>(fail(ErrorCode::NotFound, "no register")),
               tr("Given up"));
    });
    dialog->open();
}

void IncidentDocuments::commit(Result<store::Draft> draft, const QString &said)
{
    m_place.session.place().committer.commit(this, std::move(draft), [this, said](const Result<store::CommitReceipt> &kept) {
        if (kept) {
            if (m_dialog)
                m_dialog->accept();
            Q_EMIT saved(said);
        } else if (m_dialog) {
            m_dialog->showFailure(IncidentSentences::notNumbered(kept.error()));
        } else {
            Q_EMIT failed(IncidentSentences::notNumbered(kept.error()));
        }
    });
}

std::optional<documents::Paper> IncidentDocuments::paper() const
{
    const auto stream = registerShown();
    const auto *numbers = stream ? shelf().numbers(*stream) : nullptr;
    const auto *board = stream ? shelf().board(*stream) : nullptr;
    const auto series = m_pane.series();
    const auto *known = numbers && series ? numbers->find(*series) : nullptr;
    if (!known || !board)
        return std::nullopt;
    const auto now = m_place.session.place().now();
    incident::RegisterSheet sheet;
    sheet.unit = m_reader.unitOf(*board).toStdString();
    sheet.series = known->name + "（" + known->code + "）";
    sheet.year = m_pane.year();
    sheet.at = now;
    sheet.asOf = tr("as of %1").arg(moment(*board, now)).toStdString();
    sheet.sum = m_pane.sum().toStdString();
    const models::NumberModel heads;
    for (int column = 0; column < models::NumberModel::ColumnCount; ++column)
        sheet.heads.push_back(heads.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString());
    for (const auto &row : numbers->rows(*series, sheet.year, m_numbers.yearIn(*stream))) {
        const auto line = lineOf(*board, row);
        sheet.lines.push_back(
            {row.text, line.fateWord.toStdString(), line.what.toStdString(), line.by.toStdString(), line.at.toStdString(), line.needsPerson});
    }
    return incident::numberRegisterPaper(sheet);
}

void IncidentDocuments::chooseExport()
{
    const auto shown = paper();
    if (!shown)
        return;
    auto *where = views::fileChooser(m_incidents.window(), tr("Export the register of numbers"));
    offerPaperFormats(*where, {PaperFormat::Pdf, PaperFormat::Workbook, PaperFormat::Word, PaperFormat::OpenDocument});
    where->selectFile(models::text(shown->title));
    connect(where, &QFileDialog::fileSelected, this, &IncidentDocuments::exportTo);
    where->open();
}

void IncidentDocuments::exportTo(const QString &path)
{
    const auto shown = paper();
    if (!shown)
        return;
    m_place.papers.run(
        this, [paper = *shown, path] { return writePaperAs(path, paper); },
        [this, path](const Result<void> &result) {
            if (result)
                Q_EMIT saved(tr("Exported to %1").arg(QFileInfo(path).fileName()));
            else
                Q_EMIT failed(tr("The register was not exported: the file cannot be written there. Choose another place."));
        });
}

} // namespace redoubt::console
