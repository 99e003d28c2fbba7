// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/CheckModel.h"
#include "models/duty/DeadlineText.h"
#include "models/duty/HandoverValues.h"
#include "models/duty/MatterModel.h"
#include "models/duty/ShiftLogModel.h"
#include "models/duty/ShiftValues.h"
#include "tests/models/demo/DemoOffice.h"
#include "tests/testkit/TestRegistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::models;
using testkit::DemoOffice;
using Until = DemoOffice::Until;

Q_DECLARE_METATYPE(redoubt::models::Urgency)

namespace {
OfficeTime officeTime(Instant now = DemoOffice::now()) { return {now, DemoOffice::offsetSeconds}; }
} // namespace

class TestShiftRows : public QObject
{
    Q_OBJECT

    static std::vector<CheckRow> rowsOf(DemoOffice &office) { return checkRows(office.board(), office.shift(), officeTime()); }
    static CheckRow rowOf(const std::vector<CheckRow> &rows, const QString &id)
    {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const CheckRow &row) { return row.id == id; });
        return found == rows.end() ? CheckRow() : *found;
    }

private Q_SLOTS:
    // A day ends at 24:00; "00:00" of the day after would be read as past.
    void whatIsDueAtMidnightIsDueAtTheEndOfItsDay()
    {
        const OfficeTime time{{1'796'094'120'000}, 8 * 3600}; // 2026-12-01 11:02 at UTC+8
        const auto at = [&](int hours, int minutes) { return Instant{time.now.ms + (hours * 60LL + minutes) * 60'000}; };
        QCOMPARE(time.shortTime(time.now), QStringLiteral("11:02"));
        QCOMPARE(deadlineText(time, at(12, 58)), QStringLiteral("24:00"));
        QCOMPARE(deadlineText(time, at(12, 57)), QStringLiteral("23:59"));
        QCOMPARE(deadlineText(time, at(36, 58)), QStringLiteral("12-02 24:00"));
        QCOMPARE(deadlineText(time, at(37, 58)), QStringLiteral("12-03 01:00"));
    }

    void initTestCase() { qputenv("TZ", "America/Chicago"); } // the office's clock counts, not the reader's

    void sectionsCountWhatIsDone()
    {
        DemoOffice office;

        QStringList heads;
        for (const CheckRow &row : rowsOf(office)) {
            if (row.kind == RowKind::GroupHead)
                heads << QStringLiteral("%1 %2/%3").arg(row.name).arg(row.done).arg(row.all);
        }

        // What lacks its photo is not done, what is out of range is.
        QCOMPARE(heads, (QStringList{"机房环境 5/5", "网络与边界 4/4", "业务系统 4/4", "安全设备 3/3", "人员与报送 2/4"}));
    }

    void aRowSaysWhatWasFoundBesideWhatShouldBe()
    {
        DemoOffice office;
        const auto rows = rowsOf(office);

        const CheckRow cool = rowOf(rows, "item:room.temperature");
        QCOMPARE(cool.value, QStringLiteral("23.4 ℃"));
        QCOMPARE(cool.shouldBe, QStringLiteral("18–27"));
        QCOMPARE(cool.state, CheckState::Passed);
        QCOMPARE(cool.files, 2);
        QCOMPARE(cool.when, QStringLiteral("07:40"));
        QCOMPARE(rowOf(rows, "item:net.b").state, CheckState::Breached);
        QCOMPARE(rowOf(rows, "item:ppl.media").state, CheckState::LacksEvidence);
        QCOMPARE(rowOf(rows, "item:ppl.last").state, CheckState::Open);
        QCOMPARE(rowOf(rows, "item:net.core").value, QString());
    }

    void whatCouldNotBeDoneHasNoValue()
    {
        DemoOffice office;
        office.check("room.ups", duty::CheckOutcome::Skipped, "38", DemoOffice::at(8, 20), "值班员01");

        const CheckRow row = rowOf(rowsOf(office), "item:room.ups");

        QCOMPARE(row.state, CheckState::Skipped);
        QCOMPARE(row.value, QString());
    }

    void theListCountsAsItsHeadsDo()
    {
        DemoOffice office;
        CheckModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.assign(rowsOf(office));

        // 20 items: one lacks its photo, one is to do; packet loss, portals and zero report are not as they should be.
        QCOMPARE(model.counts(), (CheckCounts{20, 18, 3, 1, 1}));
        QCOMPARE(model.itemAt(0), nullptr);
        QVERIFY(model.itemAt(1));
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    }

    void oneMoreResultChangesItsRowAndItsHeadAlone()
    {
        DemoOffice office;
        CheckModel model;
        model.assign(rowsOf(office));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

        office.check("ppl.last", duty::CheckOutcome::Passed, "全部正常", DemoOffice::at(8, 20), "值班员01");
        model.assign(rowsOf(office));

        int rows = 0;
        for (const auto &arguments : changed)
            rows += arguments[1].toModelIndex().row() - arguments[0].toModelIndex().row() + 1;
        QCOMPARE(rows, 2);
        QCOMPARE(reset.count() + inserted.count(), 0);
    }

    void whatIsDueFirstStandsOnTop()
    {
        DemoOffice office;
        const auto rows = matterRows(office.board(), officeTime());

        QStringList titles;
        for (const MatterRow &row : rows)
            titles << row.title.left(4) + QLatin1Char(' ') + row.dueText;

        QCOMPARE(titles, (QStringList{"县区C  08:30", "互联网出 09:00", "预警通报 10:00", "县区F  12:00"}));
        QCOMPARE(rows[0].clock, duty::MatterClock::Respond);
        QCOMPARE(rows[1].clock, duty::MatterClock::Close);
    }

    void aClockTurnsAmberAndRed_data()
    {
        QTest::addColumn<qint64>("leftMs");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<Urgency>("urgency");
        const qint64 minute = 60'000;
        QTest::newRow("two hours: calm") << 120 * minute << qint64(7200) << Urgency::Calm;
        QTest::newRow("an hour to the second: calm") << 60 * minute << qint64(3600) << Urgency::Calm;
        QTest::newRow("a second less: amber") << 60 * minute - 1000 << qint64(3599) << Urgency::Soon;
        QTest::newRow("a quarter to the second: amber") << 15 * minute << qint64(900) << Urgency::Soon;
        QTest::newRow("a second less: red") << 15 * minute - 1000 << qint64(899) << Urgency::Urgent;
        QTest::newRow("a part of a second is one") << qint64(1) << qint64(1) << Urgency::Urgent;
        QTest::newRow("the very end is not over") << qint64(0) << qint64(0) << Urgency::Urgent;
        QTest::newRow("past it") << qint64(-90'000) << qint64(-90) << Urgency::Overdue;
    }
    void aClockTurnsAmberAndRed()
    {
        QFETCH(qint64, leftMs);
        QFETCH(qint64, seconds);
        QFETCH(Urgency, urgency);
        const Instant now = DemoOffice::now();
        MatterRow row;
        row.clock = duty::MatterClock::Close;
        row.due = now + leftMs;

        const ClockState state = clockOf(row, now);

        QCOMPARE(state.leftSeconds, seconds);
        QCOMPARE(state.urgency, urgency);
    }

    // Opened at 08:00, due at 08:30: at 08:21:36, 21.6 of 30 minutes are used up. From 08:21 to 09:00 clocks show 39 minutes.
    void theMeterShowsWhatIsUsedUp()
    {
        DemoOffice office;
        const auto rows = matterRows(office.board(), officeTime());

        const ClockState first = clockOf(rows[0], DemoOffice::now());
        QCOMPARE(first.leftSeconds, 8 * 60 + 24);
        QVERIFY(qAbs(first.share - 21.6 / 30) < 1e-9);
        QCOMPARE(clockOf(rows[1], DemoOffice::now()).leftMinutes, 39);
    }

    void withoutAClockNothingRuns() { QCOMPARE(clockOf({}, DemoOffice::now()), ClockState()); }

    void aCorrectionAndWhatItCorrectsNameEachOther()
    {
        DemoOffice office;
        const auto rows = logRows(office.board(), office.shift(), office.id("officer01"), officeTime());

        const auto of = [&](const std::string &name) {
            return *std::find_if(rows.begin(), rows.end(), [&](const LogRow &row) { return row.line == office.id(name); });
        };
        QCOMPARE(of("log:amendment").amendedWhen, QStringLiteral("08:05"));
        QVERIFY(of("log:amendment").amendedText.startsWith("出口 B 丢包 1.3"));
        QCOMPARE(of("log:exit").correctedWhen, QStringLiteral("08:07"));
        QCOMPARE(of("log:room").correctedWhen, QString());
        QVERIFY(of("log:exit").own);
        QVERIFY(!of("log:room").own);                         // of another officer
        QCOMPARE(rows.front().when, QStringLiteral("08:10")); // the latest first
        QCOMPARE(rows.size(), std::size_t(10));
    }

    void aCallSaysWhoCalledAndOfWhat()
    {
        DemoOffice office;
        ShiftLogModel model;
        model.assign(logRows(office.board(), office.shift(), office.id("officer01"), officeTime()));

        const LogRow &call = model.at(model.rowOf(QString::fromStdString(office.id("log:call").toString())));

        QCOMPARE(ShiftLogModel::sentence(call), QStringLiteral("县区C 值班室: 门户网站无法打开，原因在查 (县区C 门户网站无法访问)"));
    }

    void timesOfAnotherDayHaveTheirDay()
    {
        const OfficeTime time = officeTime();

        QCOMPARE(time.shortTime(DemoOffice::at(8, 30, 0, 15)), QStringLiteral("08:30")); // less than a day ago
        QCOMPARE(time.shortTime(DemoOffice::at(8, 21, 0, 15)), QStringLiteral("04-15 08:21"));
    }

    void theStripSaysWhoStandsLeadersFirst()
    {
        DemoOffice office;
        const auto values = shiftValues(office.board(), office.shift(), officeTime());

        QVERIFY(values);
        QStringList people;
        for (const PersonOnDuty &person : values->people)
            people << person.post + person.name + (person.insteadOf.isEmpty() ? QString() : QStringLiteral("/") + person.insteadOf);
        QCOMPARE(people, (QStringList{"带班领导带班领导A", "主班值班员01", "副班值班员02/值班员05"}));
        QCOMPARE(values->leftMinutes(DemoOffice::now()), 9);               // 08:21 to 08:30
        QCOMPARE(values->elapsedMinutes(DemoOffice::now()), 23 * 60 + 51); // 08:30 to 08:21
        QCOMPARE(values->leftMinutes(DemoOffice::at(8, 42)), -12);
        // A relief, a warning, an alarm, an incident: calls and rounds are not on the bar.
        QCOMPARE(values->events.size(), std::size_t(4));
        QCOMPARE(values->events.front().text, QStringLiteral("副班"));
    }

    void noShiftHasNoValues()
    {
        DemoOffice office(Until::NoShift);

        QVERIFY(!shiftValues(office.board(), office.shift(), officeTime()));
        QVERIFY(!handoverValues(office.board(), office.shift(), officeTime()));
    }

    void beforeItIsPreparedTheChecklistIsTheStep()
    {
        DemoOffice office(Until::Shift);
        const auto values = handoverValues(office.board(), office.shift(), officeTime());

        QVERIFY(values);
        QVERIFY(!values->handover);
        QCOMPARE(values->requiredOpen, 1);
        QCOMPARE(values->step(HandoverStep::Checklist), StepState::Current);
        QCOMPARE(values->outgoing, QStringLiteral("值班员01")); // who leads hands nothing over
        QVERIFY(!values->mayBeSignedByOutgoing());
        QVERIFY(!values->mayBeSignedByIncoming());
    }

    void whatWasSaidStandsAgainstWhatIsRecorded()
    {
        DemoOffice office;
        const auto values = handoverValues(office.board(), office.shift(), officeTime());

        QVERIFY(values);
        QCOMPARE(values->toReadBack, 1);
        QCOMPARE(values->step(HandoverStep::ReadBack), StepState::Current);
        QCOMPARE(values->lacks, std::vector{duty::HandoverLack::ReadBack});
        QVERIFY(values->outgoingCard.isSigned);
        QVERIFY(!values->mayBeSignedByIncoming());
        const auto differs = std::find_if(values->matters.begin(), values->matters.end(), [](const auto &matter) { return !matter.matches; });
        QCOMPARE(differs->said, QStringLiteral("本单位网络组"));
        QCOMPARE(differs->recorded, QStringLiteral("运营商，工单 #5521"));
    }

    void onceAllIsReadBackTheIncomingOneMaySign()
    {
        DemoOffice office;
        office.readBack("matter:exit", "运营商 工单5521", true, DemoOffice::at(8, 22));

        auto values = handoverValues(office.board(), office.shift(), officeTime());
        QVERIFY(values->mayBeSignedByIncoming());
        office.sign(duty::HandoverSide::Incoming, DemoOffice::at(8, 23), 0);
        values = handoverValues(office.board(), office.shift(), officeTime());

        QVERIFY(values->complete);
        QVERIFY(values->incomingCard.pending);
        QCOMPARE(values->step(HandoverStep::Signatures), StepState::Done);
    }

    void whatIsWrittenAfterwardsMakesItStale()
    {
        DemoOffice office(Until::Prepared);
        office.log("log:late", duty::LogSort::Phone, "又来电", DemoOffice::at(8, 20), "值班员01");

        const auto values = handoverValues(office.board(), office.shift(), officeTime());

        QVERIFY(values->lacksThis(duty::HandoverLack::OutOfDate));
        QVERIFY(!values->mayBeSignedByOutgoing());
    }

    void aDigestIsShortEnoughToCompare()
    {
        QCOMPARE(shortDigest("sha256:4f7a90c3aaaabbbbccccc21e"), QStringLiteral("4f7a 90c3 … c21e"));
        QCOMPARE(shortDigest("sha256:4f7a90c3"), QStringLiteral("4f7a90c3"));
    }
};

REDOUBT_TEST(TestShiftRows)
#include "TestShiftRows.moc"
