// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoActor.h"
#include "app/demo/DemoCast.h"
#include "app/demo/DemoHouse.h"
#include "app/demo/exercise/DemoScript.h"
#include "app/kinds/ProductKinds.h"
#include "exercise/board/ClaimAward.h"
#include "tests/cli/CliRun.h"
#include "tests/testkit/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::exercise;
using redoubt::cli::testing::runCli;

/// One demo, made by the program and looked at through consoles of its people.
class TestDemo : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<demo::DemoHouse> m_house;
    std::unique_ptr<demo::ChildProcess> m_server;
    feed::KindRegistry m_registry = productKinds();
    Id m_exercise;

    std::unique_ptr<demo::DemoActor> consoleOf(const char *account)
    {
        const auto file = demo::readTicket(m_house->ticketOf(account));
        const auto object = QJsonDocument::fromJson(read(m_house->credentialsOf(account))).object();
        auto actor = demo::DemoActor::signIn(m_folder.filePath(account).toStdString(), m_registry, *file,
                                             {object["account"].toString().toStdString(), object["password"].toString().toStdString()});
        if (!actor)
            qFatal("%s", actor.error().detail.c_str());
        (*actor)->follow(m_exercise);
        return std::move(*actor);
    }

    static QByteArray read(const std::filesystem::path &path)
    {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto folder = m_folder.filePath("demo");
        const auto run = runCli({"demo", "--dir", folder, "--format", "json"});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        m_house = std::make_unique<demo::DemoHouse>(folder.toStdString(), REDOUBT_BINARY_DIR "/redoubt-server");
        QVERIFY(m_house->isMade());
        QVERIFY(m_house->open());
        QCOMPARE(QJsonDocument::fromJson(run.out).object()["address"].toString().toStdString(), m_house->address());
        auto server = m_house->serve();
        QVERIFY(server);
        m_server = std::move(*server);
        const auto mark = QJsonDocument::fromJson(read(m_house->folder() / "demo.json")).object();
        m_exercise = Id::parse(mark["exercise"].toString().toStdString()).value();
    }
    void cleanupTestCase() { QCOMPARE(m_server->stop(), 0); }

    void passwordsAreForTheirOwnerAlone()
    {
        QStringList passwords;
        for (const auto &account : demo::castAccounts()) {
            const auto path = m_house->credentialsOf(account.signInName);
            QCOMPARE(QFile::permissions(QString::fromStdString(path.string()))
                         & ~QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                     QFile::Permissions());
            passwords << QJsonDocument::fromJson(read(path)).object()["password"].toString();
        }

        QCOMPARE(QSet<QString>(passwords.begin(), passwords.end()).size(), passwords.size());
        const auto log = read(m_house->folder() / "server.log");
        for (const auto &password : passwords)
            QVERIFY(!log.contains(password.toUtf8()));
    }

    void aCommanderSeesTheWholeBoardAndEveryFigureIsDerived()
    {
        const auto actor = consoleOf("demo-commander");
        const auto scripted = demo::scriptedClaims();
        const auto waiting = std::count_if(scripted.begin(), scripted.end(), [](const auto &claim) { return claim.fate == demo::Fate::Waiting; });
        QVERIFY(actor->waitFor([&](const ExerciseBoard &board) {
            return board.rulingCount() == static_cast<int>(scripted.size() - static_cast<std::size_t>(waiting)) && board.rulePack();
        }));
        const auto &board = actor->board();

        QCOMPARE(board.unreadable().size(), std::size_t{0});
        QCOMPARE(board.exercise()->value.state, ExerciseState::Running);
        // Each ruling's points are those of its one award, and the defender's deduction is the same.
        int awards = 0;
        for (const auto &ruling : board.latestRulings(1000)) {
            std::optional<Points> award;
            std::optional<Points> deduction;
            board.ledger().eachEntry([&](const ScoreEntry &entry, LedgerPosition) {
                if (entry.ruling != ruling.id || entry.kind == ScoreKind::Reversal)
                    return;
                (entry.kind == ScoreKind::Award ? award : deduction) = entry.points;
            });
            QCOMPARE(award.value_or(Points()).nano(), ruling.value.pointsNano);
            if (deduction)
                QCOMPARE(deduction->nano(), award->nano());
            awards += award ? 1 : 0;
        }
        QVERIFY(awards >= 55);
        StandingsQuery query;
        query.teams = board.scoringTeams(TeamSide::Red);
        const auto standing = standings(board.ledger(), query);
        QCOMPARE(standing.size(), std::size_t{8});
        for (const auto &team : standing)
            qInfo("%d %s %s", team.place, board.teams().at(team.team).value.code.c_str(), team.total.text().c_str());
        QCOMPARE(QString::fromStdString(board.teams().at(standing.front().team).value.code), QStringLiteral("红05"));
        // 1,000 for the boundary (13.1) and 800 off the catalogue, worked out by hand for 红07 too:
        // 500 + 200 + 100 + 200 + 50 + 50 % of 1,000
        QCOMPARE(QString::fromStdString(standing.back().total.text()), QStringLiteral("1550"));
    }

    void aJudgeFindsTenClaimsWaitingAndTheirEvidence()
    {
        const auto actor = consoleOf("demo-judge");
        const auto all = demo::scriptedClaims().size();
        const auto isUndone = [](const ClaimView &view) { return view.undone; };
        QVERIFY(actor->waitFor([&](const ExerciseBoard &board) {
            const auto claims = board.claims();
            return claims.size() == all && board.rulingCount() == 64 && std::any_of(claims.begin(), claims.end(), isUndone);
        }));
        std::map<ClaimStatus, int> byStatus;
        for (const auto &view : actor->board().claims())
            ++byStatus[view.status];

        QCOMPARE(byStatus[ClaimStatus::Waiting], 10); // nine, and the one whose award was taken back
        QCOMPARE(byStatus[ClaimStatus::Returned], 2);
        QCOMPARE(byStatus[ClaimStatus::Rejected], 3);
        const auto claims = actor->board().claims();
        const auto shown = std::find_if(claims.begin(), claims.end(), [](const auto &view) { return view.claim.value.evidence.size() == 7; });
        QVERIFY(shown != claims.end());
        // The claim of the mock-up: 500, of which 50 count already, × 1.4 for a key unit × 0.7 for the second use × 80 % = 352.8
        const auto award = computeClaimAward(actor->board(), shown->claim.value, {"6.2", 0, {}, 80});
        QVERIFY(award);
        QCOMPARE(QString::fromStdString(award->award.points.text()), QStringLiteral("353"));
    }

    void aRedMemberHoldsNothingOfOthers()
    {
        const auto actor = consoleOf("demo-red03");
        QVERIFY(actor->waitFor([](const ExerciseBoard &board) { return board.claims().size() >= 8; }));

        QCOMPARE(actor->board().rooms().size(), std::size_t{1});
        QCOMPARE(actor->board().rulingCount(), 0);
        QCOMPARE(actor->board().ledger().size(), std::size_t{0});
        QVERIFY(!actor->board().publishedBoards().empty());
    }

    void theLedgerIsExportedAndVerifiedElsewhere()
    {
        const auto ledger = m_folder.filePath("ledger.jsonl");
        const auto exported =
            runCli({"export", "ledger", "--exercise", QString::fromUtf8(demo::ExerciseName.data(), static_cast<qsizetype>(demo::ExerciseName.size())),
                    "--ticket", QString::fromStdString(m_house->ticketOf("demo-chief").string()), "--credentials",
                    QString::fromStdString(m_house->credentialsOf("demo-chief").string()), "--output", ledger});
        QVERIFY2(exported.exitCode == 0, exported.err.constData());

        const auto genuine = runCli({"verify", ledger, "--format", "json"});
        auto bytes = read(ledger.toStdString());
        bytes.replace("\"pointsNano\\\":1000000000000,", "\"pointsNano\\\":2000000000000,");
        const auto altered = runCli({"verify", "-", "--format", "json"}, bytes);

        QCOMPARE(genuine.exitCode, 0);
        const auto outcome = QJsonDocument::fromJson(genuine.out).object();
        const auto totals = outcome["totals"].toArray();
        // Each entry stands in a batch that a certified key of its author signed.
        const auto authors = outcome["authors"].toObject();
        QVERIFY(outcome["entries"].toInt() > 100);
        QCOMPARE(authors["entries"].toInt(), outcome["entries"].toInt());
        QCOMPARE(authors["chains"].toInt(), outcome["chains"].toInt());
        QVERIFY(authors["signers"].toArray().size() >= 2);
        QCOMPARE(totals.first().toObject()["code"].toString(), QStringLiteral("红05"));
        QCOMPARE(totals.first().toObject()["points"].toString(), QStringLiteral("6118"));
        QCOMPARE(altered.exitCode, 4);
        const auto findings = QJsonDocument::fromJson(altered.out).object()["findings"].toArray();
        QVERIFY(!findings.isEmpty());
        QSet<QString> faults;
        for (const auto &finding : findings) {
            const auto fault = finding.toObject()["fault"].toString();
            faults << fault;
            QVERIFY(finding.toObject()["kind"].toString() == "exercise.score_entry" || finding.toObject()["kind"].toString() == "exercise.ruling");
        }
        QCOMPARE(faults, (QSet<QString>{"altered", "not_signed"}));
    }

    void aLedgerWithoutItsAuthorsSignaturesSaysSo()
    {
        const auto ledger = m_folder.filePath("ledger.jsonl");
        QVERIFY(QFile::exists(ledger)); // of the test before
        QByteArray older;
        for (const auto &line : read(ledger.toStdString()).split('\n')) {
            if (!line.isEmpty() && !line.startsWith(R"({"chain")"))
                older += line + '\n';
        }
        older.replace(R"("format":"redoubt-ledger","v":2)", R"("format":"redoubt-ledger","v":1)");

        const auto text = runCli({"verify", "-"}, older);
        const auto json = runCli({"verify", "-", "--format", "json"}, older);
        const auto refused = runCli({"verify", "-", "--require-authors"}, older);
        const auto whole = runCli({"verify", ledger, "--require-authors"});

        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.contains("authors' signatures: not in this file"), text.out.constData());
        QVERIFY(QJsonDocument::fromJson(json.out).object()["authors"].isNull());
        QCOMPARE(refused.exitCode, 4);
        QCOMPARE(whole.exitCode, 0);
        QVERIFY2(whole.out.contains("authors' signatures: "), whole.out.constData());
    }

    void theAuthorsOfALedgerAreNamed()
    {
        const auto ledger = m_folder.filePath("ledger.jsonl");
        QVERIFY(QFile::exists(ledger)); // of a test before
        QCOMPARE(QFileInfo(ledger).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const auto text = runCli({"verify", ledger});
        const auto json = runCli({"verify", ledger, "--format", "json"});

        QSet<QString> sources;
        for (const auto &value : QJsonDocument::fromJson(json.out).object()["authors"].toObject()["signers"].toArray()) {
            const auto signer = value.toObject();
            if (signer["console"].toString().isEmpty())
                continue; // the server's own
            const auto name = signer["name"].toString();
            QVERIFY2(!name.isEmpty(), qPrintable(signer["account"].toString()));
            QVERIFY2(text.out.contains(name.toUtf8()), text.out.constData());
            sources << signer["nameFrom"].toString();
        }
        QVERIFY(sources.contains(QStringLiteral("plan")));
    }

    void aLedgerThatIsThereIsReplacedOnlyWhenToldTo()
    {
        const auto ledger = m_folder.filePath("kept.jsonl");
        QFile file(ledger);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("evidence");
        file.close();
        const QStringList exporting{"export",        "ledger",
                                    "--exercise",    QString::fromStdString(m_exercise.toString()),
                                    "--profile",     m_folder.filePath("nowhere"),
                                    "--credentials", QString::fromStdString(m_house->credentialsOf("demo-chief").string()),
                                    "--output",      ledger};

        const auto refused = runCli(exporting);
        const auto forced = runCli(exporting + QStringList{"--force"});

        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("there is a file already"), refused.err.constData());
        QVERIFY2(!forced.err.contains("there is a file already"), forced.err.constData());
        QCOMPARE(read(ledger.toStdString()), QByteArray("evidence")); // no such profile: what was there stays
    }

    void theLedgerOfWhatOneMayNotReadIsNotExported()
    {
        const auto ledger = m_folder.filePath("none.jsonl");
        const auto run =
            runCli({"export", "ledger", "--exercise", QString::fromStdString(m_exercise.toString()), "--profile", m_folder.filePath("demo-red03"),
                    "--credentials", QString::fromStdString(m_house->credentialsOf("demo-red03").string()), "--output", ledger});

        QCOMPARE(run.exitCode, 3);
        QVERIFY(!QFile::exists(ledger));
        QVERIFY(!QFile::exists(ledger + ".part"));
    }

    void anIncidentIsExportedRedactedAndCheckedElsewhere()
    {
        (void)consoleOf("demo-leader"); // enrols the profile and signs in once
        const auto whole = m_folder.filePath("whole.incident.json");
        const auto redacted = m_folder.filePath("redacted.incident.json");
        const QStringList desk{"--profile", m_folder.filePath("demo-leader"), "--credentials",
                               QString::fromStdString(m_house->credentialsOf("demo-leader").string())};

        const auto unknown = runCli(QStringList{"incident", "export", "--incident", "1999-001", "--for", "存档", "--output", whole + "2"} + desk);
        QCOMPARE(unknown.exitCode, 3);
        QRegularExpression numbers("\\d{4}-\\d{3}");
        QStringList known;
        for (auto all = numbers.globalMatch(QString::fromUtf8(unknown.err)); all.hasNext();)
            known << all.next().captured();
        QCOMPARE(known.size(), 13); // what was asked for, and the twelve of the register
        const auto number = known[8]; // the one with a first report and a later one

        const auto exported = runCli(QStringList{"incident", "export", "--incident", number, "--for", "存档", "--output", whole} + desk);
        QVERIFY2(exported.exitCode == 0, exported.err.constData());
        QCOMPARE(QFileInfo(whole).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto evidence = m_folder.filePath("evidence.incident.json");
        const auto pack = runCli(QStringList{"incident", "export", "--incident", number, "--for", "存档", "--evidence", "--output", evidence} + desk);
        QVERIFY2(pack.exitCode == 0, pack.err.constData());

        const auto made = runCli(QStringList{"incident", "redact", whole, "--for", "省公安厅", "--remove", "working,files", "--why", "内部", "--output",
                                             redacted}
                                 + desk);
        QVERIFY2(made.exitCode == 0, made.err.constData());
        for (const auto &file : {whole, evidence, redacted}) {
            const auto run = runCli({"incident", "verify", file, "--format", "json"});
            QVERIFY2(run.exitCode == 0, run.out.constData());
            const auto outcome = QJsonDocument::fromJson(run.out).object();
            QVERIFY(outcome["genuine"].toBool());
            QCOMPARE(outcome["signers"].toArray().size(), file == redacted ? 2 : 1);
            QVERIFY(!outcome["inside"].toArray().isEmpty());
            for (const auto &inner : outcome["inside"].toArray())
                QCOMPARE(inner.toObject()["state"].toString(), QString("holds"));
        }
        QCOMPARE(runCli({"incident", "verify", redacted, "--for", "省公安厅"}).exitCode, 0);
        QCOMPARE(runCli({"incident", "verify", redacted, "--for", "别人"}).exitCode, 4);
        const auto wrongPassword = runCli(QStringList{"incident", "redact", whole, "--for", "甲", "--remove", "working", "--output", redacted + "2",
                                                      "--profile", m_folder.filePath("demo-leader"), "--credentials", "-"},
                                          R"({"account":"demo-leader","password":"another"})");
        QCOMPARE(wrongPassword.exitCode, 3);
        QVERIFY(!QFile::exists(redacted + "2"));
    }

    void asAgainItUsesWhatIsThere()
    {
        const auto run = runCli({"demo", "--dir", QString::fromStdString(m_house->folder().string())});

        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains(m_house->address().c_str()));
    }

    void aFolderWithOtherThingsIsLeftAlone()
    {
        const auto run = runCli({"demo", "--dir", m_folder.path()});

        QCOMPARE(run.exitCode, 3);
        QVERIFY(run.err.contains("not empty"));
    }
};

REDOUBT_TEST(TestDemo)
#include "TestDemo.moc"
