// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/ExerciseKinds.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"
#include "tests/testkit/feed/FoldedStream.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::FoldedStream;

namespace {
const std::string Turned = "a\xe2\x80\xae"
                           "b";

/// A field of a kind that people read as a name.
struct NameField
{
    const char *kind;
    const char *field;
    bool mayBeEmpty;
    bool isCopied; ///< from another record: what its author did not choose may have a blank at an end (ADR 14)
};
/// By the structs: every text of a plan, a claim, a ruling, an entry that is one line. Long texts and digests are none.
const std::vector<NameField> NameFields{
    {Exercise::Kind, "name", false, false},
    {Exercise::Kind, "stateBy", true, true},
    {Phase::Kind, "name", false, false},
    {Team::Kind, "code", false, false},
    {Team::Kind, "name", true, false},
    {Target::Kind, "name", false, false},
    {Target::Kind, "unitName", true, true},
    {ExerciseMember::Kind, "name", true, true},
    {Room::Kind, "exerciseName", true, true},
    {Room::Kind, "code", true, true},
    {Room::Kind, "name", true, true},
    {RoomMember::Kind, "name", true, true},
    {RoomMember::Kind, "unitName", true, true},
    {NoticeBoard::Kind, "unitName", true, true},
    {NoticeBoard::Kind, "exerciseName", true, true},
    {NoticeBoard::Kind, "phase", true, true},
    {NoticeBoard::Kind, "stateBy", true, true},
    {Claim::Kind, "number", true, true},
    {Claim::Kind, "title", false, false},
    {Claim::Kind, "clause", true, true},
    {Claim::Kind, "targetName", true, true},
    {Claim::Kind, "unitName", true, true},
    {Claim::Kind, "vulnerability", true, false},
    {Claim::Kind, "technique", true, false},
    {Ruling::Kind, "number", true, true},
    {Ruling::Kind, "title", true, true},
    {Ruling::Kind, "unitName", true, true},
    {Ruling::Kind, "targetName", true, true},
    {Ruling::Kind, "clause", true, true},
    {RulingNotice::Kind, "clause", true, true},
    {RulingNotice::Kind, "by", true, true},
    {ScoreEntryRecord::Kind, "clause", true, true},
    {ScoreEntryRecord::Kind, "scoringClass", true, true},
    {ScoreEntryRecord::Kind, "vulnerability", true, true},
    {ScoreEntryRecord::Kind, "service", true, true},
};
/// Texts of several lines, digests, and what is checked elsewhere.
const std::set<std::pair<std::string, std::string>> OtherTexts{
    {Exercise::Kind, "summary"},        {Exercise::Kind, "stateReason"}, {NoticeBoard::Kind, "stateReason"}, {Exercise::Kind, "packDigest"},
    {PackText::Kind, "digest"},         {PackText::Kind, "text"},        {NoticeBoard::Kind, "packDigest"},  {Claim::Kind, "narrative"},
    {Ruling::Kind, "reason"},           {Ruling::Kind, "judged"},        {RulingNotice::Kind, "reason"},     {RulingNotice::Kind, "judged"},
    {ScoreEntryRecord::Kind, "reason"}, {PublishedBoard::Kind, "side"},
};
} // namespace

