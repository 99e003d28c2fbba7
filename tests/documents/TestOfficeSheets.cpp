// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/DecodedText.h"
#include "documents/read/Sheet.h"
#include "duty/roster/RosterSheet.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

namespace {

QString namesOf(const SheetShift &shift)
{
    QStringList names;
    for (const auto &person : shift.people)
        names << QString::fromStdString(person.name + (person.insteadOf ? " for " + *person.insteadOf : ""));
    return names.join(' ');
}

QStringList columnOf(const RosterSheet &sheet, const char *post)
{
    QStringList lines;
    for (const auto &shift : sheet.shifts) {
        if (shift.post == post)
            lines << QString::fromStdString(shift.date.toString().substr(5)) + ' ' + namesOf(shift);
    }
    return lines;
}

QStringList remarksOf(const RosterSheet &sheet)
{
    QStringList lines;
    for (const auto &remark : sheet.remarks)
        lines << QString("%1 %2 %3").arg(remark.row).arg(QString::fromStdString(enumName(remark.kind)), QString::fromStdString(remark.text));
    return lines;
}

QByteArray sharedFile(const char *name)
{
    QFile file(QStringLiteral(REDOUBT_SHARED_DIR "/data/duty/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The files of ../shared/data/duty through reader and domain, against what its README says is right.
class TestOfficeSheets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHolidayRosterIsRead()
    {
        const auto bytes = sharedFile("roster-holiday.xlsx");
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        const auto sheets = documents::readXlsx(bytes.toStdString());
        QVERIFY2(sheets.has_value(), sheets ? "" : sheets.error().detail.c_str());

        const auto sheet = readRosterSheet(sheets->at(0).rows);

        QVERIFY2(sheet.has_value(), sheet ? "" : sheet.error().detail.c_str());
        QCOMPARE(columnOf(*sheet, "带班领导"),
                 (QStringList{"10-01 带班领导A", "10-02 带班领导A", "10-03 带班领导C", "10-04 带班领导D", "10-05 带班领导E", "10-06 带班领导F",
                              "10-07 带班领导G", "10-08 带班领导H"}));
        const auto officers = columnOf(*sheet, "值班人员");
        QCOMPARE(
            officers.mid(0, 4),
            (QStringList{"10-01 值班员07 值班员29", "10-02 值班员08 值班员30", "10-03 值班员06 值班员31", "10-04 值班员09 值班员32 for 值班员10"}));
        int names = 0;
        for (const auto &shift : sheet->shifts)
            names += shift.post == "值班人员" ? static_cast<int>(shift.people.size()) : 0;
        QCOMPARE(names, 15);
        int gaps = 0;
        int weekdays = 0;
        for (const auto &remark : sheet->remarks) {
            if (remark.kind == SheetRemarkKind::MissingPerson) {
                ++gaps;
                QVERIFY(remark.date == *calendar::CivilDate::of(2026, 10, 7));
            } else if (remark.kind == SheetRemarkKind::WrongWeekday) {
                ++weekdays;
                QVERIFY(remark.date == *calendar::CivilDate::of(2026, 10, 8));
                QCOMPARE(remark.text, std::string("五"));
            }
        }
        QCOMPARE(gaps, 1);
        QCOMPARE(weekdays, 1);
        QCOMPARE(sheet->remarks.size(), std::size_t(3)); // and the note below
    }

    void theMonthInGbkIsRead()
    {
        const auto bytes = sharedFile("roster-gbk.csv");
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        const auto text = text::decodeText(bytes.toStdString());

        const auto sheet = readRosterSheet(documents::readCsv(text->text)->rows);

        QVERIFY2(sheet.has_value(), sheet ? "" : sheet.error().detail.c_str());
        QCOMPARE(columnOf(*sheet, "带班领导"),
                 (QStringList{"10-09 带班领导I", "10-10 带班领导J", "10-11 带班领导F", "10-12 带班领导A", "10-13 带班领导B"}));
        QCOMPARE(columnOf(*sheet, "主班"), (QStringList{"10-09 值班员01", "10-10 值班员02", "10-11 值班员14", "10-12 值班员03", "10-13 值班员04"}));
        QCOMPARE(columnOf(*sheet, "副班"), (QStringList{"10-09 值班员24", "10-10 值班员25", "10-11 值班员38", "10-12 值班员26", "10-13 "}));
        QCOMPARE(remarksOf(*sheet), QStringList{"7 missing_person 副班"});
        // Read twice, it is the same.
        QVERIFY(*readRosterSheet(documents::readCsv(text->text)->rows) == *sheet);
    }

    void namesAreParted_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("names");
        QTest::newRow("by every sign") << "甲乙、丙丁，戊己,庚辛；壬癸/子丑\n寅卯 辰巳　午未"
                                       << "甲乙 丙丁 戊己 庚辛 壬癸 子丑 寅卯 辰巳 午未";
        QTest::newRow("a name that was spread") << "张　三、李 四"
                                                << "张三 李四";
        QTest::newRow("a letter or number behind a blank") << "带班领导 D"
                                                           << "带班领导D";
        QTest::newRow("full width") << "值班员０９"
                                    << "值班员09";
        QTest::newRow("instead of someone, with signs in brackets") << "王五（替 赵六）、孙七(组长、联络)"
                                                                    << "王五 for 赵六 孙七";
        QTest::newRow("a bracket behind a blank") << "王五 （替赵六） 孙七"
                                                  << "王五 for 赵六 孙七";
        QTest::newRow("brackets that do not close") << "王五（替赵六"
                                                    << "王五 for 赵六";
        QTest::newRow("nobody") << "、 ,\n"
                                << "";
    }
    void namesAreParted()
    {
        QFETCH(QString, cell);
        QFETCH(QString, names);

        const auto sheet = readRosterSheet({{"日期", "主班"}, {"2026-10-01", cell.toStdString()}});

        QVERIFY(sheet.has_value());
        QCOMPARE(namesOf(sheet->shifts[0]), names);
    }

    void wrongSheetsAreRefusedWithTheRow_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("says");
        QTest::newRow("no heading") << "a,b\n2026-10-01,x\n"
                                    << "日期";
        QTest::newRow("no post") << "日期,星期,联系电话\n2026-10-01,四,1\n"
                                 << "row 1: no column is a post";
        QTest::newRow("two columns of one name") << "日期,主班,主 班\n"
                                                 << "row 1: two columns are called 主班";
        QTest::newRow("a day that there is not") << "日期,主班\n2026-02-30,甲乙\n"
                                                 << "row 2: '2026-02-30' is no date";
        QTest::newRow("no year anywhere") << "日期,主班\n10-01,甲乙\n"
                                          << "row 2: '10-01' is no date of a year";
        QTest::newRow("a name without a date") << "日期,主班\n,甲乙\n"
                                               << "row 2: names, and no date";
        QTest::newRow("a day twice") << "日期,主班\n2026-10-01,甲乙\n2026/10/1,丙丁\n"
                                     << "row 3: 2026-10-01 is there twice";
    }
    void wrongSheetsAreRefusedWithTheRow()
    {
        QFETCH(QString, csv);
        QFETCH(QString, says);

        const auto sheet = readRosterSheet(documents::readCsv(csv.toStdString())->rows);

        QVERIFY(!sheet);
        QVERIFY2(QString::fromStdString(sheet.error().detail).contains(says), sheet.error().detail.c_str());
    }
};

REDOUBT_TEST(TestOfficeSheets)
#include "TestOfficeSheets.moc"
