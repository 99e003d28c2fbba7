// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafts/exercise/ServedExercise.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::ServedExercise;

namespace {
using Flags = std::vector<std::string>;

QString said(const feed::ChangeVerdict &verdict)
{
    QStringList words{QString::fromStdString(enumName(verdict.verdict))};
    if (verdict.code)
        words << QString::fromStdString(*verdict.code);
    for (const auto &flag : verdict.flags.value_or(Flags{}))
        words << QString::fromStdString(flag);
    return words.join(QLatin1Char(' '));
}
} // namespace

/// What a whole server says to what the exercise's members write: which streams belong together only it knows.
class TestServedExercise : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClaimIsMarkedByWhenItArrives_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("phase");
        QTest::addColumn<QString>("added");
        QTest::addColumn<QString>("changed");
        QTest::newRow("planned") << "planned"
                                 << ""
                                 << "flagged before_start"
                                 << "taken";
        QTest::newRow("running") << "running"
                                 << "attack_window"
                                 << "taken"
                                 << "taken";
        QTest::newRow("in a freeze") << "running"
                                     << "freeze"
                                     << "flagged exercise_frozen"
                                     << "flagged changed_when_frozen";
        QTest::newRow("stopped") << "stopped"
                                 << "attack_window"
                                 << "flagged exercise_stopped"
                                 << "flagged changed_when_stopped";
        QTest::newRow("ended") << "ended"
                               << "freeze"
                               << "flagged exercise_over"
                               << "flagged changed_when_over";
    }
    void aClaimIsMarkedByWhenItArrives()
    {
        QFETCH(QString, state);
        QFETCH(QString, phase);
        QFETCH(QString, added);
        QFETCH(QString, changed);
        ServedExercise served;
        served.set({{"state", "running"}});
        auto known = drafts::addOf(served.room, served.claim(), served.red.newId());
        QCOMPARE(said(served.pushOne(served.red, known)), QStringLiteral("taken"));
        // Written while it ran, in a basement.
        const auto late = served.red.add(served.room, Claim::Kind, toJsonObject(served.claim()));
        const auto edit = served.red.set(served.room, Claim::Kind, *known.id, {{"narrative", "补充"}});
        if (!phase.isEmpty())
            served.set({{"currentPhase", served.phases.at(phase.toStdString()).toString()}});
        served.set({{"state", state.toStdString()}});

        QCOMPARE(said(served.house.pushOne(served.red, late)), added);
        QCOMPARE(said(served.house.pushOne(served.red, edit)), changed);

        // The judges read the mark with the line.
        const auto lines = served.house.pulled(served.judge, served.room);
        const auto mark = [](const feed::PulledLine &line) {
            return line.envelope.flags.empty() ? QString() : QString::fromStdString(line.envelope.flags.front());
        };
        QCOMPARE(mark(lines[lines.size() - 2]), added.section(QLatin1Char(' '), 1));
        QCOMPARE(mark(lines.back()), changed.section(QLatin1Char(' '), 1));
    }

    void whatATeamHasSubmittedIsNotDiscarded_data()
    {
        QTest::addColumn<bool>("isClaimed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing has come of it") << false << "taken";
        QTest::newRow("a team has submitted before the start") << true << "quarantined rule_violated";
    }
    /// The coordinator's console has not pulled the claim: only the server knows both.
    void whatATeamHasSubmittedIsNotDiscarded()
    {
        QFETCH(bool, isClaimed);
        QFETCH(QString, expected);
        ServedExercise served;
        if (isClaimed)
            QCOMPARE(said(served.pushOne(served.red, drafts::addOf(served.room, served.claim()))), QStringLiteral("flagged before_start"));

        QCOMPARE(said(served.pushOne(served.coordinator, drafts::removeOf<Exercise>(served.cell, served.cell))), expected);

        // With the exercise its members' access goes, and only with it.
        const auto isGone = [&](ServedExercise::Console &console, const Id &stream) { return served.house.isGone(console, stream); };
        QCOMPARE(isGone(served.red, served.room), !isClaimed);
        QCOMPARE(isGone(served.judge, served.cell), !isClaimed);
        QVERIFY(!isGone(served.coordinator, served.cell));
    }

    /// The order to stop and a claim in one push of different people's: what is ordered later is later.
    void whatIsResumedTakesClaimsUnmarked()
    {
        ServedExercise served;
        for (const auto &[state, expected] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"running", "taken"}, {"stopped", "flagged exercise_stopped"}, {"running", "taken"}, {"ended", "flagged exercise_over"}}) {
            served.set({{"state", state}});
            QCOMPARE(said(served.pushOne(served.red, drafts::addOf(served.room, served.claim()))), QString::fromLatin1(expected));
        }
    }

    void theServerKnowsTheStateAfterARestartToo()
    {
        ServedExercise served;
        served.set({{"state", "stopped"}});
        served.house.restart();

        QCOMPARE(said(served.pushOne(served.red, drafts::addOf(served.room, served.claim()))), QStringLiteral("flagged exercise_stopped"));
    }

    void whatIsAdmittedAfterTheEndIsMarkedAsBoth()
    {
        ServedExercise served;
        served.set({{"state", "running"}});
        QCOMPARE(said(served.pushOne(served.judge, drafts::addOf(served.room, served.claim()))), QStringLiteral("quarantined forbidden"));
        const auto kept = served.house.streams->quarantined(served.coordinator.session, served.room);
        QVERIFY(kept && kept->size() == 1);
        served.set({{"state", "ended"}});

        std::optional<bool> admitted;
        served.house.streams->admit(served.coordinator.session, kept->front().hash, [&](auto answer) { admitted = answer.has_value(); });

        QCOMPARE(admitted, std::optional(true));
        QCOMPARE(served.house.pulled(served.judge, served.room).back().envelope.flags, (Flags{"admitted", flags::ExerciseOver}));
    }

    void aRulingNamesAClaimThatThereIs_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the claim") << "the claim"
                                   << "taken";
        QTest::newRow("a claim that is not there") << "a claim that is not there"
                                                   << "quarantined not_found";
        QTest::newRow("a room that is not there") << "a room that is not there"
                                                  << "quarantined not_found";
        QTest::newRow("a claim in another exercise's room") << "a claim in another exercise's room"
                                                            << "quarantined not_found";
    }
    void aRulingNamesAClaimThatThereIs()
    {
        QFETCH(QString, what);
        QFETCH(QString, expected);
        ServedExercise served;
        served.set({{"state", "running"}});
        Ruling ruling;
        ruling.team = served.team;
        ruling.claimStream = served.room;
        ruling.claim = served.red.newId();
        ruling.reason = "证据充分";
        QCOMPARE(said(served.pushOne(served.red, drafts::addOf(served.room, served.claim(), ruling.claim))), QStringLiteral("taken"));
        if (what == QLatin1String("a claim that is not there"))
            ruling.claim = served.judge.newId();
        if (what == QLatin1String("a room that is not there"))
            ruling.claimStream = served.judge.newId();
        if (what == QLatin1String("a claim in another exercise's room")) {
            auto &county = served.house.enter("county", Role::Coordinator, served.house.county);
            Exercise other;
            other.unit = served.house.county;
            other.name = "另一场";
            const auto cell = county.newId();
            Room room;
            room.unit = other.unit;
            room.exercise = cell;
            room.team = served.team;
            ruling.claimStream = county.newId();
            for (const auto &verdict : served.push(county, {drafts::addOf({}, other, cell), drafts::addOf({}, room, ruling.claimStream)}))
                QCOMPARE(said(verdict), QStringLiteral("taken"));
        }

        QCOMPARE(said(served.pushOne(served.judge, drafts::addOf(served.cell, ruling))), expected);
    }

    /// A role in the unit is no role in its exercises; and the answer does not tell whether there is such an exercise.
    void aStreamIsOpenedInTheNameOfOnesOwnExerciseOnly_data()
    {
        QTest::addColumn<bool>("isRoom");
        QTest::addColumn<QString>("named");
        for (const bool isRoom : {true, false}) {
            for (const char *named : {"another's exercise", "an exercise that is not there"})
                QTest::addRow("%s in the name of %s", isRoom ? "a room" : "a notice board", named) << isRoom << named;
        }
    }
    void aStreamIsOpenedInTheNameOfOnesOwnExerciseOnly()
    {
        QFETCH(bool, isRoom);
        QFETCH(QString, named);
        ServedExercise served;
        // Of the same bureau, with the right to open exercises there, and in no way part of this one.
        auto &colleague = served.house.enter("colleague", Role::Coordinator);
        const auto exercise = named == QLatin1String("another's exercise") ? served.cell : colleague.newId();
        Room room;
        room.unit = served.house.bureau;
        room.exercise = exercise;
        room.team = served.team;
        NoticeBoard board;
        board.unit = served.house.bureau;
        board.exercise = exercise;
        const auto id = colleague.newId();

        const auto verdict = served.pushOne(colleague, isRoom ? drafts::addOf({}, room, id) : drafts::addOf({}, board, id));

        QCOMPARE(said(verdict), QStringLiteral("quarantined not_found"));
        QVERIFY(served.house.isGone(colleague, id)); // undone with its stream
    }
};

REDOUBT_TEST(TestServedExercise)
#include "TestServedExercise.moc"
