// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/ZoneDatabase.h"
#include "documents/ical/CalendarFile.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::calendar;
using namespace redoubt::documents;

namespace {

const TimeZone &shanghaiTime()
{
    static const TimeZone zone = *zones::systemZone("Asia/Shanghai");
    return zone;
}

Result<std::vector<CalendarEntry>> readFeed(const std::string &text, const char *from = "2026-10-01T00:00:00+08:00",
                                            const char *to = "2026-11-01T00:00:00+08:00")
{
    return readCalendarFile(text, shanghaiTime(), zones::systemZone, *instantFromRfc3339(from), *instantFromRfc3339(to));
}

/// "10-12T08:30 10-13T08:30 主班 值班员03", by Shanghai's clocks.
QStringList told(const Result<std::vector<CalendarEntry>> &entries)
{
    if (!entries)
        return {QString::fromStdString(entries.error().detail)};
    QStringList lines;
    for (const auto &entry : *entries) {
        lines << QString::fromStdString(shanghaiTime().civil(entry.start).toString().substr(5) + ' '
                                        + shanghaiTime().civil(entry.end).toString().substr(5) + ' ' + entry.summary + (entry.isMoved ? " moved" : "")
                                        + (entry.firstDay ? " days" : ""));
    }
    return lines;
}

/// A calendar of one event with @p lines.
std::string feedOf(const QString &lines)
{
    auto text = QStringLiteral("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:a\nDTSTAMP:20260901T000000Z\nSUMMARY:S\n") + lines
        + QStringLiteral("\nEND:VEVENT\nEND:VCALENDAR\n");
    return text.replace("\n", "\r\n").toStdString();
}

} // namespace

class TestCalendarFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOfficesFeedIsRead()
    {
        QFile file(QStringLiteral(REDOUBT_SHARED_DIR "/data/duty/feed.ics"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared data is not here");

        const auto entries = readFeed(file.readAll().toStdString());

        QCOMPARE(told(entries),
                 (QStringList{"10-12T08:30 10-13T08:30 主班 值班员03", "10-20T00:00 10-22T00:00 请假 值班员08 days",
                              "10-26T20:00 10-27T08:30 主班 值班员05（替） moved", "10-28T08:30 10-29T08:30 主班 值班员03"}));
        QVERIFY((*entries)[1].firstDay == *CivilDate::of(2026, 10, 20) && (*entries)[1].untilDay == *CivilDate::of(2026, 10, 22));
    }

    void seriesAreWrittenOut_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *lines, const char *expected) {
            QTest::newRow(name) << lines << (*expected ? QString(expected).split(", ") : QStringList());
        };
        row("one", "DTSTART:20261005T003000Z\nDTEND:20261005T013000Z", "10-05T08:30 10-05T09:30 S");
        row("times of no zone are the reader's", "DTSTART:20261005T083000\nDURATION:PT1H", "10-05T08:30 10-05T09:30 S");
        row("no end", "DTSTART:20261005T003000Z", "10-05T08:30 10-05T08:30 S");
        row("a day", "DTSTART;VALUE=DATE:20261005", "10-05T00:00 10-06T00:00 S days");
        row("a count", "DTSTART;TZID=Asia/Shanghai:20261029T083000\nDURATION:P1D\nRRULE:FREQ=DAILY;COUNT=2",
            "10-29T08:30 10-30T08:30 S, 10-30T08:30 10-31T08:30 S");
        row("begun before the time asked for", "DTSTART;TZID=Asia/Shanghai:20260101T083000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYMONTHDAY=15",
            "10-15T08:30 10-15T09:30 S");
        row("until, in UTC: 24 October 08:30 is the last",
            "DTSTART;TZID=Asia/Shanghai:20261022T083000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261024T003000Z",
            "10-22T08:30 10-22T09:30 S, 10-23T08:30 10-23T09:30 S, 10-24T08:30 10-24T09:30 S");
        row("until a second before", "DTSTART;TZID=Asia/Shanghai:20261022T083000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261024T002959Z",
            "10-22T08:30 10-22T09:30 S, 10-23T08:30 10-23T09:30 S");
        row("exceptions by time, by day and in UTC",
            "DTSTART;TZID=Asia/Shanghai:20261022T083000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5\nEXDATE;TZID=Asia/"
            "Shanghai:20261023T083000,20261022T083000\n"
            "EXDATE;VALUE=DATE:20261024\nEXDATE:20261025T003000Z",
            "10-26T08:30 10-26T09:30 S");
        row("more dates", "DTSTART;TZID=Asia/Shanghai:20261022T083000\nDURATION:PT1H\nRDATE;TZID=Asia/Shanghai:20261024T100000",
            "10-22T08:30 10-22T09:30 S, 10-24T10:00 10-24T11:00 S");
        row("the last Friday", "DTSTART;TZID=Asia/Shanghai:20260130T083000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=-1FR",
            "10-30T08:30 10-30T09:30 S");
        row("an hour of Chicago over its change of clocks", "DTSTART;TZID=America/Chicago:20261030T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=9",
            "10-30T21:00 10-30T22:00 S, 10-31T21:00 10-31T22:00 S");
        row("over the edge of the time asked for", "DTSTART:20260930T120000Z\nDURATION:PT8H", "09-30T20:00 10-01T04:00 S");
        row("ends where it begins", "DTSTART:20260930T120000Z\nDURATION:PT4H", "");
        row("texts without a value", "DTSTART:20261005T003000Z\nDESCRIPTION:\nLOCATION:", "10-05T08:30 10-05T08:30 S");
        row("cancelled", "DTSTART:20261005T003000Z\nSTATUS:CANCELLED", "");
    }
    void seriesAreWrittenOut()
    {
        QFETCH(QString, lines);
        QFETCH(QStringList, expected);

        QCOMPARE(told(readFeed(feedOf(lines))), expected);
    }

    void aZoneOfTheFeedsOwnIsTaken()
    {
        const auto own = QStringLiteral(
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VTIMEZONE\nTZID:China Standard Time\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
            "TZOFFSETFROM:+0800\nTZOFFSETTO:+0800\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:a\nDTSTAMP:20260901T000000Z\nSUMMARY:S\n"
            "DTSTART;TZID=China Standard Time:20261005T083000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261006T003000Z\nEND:VEVENT\nEND:VCALENDAR\n");

        QCOMPARE(told(readFeed(own.toStdString())), (QStringList{"10-05T08:30 10-05T09:30 S", "10-06T08:30 10-06T09:30 S"}));
    }

    void brokenFeedsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const int malformed = static_cast<int>(ErrorCode::Malformed);
        const auto event = [](const char *lines) { return QString::fromStdString(feedOf(lines)); };
        QTest::newRow("nothing") << "" << malformed << "no calendar";
        QTest::newRow("another file") << "日期,主班\n2026-10-01,A\n" << malformed << "line 1 is outside of a calendar";
        QTest::newRow("cut off") << event("DTSTART:20261005T003000Z").chopped(27) << malformed << "a part is missing";
        QTest::newRow("ends crossed") << "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n" << malformed << "line 3";
        QTest::newRow("no start") << event("DURATION:PT1H") << malformed << "entry 'S': no DTSTART";
        QTest::newRow("a start that is none") << event("DTSTART:soon") << malformed << "entry 'S'";
        QTest::newRow("the 31st of February") << event("DTSTART:20260231T000000Z") << malformed << "entry 'S'";
        QTest::newRow("ends before it begins") << event("DTSTART:20261005T003000Z\nDTEND:20261004T003000Z") << malformed << "ends before it begins";
        QTest::newRow("a time and a day") << event("DTSTART:20261005T003000Z\nDTEND;VALUE=DATE:20261006") << malformed << "ends with a day";
        QTest::newRow("a rule that is none") << event("DTSTART:20261005T003000Z\nRRULE:FREQ=SOMETIMES") << malformed << "entry 'S'";
        QTest::newRow("a rule without a value") << event("DTSTART:20261005T003000Z\nRRULE:") << malformed << "entry 'S'";
        QTest::newRow("an exception that is none") << event("DTSTART:20261005T003000Z\nEXDATE:never") << malformed << "entry 'S'";
        QTest::newRow("an unknown zone") << event("DTSTART;TZID=Mars/Olympus:20261005T083000") << static_cast<int>(ErrorCode::NotFound)
                                         << "Mars/Olympus";
        QTest::newRow("a range") << event("DTSTART:20261005T003000Z\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261005T003000Z")
                                 << static_cast<int>(ErrorCode::UnsupportedVersion) << "RANGE";
        QTest::newRow("every second for years") << event("DTSTART:20200101T000000Z\nRRULE:FREQ=SECONDLY") << static_cast<int>(ErrorCode::TooLarge)
                                                << "too long";
        QTest::newRow("longer than a life") << event("DTSTART:20261005T003000Z\nDURATION:P9999999W") << static_cast<int>(ErrorCode::TooLarge)
                                            << "ten years";
        QTest::newRow("too large") << QString(9 * 1024 * 1024, 'x') << static_cast<int>(ErrorCode::TooLarge) << "8 MiB";
    }
    void brokenFeedsAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(int, code);
        QFETCH(QString, says);

        const auto entries = readFeed(text.toStdString());

        QVERIFY(!entries);
        QVERIFY2(QString::fromStdString(entries.error().detail).contains(says), entries.error().detail.c_str());
        QCOMPARE(static_cast<int>(entries.error().code), code);
    }

    void whatIsWrittenReadsBack()
    {
        const auto at = [](const char *text) { return *instantFromRfc3339(text); };
        std::vector<CalendarEntry> entries{
            {"u1@redoubt",
             "主班 值班员07",
             "按节假日线；第 1 天\n逗号, 分号; 反斜线 \\",
             at("2026-10-01T00:30:00Z"),
             at("2026-10-02T00:30:00Z"),
             {},
             {},
             false},
            {"u2@redoubt",
             std::string(40, 'x') + QStringLiteral("带班领导").repeated(30).toStdString(),
             "",
             at("2026-10-02T00:30:00Z"),
             at("2026-10-03T00:30:00Z"),
             {},
             {},
             false},
            {"u3@redoubt", "请假 值班员08", "", at("2026-10-19T16:00:00Z"), at("2026-10-21T16:00:00Z"), *CivilDate::of(2026, 10, 20),
             *CivilDate::of(2026, 10, 22), false},
        };

        const auto text = writeCalendarFile(entries, "值班表", at("2026-09-24T08:00:00Z"));

        QCOMPARE(*readFeed(text), entries);
        QCOMPARE(writeCalendarFile(entries, "值班表", at("2026-09-24T08:00:00Z")), text);
        const auto lines = QByteArray::fromStdString(text).split('\n');
        QVERIFY(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        for (const auto &line : lines.mid(0, lines.size() - 1)) {
            QVERIFY2(line.endsWith('\r') && line.size() <= 76, line.constData()); // 75 octets and the end of the line
            QVERIFY2(QString::fromUtf8(line).toUtf8() == line, "no character is cut in two");
        }
        QCOMPARE(text.find('\b'), std::string::npos);
    }

    void entriesWithoutTextsReadBack()
    {
        const auto at = *instantFromRfc3339("2026-10-01T00:30:00Z");
        const std::vector<CalendarEntry> entries{{"u", "", "", at, at + 3'600'000, {}, {}, false}};

        QVERIFY(*readFeed(writeCalendarFile(entries, "", at)) == entries);
    }

    void controlsBecomeBlanks()
    {
        const auto at = *instantFromRfc3339("2026-10-01T00:30:00Z");

        const auto text = writeCalendarFile({{"u", "a\rBEGIN:VALARM\x1b[31m", "", at, at + 3'600'000, {}, {}, false}}, "", at);

        QCOMPARE((*readFeed(text))[0].summary, std::string("a BEGIN:VALARM [31m"));
    }
};

REDOUBT_TEST(TestCalendarFile)
#include "TestCalendarFile.moc"
