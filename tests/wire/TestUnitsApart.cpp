// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/Report.h"
#include "feed/kinds/UnitStreams.h"
#include "feed/wire/Chains.h"
#include "incident/kinds/Incident.h"
#include "incident/kinds/IncidentKinds.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/duty/UnitKinds.h"
#include "tests/wire/WireHouse.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::testkit;

namespace {
constexpr auto EveryPurpose = {StreamPurpose::DutyOffice, StreamPurpose::UnitBroadcast, StreamPurpose::UnitChannel, StreamPurpose::IncidentRegister};

bool stands(const std::string &all, const std::string &part) { return all.find(part) != std::string::npos; }

/// The test's kinds of duty, and the incidents of the product.
feed::KindRegistry registryOfUnits()
{
    auto registry = unitRegistry();
    incident::declareIncidentKinds(registry);
    return registry;
}

/// A bureau with two counties and a department, all on duty, over real sockets. The second county has written into all that it has.
class UnitsOverTheWire
{
public:
    UnitsOverTheWire() : house(nullptr, 15 * 60 * 1000, registryOfUnits())
    {
        IdSource ids(house.clock, house.random);
        county = ids.next();
        other = ids.next();
        department = ids.next();
        must(house.admin().importUnits(
            {{county, house.bureau, "County one"}, {other, house.bureau, "County two"}, {department, house.bureau, "Department"}}));
        for (const auto &unit : {house.bureau, county, other, department})
            openDuty(unit);
        give("officer-one", county, Role::DutyOfficer);
        give("leader-two", other, Role::DutyLeader);
        give("bureau-officer", house.bureau, Role::DutyOfficer);
        give("bureau-commander", house.bureau, Role::Commander);
        give("liaison", department, Role::Liaison);

        // A photograph in the office, a line of the log that names it, a bulletin and a report.
        photo = digestOf(Bytes).toString();
        upload(leader, of(other, StreamPurpose::DutyOffice), photo, Bytes);
        write(leader, of(other, StreamPurpose::DutyOffice), LogRecord::Kind, "机房漏水 " + std::string("at night"));
        write(leader, of(other, StreamPurpose::DutyOffice), LogRecord::Kind, photo);
        write(leader, of(other, StreamPurpose::UnitBroadcast), NewsRecord::Kind, "乙县下发");
        write(leader, of(other, StreamPurpose::UnitChannel), UpRecord::Kind, "乙县零报告");
        write(bureauOfficer, of(other, StreamPurpose::UnitChannel), DownRecord::Kind, "市局收到");
        reportAndReturn();
        incident::Incident intrusion;
        intrusion.title = "乙县业务系统被入侵";
        intrusion.number = "2026-007";
        intrusion.guide = {"cn-grading", "2025.1", photo, {}};
        intrusion.begunAt = house.clock.now();
        intrusion.begunBy = "乙县值班员";
        writeRecord(leader, of(other, StreamPurpose::IncidentRegister), intrusion, intrusion.title);
    }

    [[nodiscard]] Id of(const Id &unit, StreamPurpose purpose) const { return feed::unitStream(house.streams->identity().id, unit, purpose); }

    std::string write(WireConsole &console, const Id &stream, const char *kind, const std::string &text)
    {
        const auto draft = console.minting->add(stream, kind, testkit::saying(text));
        const auto verdict = WireHouse::verdicts(house.push(console, {draft}));
        if (verdict == "taken") {
            written[stream].push_back(draft.line.change.id.toString());
            written[stream].push_back(text);
        }
        return verdict;
    }

    /// The same of a record of the product.
    template <class T>
    Id writeRecord(WireConsole &console, const Id &stream, const T &record, const std::string &text)
    {
        const auto draft = console.minting->add(stream, T::Kind, toJsonObject(record));
        const auto verdict = WireHouse::verdicts(house.push(console, {draft}));
        if (verdict != "taken")
            qFatal("%s: %s", T::Kind, verdict.c_str());
        written[stream].push_back(draft.line.change.id.toString());
        written[stream].push_back(text);
        return draft.line.change.id;
    }
    /// The second county's zero report, which goes back.
    void reportAndReturn()
    {
        const auto channel = of(other, StreamPurpose::UnitChannel);
        duty::ZeroReport report;
        report.schedule = other;
        report.due = report.begunAt = report.finishedAt = house.clock.now();
        report.statement = duty::ReportStatement::Matter;
        report.matter = "乙县门户打不开";
        report.by = "乙县值班员";
        duty::ReportedCheck check;
        check.item = "portal";
        check.name = "门户网站";
        check.value = "打不开";
        check.outcome = duty::CheckOutcome::Breached;
        check.at = report.begunAt;
        report.checks = {check};
        duty::ReportReturn returned;
        returned.report = writeRecord(leader, channel, report, *report.matter);
        returned.reason = "请乙县重测";
        returned.at = returned.until = report.finishedAt;
        returned.by = "市局值班员";
        writeRecord(bureauOfficer, channel, returned, returned.reason);
    }