/// Every name in an exercise's records passes one check, and those that must differ do.
class TestNamesOfKinds : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{11};
    IdSource m_ids{m_clock, m_random};
    feed::KindRegistry m_registry;
    Id m_who = m_ids.next();

    /// A whole record of each kind whose names pass, in a stream that may hold it.
    struct Sample
    {
        std::string kind;
        StreamPurpose purpose;
        Role role;
        json::object fields;
    };
    std::vector<Sample> samples()
    {
        const auto id = [this] { return m_ids.next(); };
        Exercise exercise;
        exercise.unit = id();
        exercise.name = "磐石";
        Phase phase;
        phase.name = "窗口";
        Team team;
        team.code = "红01";
        team.room = id();
        Target target;
        target.name = "平台";
        target.unit = id();
        ExerciseMember member;
        member.account = id();
        member.role = Role::Judge;
        Room room;
        room.unit = id();
        room.exercise = id();
        room.team = id();
        NoticeBoard board;
        board.unit = id();
        board.exercise = id();
        Claim claim;
        claim.exercise = id();
        claim.team = id();
        claim.title = "弱口令";
        Ruling ruling;
        ruling.reason = "证据充分";
        ruling.claim = id();
        ruling.claimStream = id();
        ruling.team = id();
        RulingNotice notice;
        notice.claim = ruling.claim;
        notice.ruling = id();
        notice.reason = ruling.reason;
        ScoreEntryRecord entry;
        entry.team = ruling.team;
        entry.kind = ScoreKind::Award;
        entry.pointsNano = 1'000'000'000;
        return {{Exercise::Kind, StreamPurpose::WhiteCell, Role::Coordinator, toJsonObject(exercise)},
                {Phase::Kind, StreamPurpose::WhiteCell, Role::Coordinator, toJsonObject(phase)},
                {Team::Kind, StreamPurpose::WhiteCell, Role::Coordinator, toJsonObject(team)},
                {Target::Kind, StreamPurpose::WhiteCell, Role::Coordinator, toJsonObject(target)},
                {ExerciseMember::Kind, StreamPurpose::WhiteCell, Role::Coordinator, toJsonObject(member)},
                {Room::Kind, StreamPurpose::Team, Role::Coordinator, toJsonObject(room)},
                {RoomMember::Kind, StreamPurpose::Team, Role::Coordinator, toJsonObject(RoomMember{id(), "队员", {}, {}})},
                {NoticeBoard::Kind, StreamPurpose::Public, Role::Coordinator, toJsonObject(board)},
                {Claim::Kind, StreamPurpose::Team, Role::RedMember, toJsonObject(claim)},
                {Ruling::Kind, StreamPurpose::WhiteCell, Role::Judge, toJsonObject(ruling)},
                {RulingNotice::Kind, StreamPurpose::Team, Role::Judge, toJsonObject(notice)},
                {ScoreEntryRecord::Kind, StreamPurpose::WhiteCell, Role::Judge, toJsonObject(entry)}};
    }

    /// Whether the server's validators complain of the field.
    bool complainsOf(const Sample &sample, const char *field, const std::string &name)
    {
        auto fields = sample.fields;
        fields[field] = name;
        const auto stream = m_ids.next();
        FoldedStream folded(stream, sample.purpose, m_registry);
        const auto refused = folded.write(stream, stream, sample.kind.c_str(), feed::Act::Add, std::move(fields), m_who, sample.role);
        return !refused && refused.error().detail.starts_with(std::string(field) + ": ");
    }

