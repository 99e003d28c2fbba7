// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/DraftOf.h"
#include "duty/shift/HandoverRules.h"
#include "feed/Fold.h"
#include "tests/simulation/checks/DutyOracle.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::simulation;
using duty::HandoverSide;

namespace {
constexpr Instant Morning{1'776'000'000'000};
constexpr std::int64_t Minute = 60'000;

/// An office whose night shift hands over to the day shift, with a critical matter that was opened at night.
struct NightAndDay
{
    ManualClock clock{Morning};
    SeededRandom random{5};
    IdSource ids{clock, random};
    Id office = ids.next();
    feed::Author night{ids.next(), ids.next()};
    feed::Author day{ids.next(), ids.next()};
    SigningKey nightKey = SigningKey::generate(random);
    SigningKey dayKey = SigningKey::generate(random);
    Id first = ids.next();
    Id second = ids.next();
    Id matter = ids.next();
    Id handover = ids.next();
    std::vector<feed::PulledLine> lines;
    Instant passed = Morning + 600 * Minute;

    duty::DutyPerson person(const feed::Author &who, const char *name) const { return {"main", who.account, name, Morning, {}, {}, {}}; }

    feed::PulledLine &write(const feed::Author &author, const char *kind, json::object fields, std::optional<Id> record = {},
                            std::optional<Id> group = {}, feed::Act act = feed::Act::Add, std::vector<std::string> flags = {})
    {
        feed::Change change;
        change.record = record.value_or(ids.next());
        change.id = act == feed::Act::Add ? change.record : ids.next();
        change.kind = kind;
        change.act = act;
        change.group = group;
        change.fields = std::move(fields);
        change.pos = 1;
        feed::Envelope envelope;
        envelope.seq = std::ssize(lines) + 1;
        envelope.author = author;
        envelope.flags = std::move(flags);
        lines.push_back({envelope, feed::mintLine(std::move(change)).value()});
        return lines.back();
    }
    void begin(const feed::Author &who, const char *name, const Id &id, Instant at, std::optional<Id> after = {}, std::optional<Id> group = {},
               std::vector<std::string> flags = {})
    {
        duty::Shift shift;
        shift.startsAt = at;
        shift.endsAt = at + 720 * Minute;
        shift.begunAt = at;
        shift.people = {person(who, name)};
        shift.after = after;
        write(who, duty::Shift::Kind, toJsonObject(shift), id, group, feed::Act::Add, std::move(flags));
    }
    void openMatter()
    {
        duty::OpenMatter opened;
        opened.shift = first;
        opened.title = "line B is lossy";
        opened.openedAt = Morning;
        opened.openedBy = "night";
        opened.critical = true;
        opened.question = "which line?";
        opened.answer = "Line #7";
        write(night, duty::OpenMatter::Kind, toJsonObject(opened), matter);
    }
    duty::HandoverSheet sheet() const
    {
        duty::HandoverSheet sheet;
        sheet.outgoing = {person(night, "night")};
        sheet.incoming = {person(day, "day")};
        duty::HandedMatter handed;
        handed.matter = matter;
        handed.title = "line B is lossy";
        handed.question = "which line?";
        handed.answer = "Line #7";
        handed.critical = true;
        sheet.matters = {handed};
        return sheet;
    }
    void prepare(const duty::HandoverSheet &shown, std::vector<std::string> flags = {})
    {
        duty::Handover prepared;
        prepared.shift = first;
        prepared.at = passed;
        prepared.by = "night";
        prepared.sheet = shown;
        prepared.digest = duty::digestOfSheet(shown);
        write(night, duty::Handover::Kind, toJsonObject(prepared), handover, {}, feed::Act::Add, std::move(flags));
    }
    void readBack(const char *said, bool matches)
    {
        duty::ReadBack back;
        back.handover = handover;
        back.matter = matter;
        back.said = said;
        back.matches = matches;
        back.by = "day";
        write(day, duty::ReadBack::Kind, toJsonObject(back));
    }
    void sign(const feed::Author &who, const SigningKey &key, HandoverSide side, std::optional<Id> group = {})
    {
        duty::HandoverSignature signature;
        signature.handover = handover;
        signature.side = side;
        signature.digest = duty::digestOfSheet(sheet());
        signature.at = passed;
        signature.by = side == HandoverSide::Outgoing ? "night" : "day";
        signature.word = feed::signWord(key, who, duty::signedIn(office, signature));
        write(who, duty::HandoverSignature::Kind, toJsonObject(signature), {}, group);
    }
    void end(Instant at, const std::optional<Id> &group)
    {
        write(day, duty::Shift::Kind, {{"endedAt", toJson(at)}, {"handover", toJson(handover)}}, first, group, feed::Act::Set);
    }

