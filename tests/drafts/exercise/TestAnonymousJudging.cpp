// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/JudgingDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "feed/Fold.h"
#include "feed/ToldIn.h"
#include "server/storage/Storage.h"
#include "server/streams/PushRun.h"
#include "tests/drafts/exercise/ServedExercise.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::ServedExercise;

namespace {
QString word(const feed::ChangeVerdict &verdict)
{
    return QString::fromStdString(enumName(verdict.verdict) + (verdict.code ? ' ' + *verdict.code : std::string()));
}
QString words(const std::vector<feed::ChangeVerdict> &verdicts)
{
    QStringList all;
    for (const auto &verdict : verdicts)
        all << word(verdict);
    all.removeDuplicates();
    return all.join(QLatin1Char(','));
}

/// An exercise whose judges are anonymous, with a claim that waits.
struct Unnamed
{
    ServedExercise served{[](drafts::ExercisePlan &plan) { plan.anonymousJudges = true; }};
    Id claim = served.red.newId();

    Unnamed()
    {
        served.set({{"state", "running"}});
        if (served.pushOne(served.red, drafts::addOf(served.room, served.claim(), claim)).verdict != feed::Verdict::Taken)
            qFatal("the claim was not taken");
    }
    /// A rejection, which needs no points: the ruling and what the team is told.
    std::vector<store::Draft> rejection() const
    {
        drafts::RulingRequest request;
        request.claim = claim;
        request.decision = Decision::Reject;
        request.reason = "证据不足";
        request.by = "裁判03";
        auto ruled = drafts::rulingDrafts(served.boardOf(served.judge), request, served.house.clock.now(), [this] { return served.judge.newId(); });
        if (!ruled)
            qFatal("the ruling: %s", ruled.error().detail.c_str());
        return std::move(ruled->drafts);
    }
    /// What the room's readers are told of rulings, and by whom.
    std::vector<feed::PulledLine> told() const
    {
        auto lines = served.house.pulled(served.red, served.room);
        std::erase_if(lines, [](const feed::PulledLine &line) { return line.line.change.kind != RulingNotice::Kind; });
        return lines;
    }
};
} // namespace

