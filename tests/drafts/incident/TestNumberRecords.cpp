// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/incident/NumberDrafts.h"
#include "app/drafts/incident/ReportDrafts.h"
#include "incident/board/NumberBoard.h"
#include "incident/kinds/IncidentLimits.h"
#include "resources/incident/outlines/ShippedOutlines.h"
#include "tests/drafts/incident/RegisterRoom.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>

using namespace redoubt;
using namespace redoubt::incident;
using testkit::RegisterRoom;

/// Numbers of documents as consoles ask for them and the server gives them: none twice, none of somebody else's, and a register in which every
/// number from the first to the last says what became of it.
class TestNumberRecords : public QObject
{
    Q_OBJECT

    /// Two consoles of the same register; what each writes is signed at its own.
    struct Offices : RegisterRoom
    {
        Offices()
        {
            stream.setReceivedAt(at(9, 0));
            const auto draft = drafts::beginSeriesDraft(numbers, board.id(), {"正式报告", "海网值", 2026, 17, 2});
            series = newId();
            auto made = draft.value();
            made.id = series;
            if (!write(std::vector{made}, approver, Role::IncidentApprover))
                qFatal("no series");
            take();
        }
        void take()
        {
            stream.forEachRecord([&](const feed::RecordState &record) { numbers.take(record); });
        }
        feed::Validation put(const Result<store::Draft> &made, const Id &who)
        {
            if (!made)
                return fail(made.error());
            auto said = write(std::vector{*made}, who, Role::IncidentApprover);
            take();
            return said;
        }
        [[nodiscard]] NumberLease lease(std::int64_t first, std::int64_t count, bool reserve = false) const
        {
            return {series, 2026, first, count, reserve, at(9, 0), "签发人01", {}};
        }
        Id leased(std::int64_t first, std::int64_t count, const Id &who, bool reserve = false)
        {
            auto draft = drafts::addOf(board.id(), lease(first, count, reserve), newId());
            const Id made = *draft.id;
            if (!put(draft, who))
                qFatal("no lease");
            return made;
        }
        feed::Validation ask(std::int64_t count, const Id &who)
        {
            return put(drafts::leaseDraft(numbers, board.id(), series, 2026, count, false, hand(9, 0)), who);
        }
        feed::Validation use(const Id &lease, std::int64_t number, const Id &report, const Id &who)
        {
            DocumentNumber document;
            document.use = newId();
            document.number = number;
            return put(drafts::useNumberDraft(board.id(), lease, document, report, hand(10, 0)), who);
        }
        feed::Validation giveUp(const Id &lease, std::int64_t number, const Id &who, const char *why = "印坏")
        {
            return put(drafts::addOf(board.id(), NumberVoid{lease, number, why, at(11, 0), "签发人02", {}}), who);
        }
        Id beginReport()
        {
            const auto incident = begin();
            const auto made = drafts::beginReportDrafts(
                board, reports, {incident, *outline.stage(ReportStage::Initial), {outline.id, outline.version, outline.digest, {}}, {"市网信办"}},
                hand(14, 30), [this] { return newId(); });
            if (!made || !write(made))
                qFatal("no report");
            return *made->front().id;
        }
        [[nodiscard]] std::vector<NumberRow> rows(std::int64_t now = 2026) const { return numbers.rows(series, 2026, now); }
        [[nodiscard]] std::vector<std::int64_t> numbersOf(NumberFate fate, std::int64_t now = 2026) const
        {
            std::vector<std::int64_t> found;
            for (const auto &row : rows(now)) {
                if (row.fate == fate)
                    found.push_back(row.number);
            }
            return found;
        }

        const Id second = id(22);
        NumberBoard numbers{id(1)};
        Id series;
        ReportOutline outline = *loadReportOutline(resources::shippedOutlines().front().text);
    };
    using Numbers = std::vector<std::int64_t>;
    using Marks = std::vector<std::string>;

private Q_SLOTS:
    void aNumberLooksAsOfficialPapersHaveIt()
    {
        QCOMPARE(numberText("海网值", 2026, 5), "海网值〔2026〕5号"); // GB/T 9704-2012, 7.2.5: no leading zeros, no 第
    }