private Q_SLOTS:
    void initTestCase() { declareExerciseKinds(m_registry); }

    void everyTextOfAKindIsANameOrKnownToBeNone()
    {
        for (const auto *kind : m_registry.kinds()) {
            for (const auto &field : kind->fields) {
                // A text is what takes a text and no number; ids, instants and enums take no such text.
                if (!field.check(json::value("any text")) || field.check(json::value(7)))
                    continue;
                const bool isName =
                    std::ranges::any_of(NameFields, [&](const NameField &known) { return kind->name == known.kind && field.name == known.field; });
                QVERIFY2(isName || OtherTexts.contains({kind->name, field.name}), (kind->name + "." + field.name).c_str());
            }
        }
    }

    void everyNameIsCheckedByTheServer()
    {
        const auto all = samples();
        for (const auto &field : NameFields) {
            const auto sample = std::ranges::find_if(all, [&](const Sample &one) { return one.kind == field.kind; });
            QVERIFY2(sample != all.end(), field.kind);
            const auto what = std::string(field.kind) + "." + field.field;

            QVERIFY2(complainsOf(*sample, field.field, Turned), what.c_str());
            QVERIFY2(complainsOf(*sample, field.field, "a\x1b[2J"), what.c_str());
            QVERIFY2(complainsOf(*sample, field.field, std::string(201, 'a')), what.c_str());
            QVERIFY2(complainsOf(*sample, field.field, "") != field.mayBeEmpty, what.c_str());
            QVERIFY2(!complainsOf(*sample, field.field, "红03 ok"), what.c_str());
            QVERIFY2(complainsOf(*sample, field.field, "红03 ") != field.isCopied, what.c_str());
        }
    }

    /// What the server would put into quarantine is refused by the console that mints it, where it can be mended: by the shape alone.
    void everyNameIsRefusedWhereItIsSaved()
    {
        for (const auto &field : NameFields) {
            const auto all = samples();
            const auto sample = std::ranges::find_if(all, [&](const Sample &one) { return one.kind == field.kind; });
            for (const auto act : {feed::Act::Add, feed::Act::Set}) {
                if (act == feed::Act::Set && m_registry.isEntry(field.kind))
                    continue;
                feed::Change change;
                change.id = m_ids.next();
                change.record = act == feed::Act::Add ? change.id : m_ids.next();
                change.kind = field.kind;
                change.act = act;
                change.fields = sample->fields;
                change.fields[field.field] = "T1190\xe2\x80\x8b"; // a zero-width space, as pasted

                const auto refused = m_registry.checkShape(change);

                QVERIFY2(!refused && refused.error().code == ErrorCode::InvalidArgument, field.field);
                QVERIFY2(refused.error().detail.starts_with(std::string(field.field) + ": "), refused.error().detail.c_str());
            }
        }
    }

    void aFilesNameIsCheckedToo()
    {
        const auto stream = m_ids.next();
        FoldedStream room(stream, StreamPurpose::Team, m_registry);
        Room opener;
        opener.unit = m_ids.next();
        opener.exercise = m_ids.next();
        opener.team = m_ids.next();
        QVERIFY(room.add(stream, opener, m_who, Role::Coordinator));
        Claim claim;
        claim.exercise = opener.exercise;
        claim.team = opener.team;
        claim.title = "t";
        claim.evidence = {{Turned, "sha256:" + std::string(64, 'a'), 1, "", {}, {}}};

        const auto refused = room.add(m_ids.next(), claim, m_who, Role::RedMember);
        claim.evidence[0].name = "登录.png";

        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.find("a file's name") != std::string::npos, refused.error().detail.c_str());
        QVERIFY(room.add(m_ids.next(), claim, m_who, Role::RedMember));
    }

    void theCodesOfTwoTeamsAreToldApart_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says"); // empty: it is taken
        QTest::newRow("the same") << "红03"
                                  << "'红03' is the same name as '红03'";
        QTest::newRow("full width") << "红０３"
                                    << "'红０３' is the same name as '红03'";
        QTest::newRow("a letter for a digit") << "红O3"
                                              << "'红O3' looks like '红03'";
        QTest::newRow("another") << "红04"
                                 << "";
    }
    void theCodesOfTwoTeamsAreToldApart()
    {
        QFETCH(QString, code);
        QFETCH(QString, says);
        const auto cell = m_ids.next();
        FoldedStream stream(cell, StreamPurpose::WhiteCell, m_registry);
        Team first;
        first.code = "红03";
        first.room = m_ids.next();
        const auto firstId = m_ids.next();
        QVERIFY(stream.add(firstId, first, m_who, Role::Coordinator));
        Team second = first;
        second.code = code.toStdString();
        second.room = m_ids.next();

        const auto taken = stream.add(m_ids.next(), second, m_who, Role::Coordinator);

        QCOMPARE(taken.has_value(), says.isEmpty());
        if (!taken) {
            QCOMPARE(taken.error().code, ErrorCode::AlreadyExists);
            QCOMPARE(QString::fromStdString(taken.error().detail), "code: " + says);
            // What is given back may be taken, and a team may be saved under its own code.
            QVERIFY(stream.write(m_ids.next(), firstId, Team::Kind, feed::Act::Set, {{"code", "红03"}, {"name", "听涛"}}, m_who, Role::Coordinator));
            QVERIFY(stream.write(m_ids.next(), firstId, Team::Kind, feed::Act::Remove, {}, m_who, Role::Coordinator));
            QVERIFY(stream.add(m_ids.next(), second, m_who, Role::Coordinator));
        }
    }

    void whatWasCopiedFromAnOlderRecordPassesWithItsBlank()
    {
        const auto cell = m_ids.next();
        FoldedStream stream(cell, StreamPurpose::WhiteCell, m_registry);
        Team team;
        team.code = "红03";
        team.room = m_ids.next();
        const auto teamId = m_ids.next();
        QVERIFY(stream.add(teamId, team, m_who, Role::Coordinator));
        Ruling ruling;
        ruling.team = teamId;
        ruling.claim = m_ids.next();
        ruling.claimStream = team.room;
        ruling.title = "弱口令 ";
        ruling.reason = "证据充分";

        QVERIFY(stream.add(m_ids.next(), ruling, m_who, Role::Judge));
    }
};

REDOUBT_TEST(TestNamesOfKinds)
#include "TestNamesOfKinds.moc"