    std::optional<WireAnswer> upload(WireConsole &console, const Id &stream, const std::string &digest, const std::string &bytes)
    {
        auto headers = console.headers();
        headers["Upload-Offset"] = "0";
        headers["Upload-Length"] = std::to_string(bytes.size());
        headers["Content-Type"] = "application/octet-stream";
        return house.client().ask("PUT", blob(stream, digest), std::move(headers), bytes);
    }
    static std::string blob(const Id &stream, const std::string &digest) { return "/v1/streams/" + stream.toString() + "/blobs/" + digest; }

    /// Everything that @p console is answered about @p stream, refusals too, each answer for itself.
    std::vector<std::string> answersAbout(WireConsole &console, const Id &stream)
    {
        std::vector<std::string> all;
        const auto keep = [&](const std::optional<WireAnswer> &answer) {
            std::string text = answer ? std::to_string(answer->status) + '\n' : "none\n";
            if (answer) {
                for (const auto &[name, value] : answer->headers)
                    text += name + ": " + value + '\n';
                text += answer->body;
            }
            all.push_back(std::move(text));
        };
        const auto path = "/v1/streams/" + stream.toString();
        for (std::int64_t seq = 0; seq < 8; ++seq)
            keep(house.pull(console, {{stream, seq == 0 ? 0 : 1, seq}}));
        keep(house.client().ask("GET", path + "/snapshot", console.headers()));
        keep(house.client().ask("GET", path + "/chains", console.headers()));
        for (const char *method : {"GET", "HEAD"})
            keep(house.client().ask(method, blob(stream, photo), console.headers()));
        keep(upload(console, stream, photo, Bytes));
        return all;
    }
    /// The same in one piece, about every stream of @p units.
    std::string allAbout(WireConsole &console, std::initializer_list<Id> units)
    {
        std::string all;
        for (const auto &unit : units) {
            for (const auto purpose : EveryPurpose) {
                for (const auto &answer : answersAbout(console, of(unit, purpose)))
                    all += answer + '\n';
            }
        }
        return all;
    }

    static std::string hintsOf(WireLive &live)
    {
        std::string all;
        while (const auto frame = live.next(std::chrono::milliseconds(400)))
            all += *frame + '\n';
        return all;
    }

    template <class T>
    static void must(const T &result)
    {
        if (!result)
            qFatal("%s", result.error().detail.c_str());
    }

    static inline const std::string Bytes = "the bytes of a photograph of the second county";
    WireHouse house;
    Id county;
    Id other;
    Id department;
    std::string photo;
    std::map<Id, std::vector<std::string>> written; ///< by stream: ids and texts
    WireConsole officer = house.enter("officer-one");
    WireConsole leader = house.enter("leader-two");
    WireConsole bureauOfficer = house.enter("bureau-officer");
    WireConsole commander = house.enter("bureau-commander");
    WireConsole liaison = house.enter("liaison");

private:
    void openDuty(const Id &unit)
    {
        const json::object named{{"name", "unit"}};
        const json::object office{{"name", "office"}, {"zone", "Asia/Shanghai"}};
        must(house.admin().openUnitStreams(unit,
                                           {{StreamPurpose::DutyOffice, office},
                                            {StreamPurpose::UnitBroadcast, named},
                                            {StreamPurpose::UnitChannel, named},
                                            {StreamPurpose::IncidentRegister, office}}));
    }
    void give(const std::string &name, const Id &unit, Role role) { must(house.admin().grantUnitRole(name, unit, role)); }
};

/// An answer without what it says of the stream's own name and of the time.
std::string faceless(std::string answer, const Id &stream)
{
    const auto name = stream.toString();
    for (auto at = answer.find(name); at != std::string::npos; at = answer.find(name))
        answer.replace(at, name.size(), "STREAM");
    static const QRegularExpression times(QStringLiteral("(date: [^\\n]*|\"serverTime\":\\d+|x-request-id: [^\\n]*)"));
    return QString::fromStdString(answer).remove(times).toStdString();
}
} // namespace