    Violations judged() const
    {
        DutyOracle oracle(office, [this](const feed::Author &signer, const Bytes &key) {
            const auto is = [&](const feed::Author &who, const SigningKey &own) {
                const auto bytes = own.verifyKey().bytes;
                return signer == who && Bytes(bytes.begin(), bytes.end()) == key;
            };
            return is(night, nightKey) || is(day, dayKey);
        });
        return oracle.take(lines, 0);
    }
    /// Until the night is signed for, all is well.
    void preparedAndReadBack(const char *said = "line 7", bool matches = true)
    {
        begin(night, "night", first, Morning);
        openMatter();
        prepare(sheet());
        sign(night, nightKey, HandoverSide::Outgoing);
        readBack(said, matches);
    }
    void handedOver()
    {
        const auto group = ids.next();
        preparedAndReadBack();
        sign(day, dayKey, HandoverSide::Incoming, group);
        begin(day, "day", second, passed, first, group);
        end(passed, group);
    }
};
} // namespace

/// What the simulation holds duty to can fail.
class TestDutyOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNightThatIsHandedOverIsSound()
    {
        NightAndDay office;
        office.handedOver();

        const auto found = office.judged();

        QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
    }

    void whatIsBrokenIsFound_data()
    {
        using Play = std::function<void(NightAndDay &)>;
        QTest::addColumn<Play>("play");
        QTest::newRow("nobody takes over") << Play([](NightAndDay &o) {
            o.handedOver();
            std::erase_if(o.lines, [&](const auto &line) { return line.line.change.record == o.second; });
        });
        QTest::newRow("the next shift begins a minute late") << Play([](NightAndDay &o) {
            const auto group = o.ids.next();
            o.preparedAndReadBack();
            o.sign(o.day, o.dayKey, HandoverSide::Incoming, group);
            o.begin(o.day, "day", o.second, o.passed + Minute, o.first, group);
            o.end(o.passed, group);
        });
        QTest::newRow("the next shift comes in another breath") << Play([](NightAndDay &o) {
            o.preparedAndReadBack();
            o.sign(o.day, o.dayKey, HandoverSide::Incoming);
            o.begin(o.day, "day", o.second, o.passed, o.first);
            o.end(o.passed, {});
        });
        QTest::newRow("others stand than those who signed for it") << Play([](NightAndDay &o) {
            const auto group = o.ids.next();
            o.preparedAndReadBack();
            o.sign(o.day, o.dayKey, HandoverSide::Incoming, group);
            o.begin(o.night, "night", o.second, o.passed, o.first, group);
            o.end(o.passed, group);
        });
        QTest::newRow("the outgoing side has not signed") << Play([](NightAndDay &o) {
            o.handedOver();
            std::erase_if(
                o.lines, [&](const auto &line) { return line.line.change.kind == duty::HandoverSignature::Kind && line.envelope.author == o.night; });
        });
        QTest::newRow("one person signs on both sides") << Play([](NightAndDay &o) {
            const auto group = o.ids.next();
            o.preparedAndReadBack();
            o.sign(o.night, o.nightKey, HandoverSide::Incoming, group);
            o.begin(o.day, "day", o.second, o.passed, o.first, group);
            o.end(o.passed, group);
        });
        QTest::newRow("somebody else's key") << Play([](NightAndDay &o) {
            const auto group = o.ids.next();
            o.preparedAndReadBack();
            o.sign(o.day, o.nightKey, HandoverSide::Incoming, group);
            o.begin(o.day, "day", o.second, o.passed, o.first, group);
            o.end(o.passed, group);
        });
        QTest::newRow("a critical matter was not read back") << Play([](NightAndDay &o) {
            o.handedOver();
            std::erase_if(o.lines, [](const auto &line) { return line.line.change.kind == duty::ReadBack::Kind; });
        });
        QTest::newRow("what was read back is something else") << Play([](NightAndDay &o) { o.preparedAndReadBack("line 8", true); });
        QTest::newRow("the sheet keeps silent of a critical matter, unmarked") << Play([](NightAndDay &o) {
            o.begin(o.night, "night", o.first, Morning);
            o.openMatter();
            auto sheet = o.sheet();
            sheet.matters.clear();
            o.prepare(sheet);
        });
        QTest::newRow("a sheet with everything is marked") << Play([](NightAndDay &o) {
            o.begin(o.night, "night", o.first, Morning);
            o.openMatter();
            o.prepare(o.sheet(), {"critical_missing"});
        });
        QTest::newRow("a line after the end is not marked") << Play([](NightAndDay &o) {
            o.handedOver();
            o.write(o.night, duty::LogLine::Kind, {{"shift", toJson(o.first)}, {"text", "too late"}});
        });
        QTest::newRow("a second beginning is not marked") << Play([](NightAndDay &o) {
            o.begin(o.night, "night", o.first, Morning);
            o.begin(o.day, "day", o.second, Morning);
        });
        QTest::newRow("a shift that takes over is marked") << Play([](NightAndDay &o) {
            const auto group = o.ids.next();
            o.preparedAndReadBack();
            o.sign(o.day, o.dayKey, HandoverSide::Incoming, group);
            o.begin(o.day, "day", o.second, o.passed, o.first, group, {"not_handed_over"});
            o.end(o.passed, group);
        });
        QTest::newRow("a shift is taken away") << Play([](NightAndDay &o) {
            o.begin(o.night, "night", o.first, Morning);
            o.write(o.night, duty::Shift::Kind, {}, o.first, {}, feed::Act::Remove);
        });
        QTest::newRow("a matter of no shift") << Play([](NightAndDay &o) {
            o.begin(o.night, "night", o.second, Morning);
            o.openMatter();
        });
    }
    void whatIsBrokenIsFound()
    {
        QFETCH(const std::function<void(NightAndDay &)>, play);
        NightAndDay office;

        play(office);

        QVERIFY(!office.judged().empty());
    }

    void aMinuteThatNobodyHoldsIsFound()
    {
        using Stood = std::vector<StoodTime>;
        const auto at = [](std::int64_t minutes) { return Morning + minutes * Minute; };

        QCOMPARE(firstUnheld(Stood{{at(0), {}}}, at(0)), std::optional<Instant>());
        QCOMPARE(firstUnheld(Stood{{at(0), at(5)}, {at(5), {}}}, at(0)), std::optional<Instant>());
        QCOMPARE(firstUnheld(Stood{{at(0), at(5)}, {at(6), {}}}, at(0)), std::optional(at(5)));
        QCOMPARE(firstUnheld(Stood{{at(0), at(5)}}, at(0)), std::optional(at(5)));
        // A clock that ran ten years ahead, and one that ran behind.
        QCOMPARE(firstUnheld(Stood{{at(0), at(5'000'000)}, {at(5'000'000), at(7)}, {at(7), {}}}, at(0)), std::optional<Instant>());
        QCOMPARE(firstUnheld(Stood{{at(0), at(-9'000)}, {at(-9'000), at(9)}, {at(9), {}}}, at(0)), std::optional<Instant>());
    }

    void aBoardThatLosesSomethingIsFound()
    {
        NightAndDay office;
        office.handedOver();
        DutyOracle truth(office.office, [](const auto &, const auto &) { return true; });
        (void)truth.take(office.lines, 0);
        const auto boardWithout = [&](const Id &lost) {
            duty::OfficeBoard board(office.office);
            std::map<Id, feed::RecordState> records;
            for (const auto &line : office.lines) {
                auto &record = records[line.line.change.record];
                auto known = record.id.isNil() ? std::nullopt : std::optional(record);
                (void)feed::foldChange(known, {line.line, line.envelope.author, line.envelope, {}}, line.line.change.kind != duty::Shift::Kind);
                record = *known;
            }
            for (const auto &[id, record] : records) {
                if (id != lost)
                    (void)board.take(record);
            }
            return board;
        };

        QVERIFY(checkShown(boardWithout({}), truth).empty());
        QVERIFY(checkSomebodyStands(boardWithout({})).empty());
        QVERIFY(!checkShown(boardWithout(office.matter), truth).empty());
        QVERIFY(!checkShown(boardWithout(office.handover), truth).empty());
        QVERIFY(!checkShown(boardWithout(office.second), truth).empty());
        QCOMPARE(checkSomebodyStands(boardWithout(office.second)).size(), std::size_t(1));
    }
};

REDOUBT_TEST(TestDutyOracle)
#include "TestDutyOracle.moc"
