// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterPapers.h"

#include "app/console/areas/duty/RosterReading.h"
#include "app/console/papers/PrintDialog.h"
#include "app/rosterfeed/RosterFeed.h"
#include "documents/write/Pdf.h"
#include "documents/write/Xlsx.h"
#include "duty/board/RosterView.h"
#include "models/Text.h"
#include "views/duty/roster/RosterPage.h"
#include "views/widgets/FileChooser.h"

#include <QFileDialog>
#include <QFileInfo>

namespace redoubt::console {

using namespace duty;
using views::RosterPaperAct;

namespace {
const char *suffixOf(RosterPaperAct act)
{
    switch (act) {
    case RosterPaperAct::Workbook: return "xlsx";
    case RosterPaperAct::Calendar:
    case RosterPaperAct::OwnCalendar: return "ics";
    case RosterPaperAct::Pdf:
    case RosterPaperAct::Print:
    case RosterPaperAct::ReadIn: break;
    }
    return "pdf";
}
} // namespace

RosterPapers::RosterPapers(Workplace &place, PaperThread &papers, RosterController &roster, views::RosterPage &page)
    : m_place(place), m_papers(papers), m_roster(roster), m_page(page)
{
    connect(&m_page, &views::RosterPage::paperRequested, this, &RosterPapers::act);
}

std::optional<RosterPapers::Month> RosterPapers::month() const
{
    const auto &board = m_roster.board();
    const auto where = m_roster.place();
    const auto first = m_roster.month();
    const auto *plan = board.plan();
    const auto published = board.published(first);
    if (!plan || !published)
        return std::nullopt;
    Month month;
    month.plan = board.whole(plan->value.plan);
    month.zone = where.zone;
    const auto until = nextMonth(first);
    for (auto &spot : viewRoster(board, where, {first, until, false, {}}).spots)
        month.roster.cells.push_back(std::move(spot.cell));
    month.words.language = m_place.chinese ? PaperLanguage::Chinese : PaperLanguage::English;
    month.facts = {m_roster.officeName(), first, until, published->at, {}};
    month.facts.note = tr("Version %1, published by %2").arg(published->version).arg(models::text(published->by)).toStdString();
    month.name = models::text(rosterSheetName(month.facts, month.words));
    return month;
}

documents::Paper RosterPapers::paperOf(const Month &month) const
{
    return rosterPaper(month.plan, month.roster, m_roster.place().calendar, month.zone, month.facts, month.words);
}

QString RosterPapers::fileName(RosterPaperAct act, const Month &month) const
{
    const auto name = act == RosterPaperAct::OwnCalendar ? tr("My shifts %1").arg(month.name) : models::text(month.facts.officeName) + month.name;
    return name + QLatin1Char('.') + QLatin1StringView(suffixOf(act));
}

void RosterPapers::act(RosterPaperAct act)
{
    const bool reads = act == RosterPaperAct::ReadIn;
    const auto shown = month();
    if (!reads && !shown)
        return Q_EMIT failed(tr("This month is not published. What people were told is printed: publish it first."));
    if (act == RosterPaperAct::Print)
        return choosePrinter(*shown);
    if (act == RosterPaperAct::OwnCalendar && !m_roster.ownMember())
        return Q_EMIT failed(tr("You do not stand on this roster, so there are no shifts of yours."));
    auto *where = views::fileChooser(m_page.window(), reads ? tr("Read in a roster") : tr("Save the roster"));
    if (reads) {
        where->setFileMode(QFileDialog::ExistingFile);
        where->setNameFilter(tr("Tables and calendars (*.xlsx *.csv *.ics)"));
    } else {
        where->setAcceptMode(QFileDialog::AcceptSave);
        where->setDefaultSuffix(QString::fromLatin1(suffixOf(act)));
        where->selectFile(fileName(act, *shown));
    }
    connect(where, &QFileDialog::fileSelected, this, [this, act, reads, first = m_roster.month()](const QString &path) {
        if (reads)
            readIn(path);
        else if (first == m_roster.month())
            writeTo(act, path);
        else
            Q_EMIT failed(tr("Another month is shown now. Nothing was written: ask again."));
    });
    where->open();
}

void RosterPapers::writeTo(RosterPaperAct act, const QString &path)
{
    const auto shown = month();
    if (!shown)
        return;
    const auto said = [this, path](const Result<void> &result) {
        if (result)
            Q_EMIT saved(tr("Saved as %1").arg(QFileInfo(path).fileName()));
        else if (result.error().code == ErrorCode::StorageFailed)
            Q_EMIT failed(tr("The roster was not saved: the file cannot be written there. Choose another place."));
        else
            Q_EMIT failed(tr("The roster was not saved: it cannot be laid out (%1).").arg(models::text(result.error().detail)));
    };
    if (act == RosterPaperAct::Calendar || act == RosterPaperAct::OwnCalendar) {
        const auto member = act == RosterPaperAct::OwnCalendar ? m_roster.ownMember() : std::nullopt;
        const auto entries = rosterfeed::entriesOf(shown->plan, shown->roster, m_roster.office().toString(), member);
        m_papers.run(
            this,
            [entries, path, name = shown->facts.officeName, at = shown->facts.at] {
                return writePaperFile(path, documents::writeCalendarFile(entries, name, at));
            },
            said);
        return;
    }
    m_papers.run(
        this,
        [paper = paperOf(*shown), path, act, sheet = shown->name.toStdString()]() -> Result<void> {
            if (act == RosterPaperAct::Workbook) {
                REDOUBT_ASSIGN(const auto bytes, documents::writeXlsx(paper, sheet));
                return writePaperFile(path, bytes);
            }
            REDOUBT_ASSIGN(const auto pdf, documents::writePdf(paper));
            return writePaperFile(path, pdf.bytes);
        },
        said);
}

void RosterPapers::choosePrinter(const Month &month)
{
    const auto paper = paperOf(month);
    printWithDialog(m_papers, this, m_page.window(), paper, tr("Print the roster"), month.name, [this](const Result<void> &result) {
        if (result)
            Q_EMIT saved(tr("Printed"));
        else
            Q_EMIT failed(tr("The roster was not printed: the printer did not take it. Look at the printer and print again."));
    });
}

void RosterPapers::readIn(const QString &path)
{
    const auto &board = m_roster.board();
    const auto *plan = board.plan();
    const auto where = m_roster.place();
    // A calendar is read for the month that is shown: a series in it may have no end.
    ReadingFrame frame{plan ? board.whole(plan->value.plan) : RosterPlan{}, where.zone, m_roster.month(), nextMonth(m_roster.month())};
    m_papers.run(
        this, [path, frame = std::move(frame)] { return readRosterFile(path, frame); },
        [this, file = QFileInfo(path).fileName()](const Result<RosterSheet> &sheet) {
            if (sheet)
                compare(file, *sheet);
            else if (sheet.error().code == ErrorCode::StorageFailed)
                Q_EMIT failed(tr("%1 cannot be read. Nothing was taken in.").arg(file));
            else
                Q_EMIT failed(tr("%1 cannot be used as a roster: %2. Nothing was taken in.").arg(file, models::text(sheet.error().detail)));
        });
}

void RosterPapers::compare(const QString &file, const RosterSheet &sheet)
{
    const auto &board = m_roster.board();
    const auto *plan = board.plan();
    if (!plan || sheet.shifts.empty())
        return Q_EMIT failed(tr("%1 names no shift. Nothing was taken in.").arg(file));
    const auto where = m_roster.place();
    std::vector<Cell> cells;
    for (auto &spot : viewRoster(board, where, {sheet.shifts.front().date, sheet.shifts.back().date + 1, true, {}}).spots)
        cells.push_back(std::move(spot.cell));
    const auto comparison = compareSheet(sheet, board.whole(plan->value.plan), cells, where.now);
    m_roster.offerReadIn(comparison.changes, file);
    m_page.openReadIn(readInWords(file, sheet, comparison, board));
}

} // namespace redoubt::console
