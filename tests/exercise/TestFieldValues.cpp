// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/AccountKinds.h"
#include "tests/exercise/PlannedWorld.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::FoldedStream;
using testkit::PlannedWorld;

namespace {
constexpr const char *kNil = R"("00000000-0000-0000-0000-000000000000")";
/// Of a record that there is not.
constexpr const char *kStrange = R"("0190aaaa-0000-7000-8000-00000000ffff")";

/// @p count characters of three bytes each, as JSON.
std::string chinese(std::size_t count)
{
    std::string text = "\"";
    for (std::size_t i = 0; i < count; ++i)
        text += "演";
    return text + '"';
}

std::string quoted(const Id &id) { return '"' + id.toString() + '"'; }

} // namespace

/// Ranges and references of every field of every kind: what one ordinary account may write.
class TestFieldValues : public QObject
{
    Q_OBJECT

    PlannedWorld m_world;

    void row(const char *kind, const char *field, const std::string &value, const char *expected, const char *says)
    {
        QTest::addRow("%s.%s: %s", kind, field, says)
            << QString::fromLatin1(kind) << QString::fromLatin1(field) << QByteArray::fromStdString(value) << QString::fromLatin1(expected);
    }
    void number(const char *kind, const char *field, std::int64_t least, std::int64_t most)
    {
        row(kind, field, std::to_string(least), "taken", "the least");
        row(kind, field, std::to_string(most), "taken", "the most");
        row(kind, field, std::to_string(least - 1), "invalid_argument", "less");
        row(kind, field, std::to_string(most + 1), "invalid_argument", "more");
    }
    void text(const char *kind, const char *field, std::size_t least, std::size_t most)
    {
        row(kind, field, chinese(most), "taken", "as long as may be, in Chinese");
        row(kind, field, chinese(most + 1), "invalid_argument", "a character more");
        row(kind, field, "\"\"", least == 0 ? "taken" : "invalid_argument", "empty");
    }
    void time(const char *kind, const char *field)
    {
        // 2100-12-31T23:59:59.999Z; 2100 is no leap year.
        row(kind, field, "4133980799999", "taken", "the last millisecond of 2100");
        row(kind, field, "4133980800000", "invalid_argument", "2101");
        row(kind, field, "-1", "invalid_argument", "before 1970");
    }
    void reference(const char *kind, const char *field, const Id &good, const char *strange = "not_found")
    {
        row(kind, field, quoted(good), "taken", "a record that is there");
        row(kind, field, kStrange, strange, "one that is not");
        row(kind, field, kNil, "invalid_argument", "nothing");
    }

private Q_SLOTS:
    void everyFieldHasItsBounds_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        const auto &world = m_world;

        text(Exercise::Kind, "name", 1, 120);
        text(Exercise::Kind, "summary", 0, 4000);
        row(Exercise::Kind, "unit", kNil, "invalid_argument", "nothing");
        row(Exercise::Kind, "currentPhase", kStrange, "not_found", "a phase that is not there");
        row(Exercise::Kind, "packDigest", R"("sha256:12")", "malformed", "no digest");
        time(Exercise::Kind, "startsAt");
        time(Exercise::Kind, "endsAt");

        row(PackText::Kind, "text", R"("{}")", "bad_digest", "another text");

        text(Phase::Kind, "name", 1, 60);
        number(Phase::Kind, "order", 0, 1000);
        time(Phase::Kind, "startsAt");
        time(Phase::Kind, "endsAt");

        text(Team::Kind, "code", 1, 16);
        text(Team::Kind, "name", 0, 60);
        number(Team::Kind, "colour", 0, 8);
        row(Team::Kind, "unit", kNil, "invalid_argument", "nothing");
        row(Team::Kind, "room", quoted(world.redRoom), "taken", "its own");
        row(Team::Kind, "room", quoted(world.blueRoom), "invalid_argument", "another team's");
        row(Team::Kind, "room", kStrange, "not_found", "one that is not there");

        text(Target::Kind, "name", 1, 120);
        text(Target::Kind, "unitName", 0, 200);
        row(Target::Kind, "unit", kNil, "invalid_argument", "nothing");

