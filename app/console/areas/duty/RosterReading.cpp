// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterReading.h"

#include "app/rosterfeed/FeedSheet.h"
#include "core/text/DecodedText.h"
#include "core/zones/ZoneDatabase.h"
#include "documents/read/Sheet.h"
#include "models/Text.h"
#include "views/duty/roster/RosterWords.h"

#include <QCoreApplication>
#include <QFile>

namespace redoubt::console {

using namespace duty;

namespace {
constexpr qint64 mostRosterBytes = 16 * 1024 * 1024;
constexpr std::size_t readInListed = 200;
constexpr std::size_t problemsListed = 60;

/// The words of the dialog have a place among the translations.
struct ReadIn
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::RosterReading)
};

QString rowWords(int row, bool isCalendar)
{
    if (row <= 0)
        return {};
    return isCalendar ? ReadIn::tr("Entry %1: ").arg(row) : ReadIn::tr("Row %1: ").arg(row);
}

QString wordsOf(const SheetProblem &problem, bool isCalendar)
{
    const auto text = models::text(problem.text);
    const auto said = [&] {
        switch (problem.kind) {
        case SheetProblemKind::UnknownPost: return ReadIn::tr("no post is called %1").arg(text);
        case SheetProblemKind::UnknownPerson: return ReadIn::tr("nobody of the plan is called %1").arg(text);
        case SheetProblemKind::TwoSuchPeople: return ReadIn::tr("more than one person is called %1").arg(text);
        case SheetProblemKind::TooMany: return ReadIn::tr("more people for %1 than a shift takes").arg(text);
        case SheetProblemKind::NoSuchShift: return ReadIn::tr("%1 is not stood on that day").arg(text);
        case SheetProblemKind::SeveralShifts:
            return ReadIn::tr("%1 has several shifts on that day, which a table by days does not tell apart").arg(text);
        case SheetProblemKind::OtherTimes: return ReadIn::tr("%1 begins or ends at another time by the roster").arg(text);
        case SheetProblemKind::Over: break;
        }
        return ReadIn::tr("%1 is over, and others stood it").arg(text);
    };
    return rowWords(problem.row, isCalendar) + said();
}

QString wordsOf(const SheetRemark &remark, bool isCalendar)
{
    const auto text = models::text(remark.text);
    const auto said = [&] {
        switch (remark.kind) {
        case SheetRemarkKind::MissingPerson: return ReadIn::tr("fewer names for %1 than on most days").arg(text);
        case SheetRemarkKind::WrongWeekday: return ReadIn::tr("“%1” is another day's weekday; the date is believed").arg(text);
        case SheetRemarkKind::SkippedRow: break;
        }
        return isCalendar ? ReadIn::tr("no shift, passed over: %1").arg(text) : ReadIn::tr("no day, passed over: %1").arg(text);
    };
    return rowWords(remark.row, isCalendar) + said();
}

QString wordsOf(const SheetChange &change, const RosterBoard &board)
{
    const auto stood = change.stood.empty() ? ReadIn::tr("nobody") : models::memberNames(board, change.stood);
    return ReadIn::tr("%1 %2: %3 → %4")
        .arg(views::RosterWords::day(models::qDate(change.date)), models::text(board.postName(change.shift.post)), stood,
             models::memberNames(board, change.stands));
}
} // namespace

Result<RosterSheet> readRosterFile(const QString &path, const ReadingFrame &frame)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StorageFailed, file.errorString().toStdString());
    const auto bytes = file.read(mostRosterBytes + 1).toStdString();
    if (bytes.size() > static_cast<std::size_t>(mostRosterBytes))
        return fail(ErrorCode::TooLarge, "more than 16 MiB");
    // A workbook begins as every zip archive does, an old one as a compound file; anything else is text.
    if (!bytes.starts_with("PK\x03\x04") && !bytes.starts_with("\xD0\xCF\x11\xE0")) {
        REDOUBT_ASSIGN(const auto text, text::decodeText(bytes));
        if (text.text.starts_with("BEGIN:VCALENDAR")) {
            REDOUBT_ASSIGN(const auto entries,
                           documents::readCalendarFile(text.text, frame.zone, zones::systemZone, frame.zone.startOf(frame.from),
                                                       frame.zone.startOf(frame.until)));
            return rosterfeed::sheetOf(entries, frame.plan, frame.zone);
        }
        REDOUBT_ASSIGN(const auto sheet, documents::readCsv(text.text));
        return readRosterSheet(sheet.rows);
    }
    REDOUBT_ASSIGN(const auto sheets, documents::readXlsx(bytes));
    Result<RosterSheet> read = fail(ErrorCode::Malformed, "it has no visible sheet");
    for (const auto &sheet : sheets) {
        read = readRosterSheet(sheet.rows);
        if (read)
            break;
    }
    return read;
}

views::ReadInWords readInWords(const QString &file, const RosterSheet &sheet, const SheetComparison &comparison, const RosterBoard &board)
{
    views::ReadInWords words;
    words.file = file;
    words.same = comparison.same;
    words.empty = comparison.empty;
    for (const auto &change : comparison.changes) {
        if (static_cast<std::size_t>(words.changes.size()) == readInListed)
            break;
        words.changes << wordsOf(change, board);
    }
    words.more = static_cast<int>(comparison.changes.size() - static_cast<std::size_t>(words.changes.size()));
    for (const auto &problem : comparison.problems) {
        if (static_cast<std::size_t>(words.problems.size()) < problemsListed)
            words.problems << wordsOf(problem, sheet.isCalendar);
    }
    for (const auto &remark : sheet.remarks) {
        if (static_cast<std::size_t>(words.remarks.size()) < problemsListed)
            words.remarks << wordsOf(remark, sheet.isCalendar);
    }
    return words;
}

} // namespace redoubt::console