    void theServerGivesThemOneAfterTheOther()
    {
        Offices offices;
        QCOMPARE(offices.numbers.nextNumber(offices.series, 2026), 17); // where the paper register had got to
        QCOMPARE(*offices.ask(1, offices.approver), Marks{});
        QCOMPARE(*offices.ask(3, offices.second), Marks{});
        QCOMPARE(*offices.ask(1, offices.approver), Marks{});
        QCOMPARE(offices.numbersOf(NumberFate::Kept), (Numbers{17, 18, 19, 20, 21}));
        QCOMPARE(offices.numbers.free(offices.series, 2026, offices.approver)->number, 17);
        QCOMPARE(offices.numbers.free(offices.series, 2026, offices.second)->text, "海网值〔2026〕18号");
        QVERIFY(!offices.numbers.free(offices.series, 2026, offices.id(30)));
        QCOMPARE(offices.numbers.nextNumber(offices.series, 2027), 1);
    }

    void twoWhoAskForTheSameDoNotBothHaveIt()
    {
        Offices offices;
        offices.leased(17, 2, offices.approver);
        QCOMPARE(*offices.put(drafts::addOf(offices.board.id(), offices.lease(18, 2)), offices.second), Marks{numberMarks::Taken});
        QVERIFY(!offices.numbers.free(offices.series, 2026, offices.second)); // a lease that is marked gives none
        QCOMPARE(*offices.ask(1, offices.second), Marks{});                   // and takes none away
        QCOMPARE(offices.numbers.free(offices.series, 2026, offices.second)->number, 19);
    }

    void aGapIsInTheRegister()
    {
        Offices offices;
        offices.leased(17, 1, offices.approver);
        QCOMPARE(*offices.put(drafts::addOf(offices.board.id(), offices.lease(20, 1)), offices.second), Marks{numberMarks::Gap});
        QCOMPARE(offices.numbersOf(NumberFate::Missing), (Numbers{18, 19}));
        QCOMPARE(offices.rows().size(), std::size_t(4));
        // What lies in the gap can still be given: a server that came back from a copy hears of older leases late.
        QCOMPARE(*offices.put(drafts::addOf(offices.board.id(), offices.lease(18, 2)), offices.approver), Marks{});
        QCOMPARE(offices.numbersOf(NumberFate::Missing), Numbers{});
    }

    void aLeaseWaitsUntilTheServerHasTakenIt()
    {
        Offices offices;
        feed::RecordState pending;
        pending.id = offices.id(200);
        pending.kind = NumberLease::Kind;
        pending.author = {offices.approver, offices.approver};
        for (const auto &member : toJsonObject(offices.lease(17, 1)))
            pending.fields[std::string(member.key())] = {feed::Head{member.value(), pending.author, 1, 0, {}}};
        offices.numbers.take(pending);
        QVERIFY(offices.numbers.asks(offices.series, 2026, offices.approver));
        QVERIFY(!offices.numbers.asks(offices.series, 2026, offices.second));
        QVERIFY(!offices.numbers.free(offices.series, 2026, offices.approver));
        QVERIFY(offices.rows().empty());
    }

    void theReserveComesAfterWhatWasAskedForNow()
    {
        Offices offices;
        offices.leased(17, 2, offices.approver, true);
        QCOMPARE(offices.numbers.reserveOf(offices.series, 2026, offices.approver), 2);
        QCOMPARE(offices.numbers.free(offices.series, 2026, offices.approver)->number, 17);
        QVERIFY(offices.numbers.free(offices.series, 2026, offices.approver)->reserve);
        offices.leased(19, 1, offices.approver);
        QCOMPARE(offices.numbers.free(offices.series, 2026, offices.approver)->number, 19);
        QVERIFY(!offices.numbers.free(offices.series, 2026, offices.approver)->reserve);
    }