        text(ExerciseMember::Kind, "name", 0, 200);
        row(ExerciseMember::Kind, "account", kNil, "invalid_argument", "nobody");
        reference(ExerciseMember::Kind, "team", world.red);
        row(ExerciseMember::Kind, "team", quoted(world.blue), "invalid_argument", "a red member of a blue team");
        row(ExerciseMember::Kind, "team", "", "invalid_argument", "a red member of no team");
        row(ExerciseMember::Kind, "role", R"("blue_member")", "invalid_argument", "a blue member of a red team");
        row(ExerciseMember::Kind, "role", R"("judge")", "invalid_argument", "a judge of a team");
        row(ExerciseMember::Kind, "role", R"("administrator")", "invalid_argument", "an administrator");

        for (const char *opener : {Room::Kind, NoticeBoard::Kind}) {
            text(opener, "exerciseName", 0, 120);
            reference(opener, "exercise", world.cell);
            row(opener, "unit", kStrange, "invalid_argument", "another unit than the exercise's");
            row(opener, "unit", kNil, "invalid_argument", "no unit");
        }
        text(NoticeBoard::Kind, "unitName", 0, 200);
        text(RoomMember::Kind, "name", 0, 200);
        text(RoomMember::Kind, "unitName", 0, 200);
        reference(RoomMember::Kind, "account", world.redMember);
        row(RoomMember::Kind, "account", quoted(world.coordinator), "not_found", "somebody of the exercise, and not of this team");

        text(Room::Kind, "code", 0, 16);
        text(Room::Kind, "name", 0, 60);
        row(Room::Kind, "team", kNil, "invalid_argument", "nobody's");
        text(NoticeBoard::Kind, "phase", 0, 60);
        time(NoticeBoard::Kind, "startsAt");
        time(NoticeBoard::Kind, "endsAt");
        row(NoticeBoard::Kind, "packDigest", R"("x")", "malformed", "no digest");