/// What one unit learns of another over real sockets: nothing, in every byte (DESIGN §6, §10).
class TestUnitsApart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noByteToldToACountysOfficerIsOfAnotherCounty()
    {
        UnitsOverTheWire units;
        auto live = units.house.live(units.officer);
        QCOMPARE(live.status(), 101U);
        QCOMPARE(units.write(units.leader, units.of(units.other, StreamPurpose::UnitChannel), UpRecord::Kind, "乙县再报"), std::string("taken"));

        const auto all =
            units.allAbout(units.officer, {units.other, units.county, units.house.bureau, units.department}) + UnitsOverTheWire::hintsOf(live);

        for (const auto purpose : EveryPurpose) {
            for (const auto &needle : units.written.at(units.of(units.other, purpose)))
                QVERIFY2(needle == units.photo || !stands(all, needle), needle.c_str());
        }
        QVERIFY(!stands(all, UnitsOverTheWire::Bytes));
        // Nor who wrote there; whoever is named in the directory is so by their name alone.
        for (const auto *person : {&units.leader, &units.bureauOfficer}) {
            QVERIFY(!stands(all, person->signedIn.account.toString()));
            QVERIFY(!stands(all, person->enrolment.installation.toString()));
        }
    }

    /// The same look finds all of it where it may be read: it can fail.
    void theSameBytesAreToldToWhoMayReadThem()
    {
        UnitsOverTheWire units;
        auto live = units.house.live(units.commander);
        QCOMPARE(live.status(), 101U);
        units.write(units.leader, units.of(units.other, StreamPurpose::DutyOffice), LogRecord::Kind, "又巡一遍");

        const auto office = units.of(units.other, StreamPurpose::DutyOffice);
        const auto channel = units.of(units.other, StreamPurpose::UnitChannel);
        const auto all = units.allAbout(units.commander, {units.other});
        for (const auto &stream : {office, channel, units.of(units.other, StreamPurpose::IncidentRegister)}) {
            for (const auto &needle : units.written.at(stream))
                QVERIFY2(stands(all, needle), needle.c_str());
        }
        QVERIFY(stands(all, UnitsOverTheWire::Bytes));
        QVERIFY(stands(all, units.leader.signedIn.account.toString()));
        QVERIFY(stands(UnitsOverTheWire::hintsOf(live), office.toString()));
        // A broadcast is for those below.
        QVERIFY(!stands(all, "乙县下发"));
    }

    void whatIsNotTheirsIsAnsweredAsWhatIsNot_data()
    {
        QTest::addColumn<int>("who");
        QTest::addColumn<bool>("ofBureau");
        QTest::newRow("a county's officer asks for another county's") << 0 << false;
        QTest::newRow("a county's officer asks for the bureau's office and channel") << 0 << true;
        QTest::newRow("a department's liaison asks for a county's") << 1 << false;
        QTest::newRow("a department's liaison asks for the bureau's office and channel") << 1 << true;
    }
    void whatIsNotTheirsIsAnsweredAsWhatIsNot()
    {
        QFETCH(int, who);
        QFETCH(bool, ofBureau);
        UnitsOverTheWire units;
        auto &person = who == 0 ? units.officer : units.liaison;
        IdSource ids(units.house.clock, units.house.random);
        const auto nowhere = units.of(ids.next(), StreamPurpose::DutyOffice);
        const auto expected = units.answersAbout(person, nowhere);

        for (const auto purpose : EveryPurpose) {
            if (ofBureau && purpose == StreamPurpose::UnitBroadcast)
                continue; // that one is for all below
            const auto stream = units.of(ofBureau ? units.house.bureau : units.other, purpose);
            const auto answers = units.answersAbout(person, stream);
            QCOMPARE(answers.size(), expected.size());
            for (std::size_t i = 0; i < answers.size(); ++i)
                QCOMPARE(faceless(answers[i], stream), faceless(expected[i], nowhere));
            // What they write there gets one word, whatever there is.
            QCOMPARE(units.write(person, stream, LogRecord::Kind, "x"), units.write(person, nowhere, LogRecord::Kind, "x"));
        }
    }

    void aMoveTakesEveryByteFromTheOldSuperiorAndGivesItToTheNew()
    {
        UnitsOverTheWire units;
        const auto channel = units.of(units.other, StreamPurpose::UnitChannel);
        const auto &needles = units.written.at(channel);
        const auto before = units.allAbout(units.bureauOfficer, {units.other});
        QVERIFY(std::ranges::all_of(needles, [&](const auto &needle) { return stands(before, needle); }));

        UnitsOverTheWire::must(units.house.admin().moveUnit(units.other, units.county));

        auto oldLive = units.house.live(units.bureauOfficer);
        auto newLive = units.house.live(units.officer);
        QCOMPARE(oldLive.status(), 101U);
        QCOMPARE(newLive.status(), 101U);
        QCOMPARE(units.write(units.leader, channel, UpRecord::Kind, "迁移之后"), std::string("taken"));
        const auto old = units.allAbout(units.bureauOfficer, {units.other}) + UnitsOverTheWire::hintsOf(oldLive);
        const auto next = units.allAbout(units.officer, {units.other}) + UnitsOverTheWire::hintsOf(newLive);
        for (const auto &needle : units.written.at(channel)) {
            QVERIFY2(!stands(old, needle), needle.c_str());
            QVERIFY2(stands(next, needle), needle.c_str());
        }
        QVERIFY(stands(next, "\"stream\":\"" + channel.toString()));
        // The office is still the unit's alone, but for commanders above.
        for (const auto &needle : units.written.at(units.of(units.other, StreamPurpose::DutyOffice)))
            QVERIFY2(needle == units.photo || (!stands(next, needle) && !stands(old, needle)), needle.c_str());
        QVERIFY(stands(units.allAbout(units.commander, {units.other}), "机房漏水"));
        QCOMPARE(units.write(units.bureauOfficer, channel, DownRecord::Kind, "late"), std::string("quarantined:forbidden"));
        QCOMPARE(units.write(units.officer, channel, DownRecord::Kind, "收到"), std::string("taken"));
    }
};

REDOUBT_TEST(TestUnitsApart)
#include "TestUnitsApart.moc"