    void whatWasUsedOrGivenUpIsGivenToNobodyElse()
    {
        Offices offices;
        const auto report = offices.beginReport();
        const auto lease = offices.leased(17, 3, offices.approver);
        QCOMPARE(*offices.use(lease, 17, report, offices.approver), Marks{});
        QCOMPARE(offices.use(lease, 17, report, offices.approver).error().code, ErrorCode::RuleViolated);
        QCOMPARE(offices.use(lease, 20, report, offices.approver).error().code, ErrorCode::RuleViolated);
        QCOMPARE(offices.use(offices.id(99), 17, report, offices.approver).error().code, ErrorCode::NotFound);
        QCOMPARE(*offices.giveUp(lease, 18, offices.second), Marks{});
        QCOMPARE(offices.giveUp(lease, 21, offices.second).error().code, ErrorCode::RuleViolated);
        QCOMPARE(offices.giveUp(lease, 19, offices.second, "").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(offices.numbersOf(NumberFate::Used), Numbers{17});
        QCOMPARE(offices.numbersOf(NumberFate::Voided), Numbers{18});
        QCOMPARE(offices.rows()[1].why, "印坏");
        QCOMPARE(offices.rows()[0].report, std::optional(report));
        QCOMPARE(offices.numbers.free(offices.series, 2026, offices.approver)->number, 19);
        QCOMPARE(offices.numbersOf(NumberFate::Lapsed, 2027), Numbers{19}); // a year later it is not used any more, and the register says why
        QCOMPARE(offices.numbersOf(NumberFate::Voided, 2027), Numbers{18});
    }

    /// Offline one console uses a number, and another gives it up: whichever the server hears first, what left counts and both are shown.
    void whoDidNotSeeTheOtherIsMarked()
    {
        Offices offices;
        const auto report = offices.beginReport();
        const auto lease = offices.leased(17, 2, offices.approver, true);
        QCOMPARE(*offices.giveUp(lease, 17, offices.second), Marks{});
        QCOMPARE(*offices.use(lease, 17, report, offices.approver), Marks{numberMarks::Voided});
        QCOMPARE(*offices.use(lease, 18, report, offices.approver), Marks{});
        QCOMPARE(*offices.giveUp(lease, 18, offices.second), Marks{numberMarks::Used});
        QCOMPARE(offices.numbersOf(NumberFate::Used), (Numbers{17, 18}));
        QVERIFY(offices.rows()[0].contradicts && offices.rows()[1].contradicts);
    }

    void whatNoConsoleOfOursAsksIsRefused_data()
    {
        QTest::addColumn<qlonglong>("year");
        QTest::addColumn<qlonglong>("first");
        QTest::addColumn<qlonglong>("count");
        QTest::addColumn<int>("code");
        QTest::newRow("before the beginning") << 2026LL << 16LL << 1LL << static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("no number") << 2026LL << 17LL << 0LL << static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("fewer than none") << 2026LL << 17LL << -3LL << static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("too many at once") << 2026LL << 17LL << incidentBounds::LeaseCount + 1LL << static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("beyond the end") << 2026LL << 99'999LL << 2LL << static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("another year") << 2027LL << 1LL << 1LL << static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("before the series") << 2025LL << 1LL << 1LL << static_cast<int>(ErrorCode::InvalidArgument);
    }
    void whatNoConsoleOfOursAsksIsRefused()
    {
        QFETCH(const qlonglong, year);
        QFETCH(const qlonglong, first);
        QFETCH(const qlonglong, count);
        Offices offices;
        auto lease = offices.lease(first, count);
        lease.year = year;
        const auto said = offices.put(drafts::addOf(offices.board.id(), lease), offices.approver);
        QVERIFY(!said);
        QTEST(static_cast<int>(said.error().code), "code");
        QVERIFY(offices.rows().empty());
    }

    /// The last moments of a year in Shanghai are the year before in UTC.
    void theYearIsTheOneOfTheWall()
    {
        Offices offices;
        auto lease = offices.lease(1, 1);
        lease.year = 2027;
        lease.at = {1'798'733'400'000}; // 2027-01-01T00:10+08:00
        offices.stream.setReceivedAt(lease.at + 60'000);
        QCOMPARE(*offices.put(drafts::addOf(offices.board.id(), lease), offices.approver), Marks{});
        lease.at = {1'798'616'400'000}; // 2026-12-30T15:40+08:00
        QVERIFY(!offices.put(drafts::addOf(offices.board.id(), lease), offices.approver));
    }

    /// Asked for in one year, heard of in the next: nothing is refused for it, and no number comes of it.
    void aLeaseThatComesAYearLateGivesNone()
    {
        Offices offices;
        offices.stream.setReceivedAt({1'798'905'600'000}); // 2027-01-03T00:00+08:00
        QCOMPARE(*offices.put(drafts::addOf(offices.board.id(), offices.lease(17, 1)), offices.approver), Marks{numberMarks::Late});
        QVERIFY(!offices.numbers.free(offices.series, 2026, offices.approver));
        QVERIFY(offices.rows().empty());
    }

    void whatASeriesLooksLikeStays()
    {
        Offices offices;
        const auto set = [&](json::object fields) {
            return offices.put(drafts::setOf<NumberSeries>(offices.board.id(), offices.series, std::move(fields)), offices.approver);
        };
        QVERIFY(!set({{"code", "海网安"}}));
        QVERIFY(!set({{"firstNumber", 1}}));
        QVERIFY(!set({{"firstYear", 2025}}));
        QVERIFY(set({{"name", "值班报告"}, {"reserve", 0}}));
        QCOMPARE(drafts::beginSeriesDraft(offices.numbers, offices.board.id(), {"另一个", "海网值", 2026, 1, 0}).error().code,
                 ErrorCode::AlreadyExists);
        QVERIFY(offices.put(drafts::closeSeriesDraft(offices.numbers, offices.board.id(), offices.series, offices.hand(12, 0)), offices.approver));
        QCOMPARE(offices.ask(1, offices.approver).error().code, ErrorCode::RuleViolated);
        QVERIFY(!offices.put(drafts::addOf(offices.board.id(), offices.lease(17, 1)), offices.approver)); // nor by what no console of ours writes
        QVERIFY(!offices.write(std::vector{drafts::removeOf<NumberSeries>(offices.board.id(), offices.series)}, offices.approver,
                               Role::IncidentApprover));
    }

    void whoDraftsGivesNoNumbers()
    {
        Offices offices;
        QVERIFY(!offices.write(std::vector{drafts::addOf(offices.board.id(), offices.lease(17, 1))}, offices.drafter, Role::IncidentDrafter));
    }

    /// A report leaves under a number that was taken for it, at the console that the number was given to, written as the series writes it.
    void aReportLeavesUnderItsOwnNumber_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("passes");
        QTest::newRow("its own") << QString() << true;
        QTest::newRow("of another report") << QStringLiteral("report") << false;
        QTest::newRow("another number than was taken") << QStringLiteral("number") << false;
        QTest::newRow("written otherwise") << QStringLiteral("text") << false;
        QTest::newRow("of another year") << QStringLiteral("year") << false;
        QTest::newRow("another console's") << QStringLiteral("console") << false;
        QTest::newRow("never taken") << QStringLiteral("use") << false;
    }
    void aReportLeavesUnderItsOwnNumber()
    {
        QFETCH(const QString, what);
        Offices offices;
        const auto report = offices.beginReport();
        const auto other = offices.beginReport();
        const auto lease = offices.leased(17, 2, what == QLatin1String("console") ? offices.second : offices.approver);
        DocumentNumber document{offices.newId(), offices.series, 2026, 17, "海网值〔2026〕17号", {}};
        QVERIFY(offices.put(
            drafts::useNumberDraft(offices.board.id(), lease, document, what == QLatin1String("report") ? other : report, offices.hand(10, 0)),
            offices.approver));
        if (what == QLatin1String("number")) {
            document.number = 18;
            document.text = "海网值〔2026〕18号";
        } else if (what == QLatin1String("text")) {
            document.text = "海网值〔2026〕017号";
        } else if (what == QLatin1String("year")) {
            document.year = 2025;
        } else if (what == QLatin1String("use")) {
            document.use = offices.newId();
        }
        IssuedReport issued;
        issued.report = report;
        issued.incident = offices.reports.report(report)->report.value.incident;
        issued.content.unit = "市数据局";
        issued.content.number = "2026-001";
        issued.content.title = "关于平台中断的初报";
        issued.content.sections = {{"what", "一、情况", "平台中断。", false, {}}};
        issued.content.asOf = offices.at(14, 40);
        issued.content.document = document;
        issued.at = offices.at(14, 41);
        issued.by = "签发人01";
        issued.digest = issuedDigest(issued);
        const auto word =
            feed::signWord(testkit::KeyedFamily::keyOf(offices.approver), {offices.approver, offices.approver}, issuedIn(offices.board.id(), issued));
        const auto said = offices.put(drafts::issueDraft(offices.reports, issued, word), offices.approver);
        QTEST(said.has_value(), "passes");
        if (said)
            QCOMPARE(offices.numbers.numberOf(report), std::optional<std::string>("海网值〔2026〕17号"));
    }

    /// Whatever consoles know of each other, and in whatever order the server hears of them: no number is in two leases that give, and none is used
    /// twice. Each console asks by a board that is some leases behind, uses its own in any order, and now and then what is not its own.
    void noNumberIsGivenTwiceHoweverLateTheyHearOfEachOther()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            std::mt19937 random(seed);
            const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
            Offices offices;
            const auto report = offices.beginReport();
            const std::array<Id, 3> consoles{offices.approver, offices.second, offices.id(23)};
            std::array<NumberBoard, 3> seen{NumberBoard(offices.id(1)), NumberBoard(offices.id(1)), NumberBoard(offices.id(1))};
            const auto hear = [&](std::size_t who) {
                offices.stream.forEachRecord([&](const feed::RecordState &record) { seen[who].take(record); });
            };
            for (std::size_t who = 0; who < consoles.size(); ++who)
                hear(who);
            std::map<std::int64_t, int> used;
            for (int step = 0; step < 60; ++step) {
                const auto who = static_cast<std::size_t>(below(3));
                if (below(3) == 0)
                    hear(who);
                if (below(2) == 0) {
                    (void)offices.put(
                        drafts::leaseDraft(seen[who], offices.board.id(), offices.series, 2026, 1 + below(3), below(2) == 0, offices.hand(9, 0)),
                        consoles[who]);
                    continue;
                }
                const auto free = seen[who].free(offices.series, 2026, consoles[who]);
                if (free && offices.use(free->lease, free->number, report, consoles[who]))
                    ++used[free->number];
            }
            std::map<std::int64_t, int> given;
            offices.stream.forEachRecord([&](const feed::RecordState &record) {
                const auto lease = record.kind == NumberLease::Kind && givesNumbers(record.flags) ? feed::settledRecord<NumberLease>(record)
                                                                                                  : fail(ErrorCode::NotFound);
                for (auto number = lease ? lease->first : 1; lease && number <= lease->last(); ++number)
                    ++given[number];
            });
            QVERIFY(given.size() > 5);
            for (const auto &[number, times] : given)
                QVERIFY2(times == 1, qPrintable(QStringLiteral("seed %1: %2 was given %3 times").arg(seed).arg(number).arg(times)));
            for (const auto &[number, times] : used)
                QVERIFY2(times == 1 && given.contains(number),
                         qPrintable(QStringLiteral("seed %1: %2 was used %3 times").arg(seed).arg(number).arg(times)));
            const auto rows = offices.rows();
            for (std::size_t i = 0; i < rows.size(); ++i)
                QCOMPARE(rows[i].number, std::int64_t(17 + static_cast<std::int64_t>(i))); // each once, in one row
            QCOMPARE(static_cast<std::size_t>(std::ranges::count(rows, NumberFate::Used, &NumberRow::fate)), used.size());
        }
    }

    void aRecordOfANewerVersionStopsTheGiving()
    {
        Offices offices;
        offices.leased(17, 1, offices.approver);
        QVERIFY(offices.numbers.free(offices.series, 2026, offices.approver));
        feed::RecordState strange;
        strange.id = offices.id(201);
        strange.kind = NumberUse::Kind;
        strange.addSeq = 90;
        strange.fields["lease"] = {feed::Head{json::value(7), {}, 1, 90, {}}};
        offices.numbers.take(strange);
        QCOMPARE(offices.numbers.unreadable().size(), std::size_t(1));
        QVERIFY(!offices.numbers.free(offices.series, 2026, offices.approver)); // it may be of that very number
    }
};

REDOUBT_TEST(TestNumberRecords)
#include "TestNumberRecords.moc"