        text(Claim::Kind, "number", 0, 40);
        text(Claim::Kind, "title", 1, 120);
        text(Claim::Kind, "narrative", 0, 20'000);
        text(Claim::Kind, "clause", 0, 64);
        text(Claim::Kind, "targetName", 0, 120);
        text(Claim::Kind, "unitName", 0, 200);
        text(Claim::Kind, "vulnerability", 0, 60);
        text(Claim::Kind, "technique", 0, 16);
        number(Claim::Kind, "points", 0, 1'000'000);
        reference(Claim::Kind, "exercise", world.cell, "forbidden");
        reference(Claim::Kind, "team", world.red, "forbidden");
        row(Claim::Kind, "team", quoted(world.blue), "forbidden", "of another team");
        reference(Claim::Kind, "target", world.target);
        row(Claim::Kind, "target", quoted(world.hiddenTarget), "taken", "one that lies in the white cell");
        row(Claim::Kind, "target", quoted(world.red), "not_found", "what is no target");
        time(Claim::Kind, "startedAt");
        time(Claim::Kind, "endedAt");
        time(Claim::Kind, "submittedAt");
        const auto piece = [](const std::string &member, const std::string &value) {
            auto evidence = toJsonObject(exercise::Evidence{"log.txt", digestOf(std::string_view("x")).toString(), 1, "", Instant{1}, {}});
            evidence[member] = parseJson(value).value();
            return '[' + writeJson(evidence) + ']';
        };
        row(Claim::Kind, "evidence", piece("name", chinese(255)), "taken", "a long name");
        row(Claim::Kind, "evidence", piece("name", chinese(256)), "invalid_argument", "a longer name");
        row(Claim::Kind, "evidence", piece("name", "\"\""), "invalid_argument", "no name");
        row(Claim::Kind, "evidence", piece("note", chinese(200)), "taken", "a long note");
        row(Claim::Kind, "evidence", piece("note", chinese(201)), "invalid_argument", "a longer note");
        row(Claim::Kind, "evidence", piece("digest", R"("sha256:1")"), "malformed", "no digest");
        row(Claim::Kind, "evidence", piece("size", "-1"), "invalid_argument", "a negative size");
        row(Claim::Kind, "evidence", piece("at", "-1"), "invalid_argument", "taken before 1970");
        row(Claim::Kind, "evidence", piece("at", "4133980800000"), "invalid_argument", "taken after 2100");
        for (const int count : {50, 51}) {
            std::vector<exercise::Evidence> many(static_cast<std::size_t>(count), world.goodClaim().evidence.front());
            row(Claim::Kind, "evidence", writeJson(toJson(many)), count == 50 ? "taken" : "invalid_argument",
                count == 50 ? "50 pieces" : "51 pieces");
        }

        for (const char *decision : {Ruling::Kind, RulingNotice::Kind}) {
            number(decision, "sharePercent", 0, 100);
            number(decision, "pointsNano", 0, 1'000'000'000'000'000);
            text(decision, "clause", 0, 64);
            time(decision, "at");
            row(decision, "judged", R"("sha256:1")", "malformed", "no digest");
            row(decision, "reason", chinese(500), "taken", "a long reason");
            row(decision, "reason", chinese(501), "invalid_argument", "a longer reason");
        }
        row(Ruling::Kind, "reason", "\"\"", "missing_reason", "none");
        row(RulingNotice::Kind, "reason", "\"\"", "invalid_argument", "none");
        reference(Ruling::Kind, "claim", world.claim);
        row(Ruling::Kind, "claim", quoted(world.redRoom), "not_found", "what is no claim");
        reference(Ruling::Kind, "claimStream", world.redRoom);
        row(Ruling::Kind, "claimStream", quoted(world.blueRoom), "not_found", "where the claim does not lie");
        reference(Ruling::Kind, "team", world.red);
        row(Ruling::Kind, "team", quoted(world.blue), "invalid_argument", "not the claim's");
        text(Ruling::Kind, "number", 0, 40);
        text(Ruling::Kind, "title", 0, 120);
        text(Ruling::Kind, "unitName", 0, 200);
        text(Ruling::Kind, "targetName", 0, 120);
        reference(RulingNotice::Kind, "claim", world.claim);
        reference(RulingNotice::Kind, "ruling", world.ruling);
        row(RulingNotice::Kind, "ruling", quoted(world.award), "not_found", "what is no ruling");
        text(RulingNotice::Kind, "by", 0, 200);
        for (const char *kind : {RulingNotice::Kind, PublishedBoard::Kind})
            row(kind, "toldIn", quoted(world.redRoom), "invalid_argument", "told elsewhere from where teams read");
        row(BoardFreeze::Kind, "toldIn", quoted(world.board), "taken", "told on the notice board");
        row(BoardFreeze::Kind, "toldIn", quoted(world.redRoom), "not_found", "told in a room");
        row(BoardFreeze::Kind, "toldIn", kStrange, "not_found", "told where nothing is");

        number(ScoreEntryRecord::Kind, "pointsNano", 1, 1'000'000'000'000'000);
        number(ScoreEntryRecord::Kind, "basisNano", 0, 1'000'000'000'000'000);
        reference(ScoreEntryRecord::Kind, "team", world.red);
        reference(ScoreEntryRecord::Kind, "ruling", world.ruling);
        reference(ScoreEntryRecord::Kind, "target", world.target);
        row(ScoreEntryRecord::Kind, "unit", kNil, "invalid_argument", "nothing");
        row(ScoreEntryRecord::Kind, "reverses", quoted(world.award), "invalid_argument", "an award that names another entry");
        for (const auto &[field, most] : std::initializer_list<std::pair<const char *, std::size_t>>{
                 {"clause", 64}, {"scoringClass", 64}, {"vulnerability", 60}, {"reason", 500}, {"service", 128}})
            text(ScoreEntryRecord::Kind, field, 0, most);
        time(ScoreEntryRecord::Kind, "at");

        reference(ClaimReview::Kind, "claim", world.claim);
        row(ClaimReview::Kind, "claim", quoted(world.redRoom), "not_found", "what is no claim");
        row(ClaimReview::Kind, "claim", quoted(world.ruling), "not_found", "what lies in the white cell");
        row(ClaimReview::Kind, "since", "6000", "invalid_argument", "as late as its end");
        row(ClaimReview::Kind, "until", "3605000", "taken", "an hour");
        row(ClaimReview::Kind, "until", "3605001", "invalid_argument", "longer than an hour");

        row(BoardFreeze::Kind, "at", "4133980800000", "invalid_argument", "2101");
        row(BoardFreeze::Kind, "at", "-1", "invalid_argument", "before 1970");
        time(BoardFreeze::Kind, "publishAt");
        row(BoardFreeze::Kind, "publishAt", "4999", "invalid_argument", "published before it was frozen");

        time(PublishedBoard::Kind, "at");
        row(PublishedBoard::Kind, "side", R"("blue")", "taken", "a side that scores");
        row(PublishedBoard::Kind, "side", R"("white")", "invalid_argument", "one that does not");
        const auto boardRow = [](const std::string &member, const std::string &value) {
            auto object = toJsonObject(BoardRow{"红01", "听涛", 1, 0, {}});
            object[member] = parseJson(value).value();
            return '[' + writeJson(object) + ']';
        };
        row(PublishedBoard::Kind, "rows", boardRow("place", "0"), "invalid_argument", "no place");
        row(PublishedBoard::Kind, "rows", boardRow("pointsNano", "-352800000000"), "taken", "a total below zero");
        row(PublishedBoard::Kind, "rows", boardRow("code", chinese(17)), "invalid_argument", "a long code");
        row(PublishedBoard::Kind, "rows", boardRow("name", chinese(61)), "invalid_argument", "a long name");
    }
    void everyFieldHasItsBounds()
    {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        QFETCH(QByteArray, value);
        QFETCH(QString, expected);

        const auto verdict = m_world.verdict(kind.toStdString(), field.toStdString(), value.toStdString());

        QCOMPARE(QString::fromStdString(verdict), expected);
    }

    void timesAreHeldAgainstWhatStands_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Id>("stream");
        QTest::addColumn<Id>("record");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto pair = [](const char *kind, const Id &stream, const Id &record, const char *first, const char *last) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << stream << record << QString::fromLatin1(first) << QString::fromLatin1(last);
        };
        pair(Exercise::Kind, m_world.cell, m_world.cell, "startsAt", "endsAt");
        pair(Phase::Kind, m_world.cell, m_world.phase, "startsAt", "endsAt");
        pair(NoticeBoard::Kind, m_world.board, m_world.board, "startsAt", "endsAt");
        pair(Claim::Kind, m_world.redRoom, m_world.claim, "startedAt", "endedAt");
    }
    /// Each time by itself, as a form that changes one field sends it.
    void timesAreHeldAgainstWhatStands()
    {
        QFETCH(QString, kind);
        QFETCH(Id, stream);
        QFETCH(Id, record);
        QFETCH(QString, first);
        QFETCH(QString, last);
        PlannedWorld &world = m_world;
        const auto name = kind.toStdString();
        const auto said = [&](json::object fields) {
            const auto written = world.family->at(stream).write(world.ids.next(), record, name.c_str(), feed::Act::Set, std::move(fields),
                                                                world.coordinator, PlannedWorld::roleFor(name));
            return QString::fromStdString(written ? "taken" : std::string(redoubt::name(written.error().code)));
        };
        const auto from = first.toStdString();
        const auto to = last.toStdString();

        QCOMPARE(said({{from, 2000}, {to, 3000}}), QStringLiteral("taken"));
        QCOMPARE(said({{to, 1999}}), QStringLiteral("invalid_argument"));
        QCOMPARE(said({{from, 3001}}), QStringLiteral("invalid_argument"));
        QCOMPARE(said({{to, 2000}}), QStringLiteral("taken"));
        QCOMPARE(said({{from, 5000}, {to, 6000}}), QStringLiteral("taken")); // both move: what stood does not count
        QCOMPARE(said({{to, nullptr}}), QStringLiteral("taken"));
        QCOMPARE(said({{from, 9000}}), QStringLiteral("taken")); // there is no end any more
    }

    /// So that the next kind, or field, is not forgotten.
    void noFieldOfAnyKindTakesWhatItLikes()
    {
        auto registry = feed::KindRegistry();
        declareExerciseKinds(registry);
        feed::declareAccountKinds(registry);
        const json::value beyond[] = {std::int64_t{-9'007'199'254'740'991}, std::int64_t{9'007'199'254'740'991}};
        const json::value endless(std::string(128 * 1024, 'x'));
        const json::value nil("00000000-0000-0000-0000-000000000000");
        QStringList free;
        int fields = 0;
        for (const auto *kind : registry.kinds()) {
            for (const auto &field : kind->fields) {
                ++fields;
                for (const auto &value : {beyond[0], beyond[1], endless, nil}) {
                    if (field.check(value))
                        free << QString::fromStdString(kind->name + '.' + field.name + " takes " + writeJson(value).substr(0, 40));
                }
            }
        }

        QVERIFY(fields > 100);
        // A text of any words may be those of an id.
        free.removeIf([](const QString &line) { return line.contains(QLatin1String("00000000-0000")); });
        QCOMPARE(free, QStringList());
    }
    void noIdIsNil_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        auto registry = feed::KindRegistry();
        declareExerciseKinds(registry);
        feed::declareAccountKinds(registry);
        const json::value someId("0190aaaa-0000-7000-8000-00000000ffff");
        for (const auto *kind : registry.kinds()) {
            for (const auto &field : kind->fields) {
                // Takes an id, and no other word of that length.
                if (field.check(someId) && !field.check(json::value("0190aaaa-0000-7000-8000-00000000fffx")))
                    QTest::addRow("%s.%s", kind->name.c_str(), field.name.c_str())
                        << QString::fromStdString(kind->name) << QString::fromStdString(field.name);
            }
        }
    }
    void noIdIsNil()
    {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        auto registry = feed::KindRegistry();
        declareExerciseKinds(registry);
        feed::declareAccountKinds(registry);

        const auto checked =
            registry.find(kind.toStdString())->field(field.toStdString())->check(json::value("00000000-0000-0000-0000-000000000000"));

        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
    }