/// What is written into the white cell and told to the teams by the server (ADR 15).
class TestAnonymousJudging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRulingIsToldOnceByTheServer()
    {
        Unnamed exercise;
        auto &served = exercise.served;
        const auto request = served.judge.request(served.linesOf(served.judge, exercise.rejection()));
        for (const auto &chain : request.chains)
            QCOMPARE(chain.stream, served.cell); // nothing of the judge's goes where teams read

        QCOMPARE(words(served.house.push(served.judge, request)->verdicts), QStringLiteral("taken"));
        // The answer was lost, and the server began anew meanwhile.
        QCOMPARE(words(served.house.push(served.judge, request)->verdicts), QStringLiteral("duplicate"));
        served.house.restart();
        QCOMPARE(words(served.house.push(served.judge, request)->verdicts), QStringLiteral("duplicate"));

        const auto told = exercise.told();
        QCOMPARE(told.size(), std::size_t(1));
        const auto &identity = served.house.streams->identity();
        QCOMPARE(told[0].envelope.author, identity.author());
        const auto notice = fromJson<RulingNotice>(json::value(told[0].line.change.fields)).value();
        QCOMPARE(notice.claim, exercise.claim);
        QCOMPARE(notice.decision, Decision::Reject);
        QCOMPARE(notice.reason, std::string("证据不足"));
        QVERIFY(!notice.by && !notice.toldIn);
        QCOMPARE(served.boardOf(served.red).claim(exercise.claim)->status, ClaimStatus::Rejected);
        QVERIFY(std::ranges::any_of(served.house.heard, [&](const server::StreamChanged &change) {
            return change.hint.stream == served.room && change.mayHear(served.red.session.account);
        }));
    }

    void aRoomThatIsFullCostsAVerdictAndNoMore()
    {
        Unnamed exercise;
        auto &served = exercise.served;
        const auto drafts = exercise.rejection();
        {
            const auto write = served.house.storage->write();
            const auto room = *write->stream(served.room);
            for (std::size_t i = 0; i < server::MaxRecordsOfKind; ++i)
                write->putRecord(room, {served.judge.newId(), RulingNotice::Kind, 0, 0, ""});
            write->commit();
        }
        served.house.restart();

        QCOMPARE(words(served.push(served.judge, drafts)), QStringLiteral("quarantined too_large"));
        QCOMPARE(words(served.push(served.coordinator, {drafts::setOf<Exercise>(served.cell, served.cell, {{"summary", "it goes on"}})})),
                 QStringLiteral("taken"));
    }

    void theBoardOfAJudgeIsTheSameBeforeAndAfter()
    {
        Unnamed exercise;
        auto &served = exercise.served;
        const auto drafts = exercise.rejection();
        // On the console it is pending: as if the team had been told.
        auto board = served.boardOf(served.judge);
        for (const auto &draft : drafts) {
            feed::Change change;
            change.id = change.record = draft.id.value_or(served.judge.newId());
            change.kind = draft.kind;
            change.fields = draft.fields;
            change.pos = 1;
            const auto line = feed::mintLine(std::move(change)).value();
            std::optional<feed::RecordState> record;
            QVERIFY(feed::foldChange(record, {line, served.judge.session.author(), {}}, true));
            board.take(served.cell, *record);
        }
        QVERIFY(board.claim(exercise.claim)->notice.has_value());
        QVERIFY(board.claim(exercise.claim)->notice->pending);
        QCOMPARE(board.claim(exercise.claim)->status, ClaimStatus::Rejected);

        served.push(served.judge, drafts);

        const auto after = served.boardOf(served.judge).claim(exercise.claim);
        QCOMPARE(after->status, ClaimStatus::Rejected);
        QCOMPARE(after->notice->stream, served.room); // what lies in the cell counts no more
        QCOMPARE(after->ruling->author, served.judge.session.account);
    }

    void whatIsUndoneIsNotTold()
    {
        Unnamed exercise;
        auto &served = exercise.served;
        auto drafts = exercise.rejection();
        auto bad = drafts.front();
        bad.id = served.judge.newId();
        bad.fields["claim"] = served.judge.newId().toString();
        drafts.push_back(bad); // the last of the group is wrong, so all of it is

        const auto before = served.house.pulled(served.red, served.room).size();
        QCOMPARE(words(served.push(served.judge, drafts)), QStringLiteral("quarantined not_found"));
        QCOMPARE(served.house.pulled(served.red, served.room).size(), before);
        // The next one is, and alone.
        QCOMPARE(words(served.push(served.judge, exercise.rejection())), QStringLiteral("taken"));
        QCOMPARE(exercise.told().size(), std::size_t(1));
    }

    void whatIsAdmittedIsToldToo()
    {
        Unnamed exercise;
        auto &served = exercise.served;
        const auto drafts = exercise.rejection();
        Id member;
        const auto board = served.boardOf(served.coordinator);
        for (const auto &[id, one] : board.members()) {
            if (one.value.account == served.judge.session.account)
                member = id;
        }
        served.push(served.coordinator, {drafts::removeOf<ExerciseMember>(served.cell, member)});
        QCOMPARE(words(served.push(served.judge, drafts)), QStringLiteral("quarantined forbidden"));
        QVERIFY(exercise.told().empty());
        const auto kept = served.house.streams->quarantined(served.coordinator.session, served.cell);
        QVERIFY(kept && kept->size() == 2);

        std::optional<bool> admitted;
        served.house.streams->admit(served.coordinator.session, kept->front().hash, [&](auto answer) { admitted = answer.has_value(); });

        QCOMPARE(admitted, std::optional(true));
        QCOMPARE(exercise.told().size(), std::size_t(1));
        QCOMPARE(exercise.told().front().envelope.author, served.house.streams->identity().author());
    }

    /// Admission is for a team's own work; it is no way around the promise.
    void noJudgesClaimIsAdmittedIntoARoom()
    {
        for (const bool anonymous : {true, false}) {
            ServedExercise served([&](drafts::ExercisePlan &plan) { plan.anonymousJudges = anonymous; });
            served.set({{"state", "running"}});
            QCOMPARE(word(served.pushOne(served.judge, drafts::addOf(served.room, served.claim()))), QStringLiteral("quarantined forbidden"));
            const auto kept = served.house.streams->quarantined(served.coordinator.session, served.room);
            QVERIFY(kept && kept->size() == 1);

            std::optional<bool> admitted;
            served.house.streams->admit(served.coordinator.session, kept->front().hash, [&](auto answer) { admitted = answer.has_value(); });

            QCOMPARE(admitted, std::optional(!anonymous));
        }
    }

    void onlyWhatIsOnesOwnToSayIsTold_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the room of the claim") << "room"
                                               << "taken";
        QTest::newRow("the notice board") << "board"
                                          << "quarantined not_found";
        QTest::newRow("the white cell itself") << "cell"
                                               << "quarantined not_found";
        QTest::newRow("a stream that is not there") << "nowhere"
                                                    << "quarantined not_found";
        QTest::newRow("another exercise's room") << "another"
                                                 << "quarantined not_found";
        QTest::newRow("an account's stream") << "account"
                                             << "quarantined not_found";
        QTest::newRow("nowhere at all") << "none"
                                        << "quarantined invalid_argument";
    }
    void onlyWhatIsOnesOwnToSayIsTold()
    {
        QFETCH(QString, where);
        QFETCH(QString, expected);
        Unnamed exercise;
        auto &served = exercise.served;
        auto drafts = exercise.rejection();
        auto &notice = drafts.back();
        QCOMPARE(notice.kind, std::string(RulingNotice::Kind));
        const auto tell = [&](const Id &stream) { notice.fields["toldIn"] = stream.toString(); };
        if (where == QLatin1String("board"))
            tell(served.noticeBoard);
        else if (where == QLatin1String("cell"))
            tell(served.cell);
        else if (where == QLatin1String("nowhere"))
            tell(served.judge.newId());
        else if (where == QLatin1String("account"))
            tell(feed::accountStream(served.house.streams->identity().id, served.red.session.account));
        else if (where == QLatin1String("none"))
            notice.fields.erase("toldIn");
        else if (where == QLatin1String("another")) {
            auto &county = served.house.enter("county", Role::Coordinator, served.house.county);
            Exercise other;
            other.unit = served.house.county;
            other.name = "另一场";
            const auto cell = county.newId();
            Room room;
            room.unit = other.unit;
            room.exercise = cell;
            room.team = served.team;
            const auto id = county.newId();
            QCOMPARE(words(served.push(county, {drafts::addOf({}, other, cell), drafts::addOf({}, room, id)})), QStringLiteral("taken"));
            tell(id);
        }

        QCOMPARE(words(served.push(served.judge, drafts)), expected);
        QCOMPARE(exercise.told().size(), std::size_t(expected == QLatin1String("taken") ? 1 : 0));
    }

    /// Only before anything has come of it: who has read keeps what they read, and who ruled was promised something.
    void theChoiceStaysOnceTheExerciseHasBegun_data()
    {
        QTest::addColumn<bool>("before");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("after");
        QTest::addColumn<QString>("expected");
        for (const bool before : {false, true}) {
            for (const char *state : {"planned", "running", "stopped", "ended"}) {
                for (const bool after : {false, true}) {
                    QTest::addRow("%s, %s, then %s", before ? "anonymous" : "named", state, after ? "anonymous" : "named")
                        << before << state << after << (state == std::string("planned") || before == after ? "taken" : "quarantined rule_violated");
                }
            }
        }
    }
    void theChoiceStaysOnceTheExerciseHasBegun()
    {
        QFETCH(bool, before);
        QFETCH(QString, state);
        QFETCH(bool, after);
        QFETCH(QString, expected);
        ServedExercise served([&](drafts::ExercisePlan &plan) { plan.anonymousJudges = before; });
        served.set({{"state", state.toStdString()}});

        const auto verdict = served.pushOne(served.coordinator, drafts::setOf<Exercise>(served.cell, served.cell, {{"anonymousJudges", after}}));

        QCOMPARE(word(verdict), expected);
        QCOMPARE(served.boardOf(served.judge).judgesAreAnonymous(), expected == QLatin1String("taken") ? after : before);
    }
    void theChoiceStaysOnceSomethingWasRuled()
    {
        ServedExercise served; // a claim came in before the start, and was ruled on
        const auto claim = served.red.newId();
        served.pushOne(served.red, drafts::addOf(served.room, served.claim(), claim));
        Ruling ruling;
        ruling.claim = claim;
        ruling.claimStream = served.room;
        ruling.team = served.team;
        ruling.decision = Decision::Reject;
        ruling.reason = "证据不足";
        QCOMPARE(word(served.pushOne(served.judge, drafts::addOf(served.cell, ruling))), QStringLiteral("taken"));

        const auto verdict = served.pushOne(served.coordinator, drafts::setOf<Exercise>(served.cell, served.cell, {{"anonymousJudges", true}}));

        QCOMPARE(word(verdict), QStringLiteral("quarantined rule_violated"));
    }

    void anExerciseOfAnEarlierVersionGoesOnAsItWas()
    {
        ServedExercise served;
        served.pushOne(served.coordinator, drafts::setOf<Exercise>(served.cell, served.cell, {{"anonymousJudges", nullptr}}));
        served.set({{"state", "running"}});
        const auto claim = served.red.newId();
        served.pushOne(served.red, drafts::addOf(served.room, served.claim(), claim));
        drafts::RulingRequest request;
        request.claim = claim;
        request.decision = Decision::Reject;
        request.reason = "证据不足";
        request.by = "裁判03";
        const auto ruled =
            drafts::rulingDrafts(served.boardOf(served.judge), request, served.house.clock.now(), [&] { return served.judge.newId(); });

        QCOMPARE(words(served.push(served.judge, ruled->drafts)), QStringLiteral("taken"));
        const auto board = served.boardOf(served.red);
        QCOMPARE(board.claim(claim)->notice->author, served.judge.session.account);
        QVERIFY(!board.claim(claim)->notice->value.by); // nobody had decided that teams are told names
    }

    /// So that the next kind is not forgotten: whatever a judge may write where teams read goes through the server, or is refused there.
    void everyKindThatAJudgeWritesForTeamsCanBeToldByTheServer()
    {
        const auto registry = productKinds();
        QStringList told;
        for (const auto *kind : registry.kinds()) {
            const bool isRead = kind->purposes.contains(StreamPurpose::Team) || kind->purposes.contains(StreamPurpose::Public);
            const bool isAJudges = may(Role::Judge, kind->permission) || may(Role::ChiefJudge, kind->permission);
            if (!isRead || !isAJudges)
                continue;
            QVERIFY2(kind->field(feed::ToldIn), kind->name.c_str());
            QCOMPARE(kind->recordClass, feed::RecordClass::Entry);
            QVERIFY2(kind->purposes.contains(StreamPurpose::WhiteCell), kind->name.c_str());
            told << QString::fromStdString(kind->name);
        }
        QCOMPARE(told, QStringList({"exercise.freeze", "exercise.published_board", "exercise.ruling_notice"}));
    }
};

REDOUBT_TEST(TestAnonymousJudging)
#include "TestAnonymousJudging.moc"