    void whatSaysTwoTimesSaysThemInOrder_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("an exercise") << Exercise::Kind << "startsAt"
                                     << "endsAt";
        QTest::newRow("a phase") << Phase::Kind << "startsAt"
                                 << "endsAt";
        QTest::newRow("a notice board") << NoticeBoard::Kind << "startsAt"
                                        << "endsAt";
        QTest::newRow("a claim") << Claim::Kind << "startedAt"
                                 << "endedAt";
    }
    void whatSaysTwoTimesSaysThemInOrder()
    {
        QFETCH(QString, kind);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const auto *declared = m_world.registry.find(kind.toStdString());
        const auto said = [&](std::int64_t from, std::int64_t to) {
            auto [streamId, fields] = m_world.good(kind.toStdString());
            fields[first.toStdString()] = from;
            fields[last.toStdString()] = to;
            FoldedStream fresh(streamId, *declared->purposes.begin(), m_world.registry);
            fresh.setFamily(m_world.family.get());
            auto &stream = declared->opens ? fresh : m_world.family->at(streamId);
            const auto id = declared->opens ? streamId : m_world.ids.next();
            return stream.validate(id, id, declared->name.c_str(), feed::Act::Add, fields, m_world.coordinator,
                                   PlannedWorld::roleFor(declared->name));
        };

        QVERIFY(said(1000, 1000));
        QVERIFY(said(1000, 2000));
        QCOMPARE(said(2000, 1000).error().code, ErrorCode::InvalidArgument);
    }

    /// Only what is accepted is given points.
    void whatIsRejectedGivesNothing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("decision");
        for (const char *kind : {Ruling::Kind, RulingNotice::Kind}) {
            for (const char *decision : {"reject", "return"})
                QTest::addRow("%s: %s", kind, decision) << kind << decision;
        }
    }
    void whatIsRejectedGivesNothing()
    {
        QFETCH(QString, kind);
        QFETCH(QString, decision);
        auto [streamId, fields] = m_world.good(kind.toStdString());
        fields["decision"] = decision.toStdString();
        const auto said = [&](std::int64_t nano) {
            fields["pointsNano"] = nano;
            const auto id = m_world.ids.next();
            return m_world.family->at(streamId).validate(id, id, kind.toUtf8().constData(), feed::Act::Add, fields, m_world.coordinator, Role::Judge);
        };

        QVERIFY(said(0));
        QCOMPARE(said(1).error().code, ErrorCode::InvalidArgument);
    }

    /// Who has no role in an exercise opens nothing in its name; whether there is one, the answer does not tell.
    void onlyWhoPlansAnExerciseOpensStreamsInItsName_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("role"); // in the exercise; -1: none
        QTest::addColumn<QString>("expected");
        for (const char *kind : {Room::Kind, NoticeBoard::Kind}) {
            QTest::addRow("%s, by its coordinator", kind) << kind << int(Role::Coordinator) << "taken";
            QTest::addRow("%s, by a judge of it", kind) << kind << int(Role::Judge) << "not_found";
            QTest::addRow("%s, by a stranger", kind) << kind << -1 << "not_found";
        }
    }
    void onlyWhoPlansAnExerciseOpensStreamsInItsName()
    {
        QFETCH(QString, kind);
        QFETCH(int, role);
        QFETCH(QString, expected);
        PlannedWorld world;
        world.family->authorsRole = role < 0 ? std::nullopt : std::optional(static_cast<Role>(role));

        QCOMPARE(QString::fromStdString(world.verdict(kind.toStdString(), "exercise", quoted(world.cell))), expected);
    }

    /// What others rest on is said once.
    void whatAStreamBelongsToStays_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::newRow("an exercise's unit") << Exercise::Kind << "unit";
        for (const char *field : {"unit", "exercise", "team", "side"})
            QTest::addRow("a room's %s", field) << Room::Kind << field;
        for (const char *field : {"unit", "exercise"})
            QTest::addRow("a notice board's %s", field) << NoticeBoard::Kind << field;
        QTest::newRow("a team's room") << Team::Kind << "room";
        QTest::newRow("a team's side") << Team::Kind << "side";
    }
    void whatAStreamBelongsToStays()
    {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        const auto [streamId, fields] = m_world.good(kind.toStdString());
        const auto record = kind == QLatin1String(Team::Kind) ? m_world.red : streamId;
        json::object change;
        change[field.toStdString()] = fields.at(field.toStdString());

        const auto written = m_world.family->at(streamId).validate(m_world.ids.next(), record, kind.toUtf8().constData(), feed::Act::Set, change,
                                                                   m_world.coordinator, Role::Coordinator);

        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::InvalidArgument);
    }

    /// A member who is moved is moved whole: role and team fit as they will stand.
    void aMemberIsNeverLetIntoTheOtherSide()
    {
        PlannedWorld world;
        const auto member = world.ids.next();
        auto &white = world.family->at(world.cell);
        QVERIFY(white.add(member, ExerciseMember{world.coordinator, "x", Role::RedMember, world.red, {}}, world.coordinator, Role::Coordinator));
        const auto set = [&](json::object fields) {
            const auto written =
                white.write(world.ids.next(), member, ExerciseMember::Kind, feed::Act::Set, std::move(fields), world.coordinator, Role::Coordinator);
            return written ? std::string("taken") : std::string(name(written.error().code));
        };

        QCOMPARE(set({{"team", world.blue.toString()}}), std::string("invalid_argument"));
        QCOMPARE(set({{"role", "blue_member"}}), std::string("invalid_argument"));
        QCOMPARE(set({{"role", "judge"}}), std::string("invalid_argument"));
        QCOMPARE(set({{"name", "改名"}}), std::string("taken"));
        QCOMPARE(set({{"role", "blue_member"}, {"team", world.blue.toString()}}), std::string("taken"));
        QCOMPARE(set({{"role", "judge"}, {"team", nullptr}}), std::string("taken"));
    }

    void aReversalNamesAnEntryThatIsThere()
    {
        auto reversal = m_world.goodScore();
        reversal.kind = ScoreKind::Reversal;
        reversal.pointsNano = 0;
        reversal.reason = "x";
        const auto said = [&](const Id &entry) {
            reversal.reverses = entry;
            const auto id = m_world.ids.next();
            const auto written =
                m_world.family->at(m_world.cell)
                    .validate(id, id, ScoreEntryRecord::Kind, feed::Act::Add, toJsonObject(reversal), m_world.coordinator, Role::Coordinator);
            return written ? std::string("taken") : std::string(name(written.error().code));
        };

        QCOMPARE(said(m_world.award), std::string("taken"));
        QCOMPARE(said(m_world.ruling), std::string("not_found"));
        QCOMPARE(said(m_world.ids.next()), std::string("not_found"));
    }
};

REDOUBT_TEST(TestFieldValues)
#include "TestFieldValues.moc"
