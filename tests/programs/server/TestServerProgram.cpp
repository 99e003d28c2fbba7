// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

namespace {
const QByteArray Password = "correct horse battery";

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};
} // namespace

/// redoubt-server as it is run: a process with arguments, streams and signals.
class TestServerProgram : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    static QString program() { return QStringLiteral(REDOUBT_BINARY_DIR "/redoubt-server"); }

    Outcome run(const QStringList &arguments, const QByteArray &input = {}, const char *data = "server") const
    {
        QProcess process;
        process.start(program(), QStringList{QStringLiteral("--data"), path(data)} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Outcome run(const char *arguments, const QByteArray &input = {}) const { return run(QString::fromUtf8(arguments).split(u' '), input); }

    void write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// A server that was told to listen on a port of its choice; its address is then in @p port.
    void startServer(QProcess &server, int &port, const QStringList &environmentPairs = {}) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("REDOUBT_LISTEN_PORT"), QStringLiteral("0"));
        for (int i = 0; i + 1 < environmentPairs.size(); i += 2)
            environment.insert(environmentPairs[i], environmentPairs[i + 1]);
        server.setProcessEnvironment(environment);
        server.start(program(), {QStringLiteral("--data"), path("server"), QStringLiteral("serve")});
        QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 30'000);
        const auto line = QString::fromUtf8(server.readLine()).trimmed();
        port = line.mid(line.lastIndexOf(u':') + 1).toInt();
        QVERIFY2(port > 0, qPrintable(line));
    }
    static void stop(QProcess &server)
    {
        server.terminate();
        QVERIFY(server.waitForFinished(30'000));
    }
    QByteArray contentsOf(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// As somebody whom the folder belongs to and who may not write: root may everything, so the command runs as another there.
    Outcome runWithoutWriting(const QStringList &arguments) const
    {
        QProcess process;
        process.setChildProcessModifier([] {
            if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
                ::_exit(99);
        });
        process.start(program(), QStringList{QStringLiteral("--data"), path("readonly")} + arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// Paths below @p folder with their sizes, links as links.
    static QStringList everythingBelow(const QString &folder)
    {
        QStringList all;
        QDirIterator at(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (at.hasNext()) {
            at.next();
            const auto info = at.fileInfo();
            all << at.filePath().mid(folder.size())
                    + (info.isSymLink()   ? QStringLiteral(" link")
                           : info.isDir() ? QStringLiteral("/")
                                          : QString::number(info.size()));
        }
        all.sort();
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = run("init --name Bureau --admin root --password-stdin", Password + '\n');
        QVERIFY2(made.code == 0, made.err);
    }

    void initMakesAFolderThatOthersMayNotEnter()
    {
        QCOMPARE(QFileInfo(path("server")).permissions()
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther),
                 QFile::Permissions());
        for (const auto *key : {"server/tls/ca.key", "server/tls/server.key", "server/redoubt.sqlite"})
            QCOMPARE(QFileInfo(path(key)).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void initDoesNotTouchAServerThatIsThere()
    {
        const auto again = run("init --password-stdin", Password + '\n');

        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains("already"));
        QCOMPARE(run("account list").code, 0);
    }

    void aRefusedInitLeavesNothingBehind()
    {
        const QStringList init{QStringLiteral("init"), QStringLiteral("--password-stdin")};

        const auto refused = run(init, "short\n", "refused");
        const auto made = run(init, Password + '\n', "refused");

        QCOMPARE(refused.code, 1);
        QVERIFY2(made.code == 0, made.err);
    }

    void unitsAreImportedAndImportedAgainWithoutChange()
    {
        write("units.csv", "name,parent\nPolice,Bureau\n\"Education, first\",Bureau\nDesk,Police\n");

        const auto first = run({QStringLiteral("unit"), QStringLiteral("import"), path("units.csv")});
        const auto second = run({QStringLiteral("unit"), QStringLiteral("import"), path("units.csv")});

        QVERIFY2(first.code == 0, first.err);
        QVERIFY(first.out.contains("3 added or changed"));
        QVERIFY(second.out.contains("0 added or changed"));
        QVERIFY(run("unit list").out.contains("Education, first"));
    }

    void aUnitFileThatIsWrongIsRefusedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("another header") << QByteArray("unit,above\n") << QByteArray("bad.csv:1:");
        QTest::newRow("a parent that nobody has") << QByteArray("name,parent\nA,Bureau\nB,Nowhere\n") << QByteArray("bad.csv:3:");
        QTest::newRow("an id that is none") << QByteArray("name,parent,id\nA,Bureau,7\n") << QByteArray("bad.csv:2:");
        QTest::newRow("a quote without an end") << QByteArray("name,parent\n\"A,Bureau\n") << QByteArray("bad.csv:2:");
    }

    void aUnitFileThatIsWrongIsRefusedByItsLine()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, says);
        write("bad.csv", text);

        const auto refused = run({QStringLiteral("unit"), QStringLiteral("import"), path("bad.csv")});

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(says), refused.err);
    }

    void accountsAreAddedListedLockedAndGranted()
    {
        const auto added = run("account add judge1 --unit Bureau --role judge --password-stdin", Password + '\n');
        QVERIFY2(added.code == 0, added.err);

        QVERIFY(run("account list").out.contains("judge1"));
        QCOMPARE(run("account lock judge1").code, 0);
        QVERIFY(run("account list --json").out.contains("\"signInName\":\"judge1\",\"name\":\"judge1\""));
        QVERIFY(run("account list").out.contains("locked"));
        QCOMPARE(run("account unlock judge1").code, 0);
        QCOMPARE(run("grant judge1 commander --unit Bureau").code, 0);
        QCOMPARE(run("revoke judge1 commander --unit Bureau").code, 0);
        QCOMPARE(run("revoke judge1 commander --unit Bureau").code, 1);
        QCOMPARE(run("grant nobody judge --unit Bureau").code, 1);
        QCOMPARE(run("grant judge1 judge").code, 2);
    }

    void theListOfAccountsSaysWhereAndWhatTheyAre()
    {
        QVERIFY(run("account add lister --shown Lister --unit Bureau --password-stdin", Password + '\n').code == 0);
        const auto lineOf = [this] {
            for (const auto &line : run("account list").out.split('\n')) {
                if (line.contains("  lister  "))
                    return line;
            }
            return QByteArray();
        };
        QVERIFY2(lineOf().endsWith("  lister  Lister  Bureau  no role"), lineOf());

        QCOMPARE(run("grant lister judge --unit Bureau").code, 0);
        QCOMPARE(run("grant lister commander --unit Bureau").code, 0);

        QVERIFY2(lineOf().endsWith("  Bureau  commander in Bureau, judge in Bureau"), lineOf());
        QJsonObject object;
        for (const auto &line : run("account list --json").out.split('\n')) {
            const auto one = QJsonDocument::fromJson(line).object();
            if (one["signInName"].toString() == QLatin1String("lister"))
                object = one;
        }
        QCOMPARE(object["unitName"].toString(), QStringLiteral("Bureau"));
        const auto roles = object["unitRoles"].toArray();
        QCOMPARE(roles.size(), 2);
        QCOMPARE(roles.at(0).toObject()["role"].toString(), QStringLiteral("commander"));
        QCOMPARE(roles.at(0).toObject()["unit"].toString(), object["unit"].toString());
        QVERIFY(object["streamRoles"].toArray().isEmpty());
    }

    void aRoleThatThereIsNotIsAnsweredWithThoseThereAre_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("near to none") << QByteArray("grant root emperor --unit Bureau") << QByteArray("there is no role 'emperor'; a role is");
        QTest::newRow("mistyped") << QByteArray("grant root jugde --unit Bureau") << QByteArray("'jugde'; did you mean 'judge'?");
        QTest::newRow("to take it") << QByteArray("revoke root emperor --unit Bureau") << QByteArray("no role 'emperor'");
        QTest::newRow("of a new account") << QByteArray("account add other --unit Bureau --role emperor --password-stdin")
                                          << QByteArray("no role 'emperor'");
    }
    void aRoleThatThereIsNotIsAnsweredWithThoseThereAre()
    {
        QFETCH(const QByteArray, arguments);
        QFETCH(const QByteArray, says);

        const auto refused = run(arguments.constData(), Password + '\n');

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(says), refused.err);
        QVERIFY2(refused.err.contains(
                     "administrator, coordinator, chief_judge, judge, commander, red_member, blue_member, member, duty_planner, duty_officer, "
                     "duty_leader, liaison, content_keeper, incident_drafter, incident_approver or auditor"),
                 refused.err);
    }

    void aPasswordIsNeverAnArgument()
    {
        QCOMPARE(run("account add other --unit Bureau --password " + Password).code, 2);
        QVERIFY(!run("account add --help").out.contains("--password TEXT"));
    }

    void aTicketNamesServerCaAndCode()
    {
        const auto ticket = run({QStringLiteral("enrol"), QStringLiteral("--file"), path("desk.redoubt"), QStringLiteral("--url"),
                                 QStringLiteral("https://127.0.0.1:8443")});
        QVERIFY2(ticket.code == 0, ticket.err);

        QFile file(path("desk.redoubt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        QVERIFY(text.contains("\"server\":\"https://127.0.0.1:8443\""));
        QVERIFY(text.contains("\"caDigest\":\"sha256:"));
        QVERIFY(text.contains("BEGIN CERTIFICATE"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aTicketThatIsThereIsReplacedOnlyWhenToldTo()
    {
        write("there.json", "another console's");
        QVERIFY(QFile::setPermissions(path("there.json"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        const QStringList enrol{QStringLiteral("enrol"), QStringLiteral("--url"), QStringLiteral("https://127.0.0.1:8443"), QStringLiteral("--file"),
                                path("there.json")};
        const auto contents = [this] {
            QFile file(path("there.json"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };

        const auto refused = run(enrol);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("there.json: there is a file already") && refused.err.contains("--force"), refused.err);
        QCOMPARE(contents(), QByteArray("another console's"));

        const auto replaced = run(enrol + QStringList{QStringLiteral("--force")});
        QVERIFY2(replaced.code == 0, replaced.err);
        QVERIFY(contents().contains("\"caDigest\":\"sha256:"));
        QCOMPARE(QFileInfo(path("there.json")).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aLinkThatLeadsNowhereIsNotFollowedWithATicket()
    {
        QVERIFY(QFile::link(path("elsewhere.json"), path("link.json")));

        const auto refused = run({QStringLiteral("enrol"), QStringLiteral("--url"), QStringLiteral("https://127.0.0.1:8443"),
                                  QStringLiteral("--file"), path("link.json")});

        QCOMPARE(refused.code, 1);
        QVERIFY(!QFile::exists(path("elsewhere.json")));
    }

    void settingsThatAreWrongAreNamedByTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("an unknown key") << QByteArray("[listen]\naddress = \"127.0.0.1\"\nprot = 1\n")
                                        << QByteArray("redoubt.toml:3: unknown key 'listen.prot'");
        QTest::newRow("an unknown section") << QByteArray("\n[lsten]\nport = 1\n") << QByteArray("redoubt.toml:2: unknown key 'lsten'");
        QTest::newRow("out of range") << QByteArray("[listen]\nport = 70000\n") << QByteArray("redoubt.toml:2: listen.port: must be 0 to 65535");
        QTest::newRow("another type") << QByteArray("[listen]\nport = \"8443\"\n")
                                      << QByteArray("redoubt.toml:2: listen.port: expected a whole number");
        QTest::newRow("no TOML") << QByteArray("port 8443\n") << QByteArray("redoubt.toml:1: ");
    }

    void settingsThatAreWrongAreNamedByTheirLine()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, says);
        write("redoubt.toml", text);

        const auto refused = run({QStringLiteral("--config"), path("redoubt.toml"), QStringLiteral("settings"), QStringLiteral("--check")});

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(says), refused.err);
    }

    void theSettingsThatAreShownMayBeUsedAsTheyAre()
    {
        write("shown.toml", run("settings").out);

        const auto read = run({QStringLiteral("--config"), path("shown.toml"), QStringLiteral("settings"), QStringLiteral("--check")});

        QVERIFY2(read.code == 0, read.err);
    }

    void aWordThatIsNoCommandIsNamed_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("mistyped") << QByteArray("srve") << QByteArray("unknown command 'srve'; did you mean 'serve'?");
        QTest::newRow("letters that changed places") << QByteArray("bakcup x") << QByteArray("did you mean 'backup'?");
        QTest::newRow("not typed to its end") << QByteArray("cert") << QByteArray("did you mean 'certificate'?");
        QTest::newRow("behind an option with a value") << QByteArray("--config x.toml gant") << QByteArray("'gant'; did you mean 'grant'?");
        QTest::newRow("of a command") << QByteArray("account ad judge") << QByteArray("unknown command 'account ad'; did you mean 'account add'?");
        QTest::newRow("near to none") << QByteArray("frobnicate") << QByteArray("unknown command 'frobnicate'; there is init, serve, account");
    }
    void aWordThatIsNoCommandIsNamed()
    {
        QFETCH(const QByteArray, arguments);
        QFETCH(const QByteArray, says);

        const auto refused = run(arguments.constData());

        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(says), refused.err);
        QCOMPARE(refused.out, QByteArray());
    }

    void itServesUntilItIsToldToStopAndLogsNoSecret()
    {
        QProcess server;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("REDOUBT_LISTEN_PORT"), QStringLiteral("0"));
        environment.insert(QStringLiteral("REDOUBT_LOG_LEVEL"), QStringLiteral("debug"));
        environment.insert(QStringLiteral("REDOUBT_LOG_FORMAT"), QStringLiteral("json"));
        environment.insert(QStringLiteral("REDOUBT_LOG_FILE"), path("server.log"));
        server.setProcessEnvironment(environment);
        server.start(program(), {QStringLiteral("--data"), path("server"), QStringLiteral("serve")});
        QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 30'000);
        const auto line = server.readLine();
        QVERIFY2(line.startsWith("listening on https://127.0.0.1:"), line);

        // A second one on the same data must not start; the administrator's commands go on beside it.
        const auto second = run("serve");
        const auto added = run("account add beside --unit Bureau --password-stdin", Password + '\n');
        const auto backup = run({QStringLiteral("backup"), path("backup")});
        ::kill(static_cast<pid_t>(server.processId()), SIGHUP);
        ::kill(static_cast<pid_t>(server.processId()), SIGTERM);
        QVERIFY(server.waitForFinished(30'000));

        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.count("another server runs") == 1, second.err); // and not once more by the log
        QVERIFY2(added.code == 0, added.err);
        QVERIFY2(backup.code == 0, backup.err);
        QCOMPARE(server.exitStatus(), QProcess::NormalExit);
        QCOMPARE(server.exitCode(), 0);
        QFile log(path("server.log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const auto text = log.readAll();
        QVERIFY(text.contains("\"message\":\"stopped\""));
        QVERIFY(!text.contains(Password));
        QVERIFY(!text.contains("PRIVATE KEY"));
        QCOMPARE(log.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aLogThatWasMovedIsOpenedAnew()
    {
        QProcess server;
        int port = 0;
        startServer(server, port, {QStringLiteral("REDOUBT_LOG_FILE"), path("moved.log")});
        QTRY_VERIFY(contentsOf("moved.log").contains("listens on"));
        QVERIFY(QFile::rename(path("moved.log"), path("moved.log.1")));

        ::kill(static_cast<pid_t>(server.processId()), SIGHUP);

        QTRY_VERIFY_WITH_TIMEOUT(contentsOf("moved.log").contains("read again"), 30'000);
        stop(server);
        QVERIFY(contentsOf("moved.log").contains("stopped"));
        QVERIFY(!contentsOf("moved.log.1").contains("stopped"));
        QVERIFY(contentsOf("moved.log.1").contains("listens on"));
        QCOMPARE(QFileInfo(path("moved.log")).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aLogThatCannotBeOpenedGoesOnWhereItWas()
    {
        QVERIFY(QDir(path("")).mkpath(path("logs")));
        QProcess server;
        int port = 0;
        startServer(server, port, {QStringLiteral("REDOUBT_LOG_FILE"), path("logs/server.log")});
        QTRY_VERIFY(contentsOf("logs/server.log").contains("listens on"));
        QVERIFY(QDir().rename(path("logs"), path("logs-moved")));
        write("logs", "a file where the folder was");

        ::kill(static_cast<pid_t>(server.processId()), SIGHUP);

        QTRY_VERIFY_WITH_TIMEOUT(contentsOf("logs-moved/server.log").contains("the log stays where it was"), 30'000);
        stop(server);
        QVERIFY(contentsOf("logs-moved/server.log").contains("stopped"));
    }

    void nothingOfTheServersMemoryComesIntoACore()
    {
        QProcess server;
        int port = 0;
        startServer(server, port);

        QFile limits(QStringLiteral("/proc/%1/limits").arg(server.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const auto text = limits.readAll();
        stop(server);

        const auto line = QString::fromUtf8(text).split(u'\n').filter(QStringLiteral("Max core file size")).value(0).simplified();
        QCOMPARE(line, QStringLiteral("Max core file size 0 0 bytes"));
    }

    void theTokenOfTheCountersIsASecret_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("isOpenToOthers");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("read by others") << QByteArray("0123456789abcdef0123\n") << true << QByteArray("metrics.token: others may read this file");
        QTest::newRow("short") << QByteArray("0123456789abcde\n") << false << QByteArray("metrics.token: a token is one line of 16 or more");
        QTest::newRow("empty") << QByteArray("\n") << false << QByteArray("metrics.token: a token is one line of 16 or more");
        QTest::newRow("two lines") << QByteArray("0123456789abcdef\n0123456789abcdef\n") << false
                                   << QByteArray("metrics.token: a token is one line of 16 or more");
    }
    void theTokenOfTheCountersIsASecret()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const bool, isOpenToOthers);
        QFETCH(const QByteArray, says);
        write("server/metrics.token", token);
        auto permissions = QFile::ReadOwner | QFile::WriteOwner;
        if (isOpenToOthers)
            permissions |= QFile::ReadOther;
        QVERIFY(QFile::setPermissions(path("server/metrics.token"), permissions));

        const auto refused = run("serve");
        QVERIFY(QFile::remove(path("server/metrics.token")));

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(says), refused.err);
        QVERIFY2(!refused.err.contains("0123456789"), refused.err);
    }

    void aTokenFileThatIsNamedMustBeThere()
    {
        qputenv("REDOUBT_LISTEN_METRICS_TOKEN_FILE", path("no.token").toUtf8());
        const auto refused = run("serve");
        qunsetenv("REDOUBT_LISTEN_METRICS_TOKEN_FILE");

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("no.token"), refused.err);
    }

    void whatKeptAnAccountOutIsSaid()
    {
        QVERIFY(run("account add kept --unit Bureau --password-stdin", Password + '\n').code == 0);

        QCOMPARE(run("account unlock kept").out, QByteArray("nothing was locked\n"));
        QCOMPARE(run("account lock kept").out, QByteArray());
        QCOMPARE(run("account unlock kept").out, QByteArray("lifted: the lock by an administrator\n"));
        QCOMPARE(run("account lock kept").code, 0);
        QCOMPARE(run("account password kept --password-stdin", "another horse battery\n").out, QByteArray("lifted: the lock by an administrator\n"));
    }

    void aCommonPasswordIsRefusedInWords()
    {
        const auto refused = run("account add common --unit Bureau --password-stdin", "Password1234\n");

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("tried first"), refused.err);
        QVERIFY2(!refused.err.contains("Password1234"), refused.err);
    }

    void aFolderThatMayNotBeWrittenIsNamedAsSuch_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        for (const auto *arguments : {"serve", "account list", "account lock root", "unit list", "enrol", "backup /tmp/redoubt-never-made"})
            QTest::newRow(arguments) << QByteArray(arguments);
    }
    void aFolderThatMayNotBeWrittenIsNamedAsSuch()
    {
        QFETCH(const QByteArray, arguments);
        if (!QFileInfo::exists(path("readonly"))) {
            const auto copied = run({QStringLiteral("backup"), path("readonly")});
            QVERIFY2(copied.code == 0, copied.err);
        }
        // The way to it must be open to whoever runs the command.
        QVERIFY(::chmod(m_folder.path().toUtf8().constData(), 0755) == 0);
        if (::geteuid() == 0)
            QVERIFY(QProcess::execute(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("65534:65534"), path("readonly")}) == 0);
        QVERIFY(::chmod(path("readonly").toUtf8().constData(), 0500) == 0);

        const auto refused = runWithoutWriting(QString::fromUtf8(arguments).split(u' '));

        QVERIFY(::chmod(path("readonly").toUtf8().constData(), 0700) == 0);
        if (refused.code == 99 || refused.code == -1)
            QSKIP("this machine lets no other user run programs");
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("the data folder is read-only"), refused.err);
        QVERIFY2(!refused.err.contains("another server runs"), refused.err);
    }

    void aBackupIsANewFolderAndNothingElse_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a folder that is there") << path("taken") << QByteArray("already");
        QTest::newRow("with a slash at its end") << path("taken/") << QByteArray("already");
        QTest::newRow("a file") << path("file") << QByteArray("already");
        QTest::newRow("a link") << path("link") << QByteArray("link already");
        QTest::newRow("a link that leads nowhere") << path("dangling") << QByteArray("link already");
        QTest::newRow("the data itself") << path("server") << QByteArray("already");
        QTest::newRow("within the data") << path("server/copy") << QByteArray("own data folder");
        QTest::newRow("deep within the data") << path("server/blobs/copy") << QByteArray("own data folder");
        QTest::newRow("within the data by a link") << path("tothedata/copy") << QByteArray("own data folder");
        QTest::newRow("within the data by a link and dots") << path("taken/../tothedata/blobs/../copy") << QByteArray("own data folder");
        QTest::newRow("in a folder that is not there") << path("missing/copy") << QByteArray("no such folder");
        QTest::newRow("in a file") << path("file/copy") << QByteArray("Not a directory");
    }
    void aBackupIsANewFolderAndNothingElse()
    {
        QFETCH(const QString, target);
        QFETCH(const QByteArray, says);
        QDir(m_folder.path()).mkdir(QStringLiteral("taken"));
        write("taken/mine", "stays");
        write("file", "stays");
        QFile::link(path("taken"), path("link"));
        QFile::link(path("nowhere"), path("dangling"));
        QFile::link(path("server"), path("tothedata"));
        const auto before = everythingBelow(m_folder.path());

        const auto refused = run({QStringLiteral("backup"), target});

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(says), refused.err);
        QVERIFY2(refused.err.startsWith("redoubt-server: /"), refused.err); // it names the path
        QCOMPARE(everythingBelow(m_folder.path()), before);
    }

    void aBackupThatIsKilledLeavesNoFolderOfItsName()
    {
        // Enough that it takes a while; what is not a whole copy must never have the name.
        QDir(m_folder.path()).mkpath(QStringLiteral("server/blobs/00"));
        for (int i = 0; i < 400; ++i)
            write(qPrintable(QStringLiteral("server/blobs/00/%1").arg(i)), QByteArray(1024 * 1024, 'x'));
        const auto blobs = everythingBelow(path("server/blobs"));
        int killed = 0;
        for (int tries = 0; killed < 3 && tries < 20; ++tries) {
            QProcess process;
            process.start(program(), {QStringLiteral("--data"), path("server"), QStringLiteral("backup"), path("killed")});
            QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path(".killed.unfinished/blobs/00")) || process.state() == QProcess::NotRunning, 60'000);
            process.kill();
            QVERIFY(process.waitForFinished(30'000));
            if (process.exitStatus() == QProcess::CrashExit) {
                QVERIFY(!QFileInfo::exists(path("killed")));
                ++killed;
            } else {
                QDir(path("killed")).removeRecursively(); // it was faster
            }
        }
        QVERIFY(killed > 0);

        const auto again = run({QStringLiteral("backup"), path("killed")});

        QVERIFY2(again.code == 0, again.err);
        QVERIFY(!QFileInfo::exists(path(".killed.unfinished")));
        QCOMPARE(everythingBelow(path("killed/blobs")), blobs);
        QVERIFY(run({QStringLiteral("account"), QStringLiteral("list")}, {}, "killed").out.contains("root"));
        QCOMPARE(QFileInfo(path("killed")).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QDir(path("killed")).removeRecursively();
        QDir(path("server/blobs/00")).removeRecursively();
    }

    void aBackupThatFailsLeavesNothingAndSaysWhy()
    {
        QDir(m_folder.path()).mkpath(QStringLiteral("server/blobs/01"));
        write("server/blobs/01/blob", "unreadable");
        QFile::setPermissions(path("server/blobs/01/blob"), {});
        if (QFile(path("server/blobs/01/blob")).open(QIODevice::ReadOnly)) {
            // Root reads everything; a folder in the place of a file cannot be copied over one either way.
            QFile::remove(path("server/blobs/01/blob"));
            QFile::link(path("server/blobs/01/blob"), path("server/blobs/01/blob")); // a link to itself
        }

        const auto refused = run({QStringLiteral("backup"), path("failed")});

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("server/blobs/01/blob"), refused.err);
        QVERIFY(!QFileInfo::exists(path("failed")));
        QVERIFY(!QFileInfo::exists(path(".failed.unfinished")));
        QDir(path("server/blobs/01")).removeRecursively();
    }

    void twoBackupsToOneNameDoNotMix()
    {
        QDir(m_folder.path()).mkdir(QStringLiteral(".mixed.unfinished"));
        const int other = ::open(qPrintable(path(".mixed.unfinished")), O_RDONLY | O_DIRECTORY);
        QCOMPARE(::flock(other, LOCK_EX), 0);

        const auto refused = run({QStringLiteral("backup"), path("mixed")});
        ::close(other);
        const auto made = run({QStringLiteral("backup"), path("mixed")});

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("another backup"), refused.err);
        QVERIFY2(made.code == 0, made.err);
    }

    void whatEachAccountHasTakenIsListed()
    {
        const auto usage = run("usage");
        const auto json = run("usage --json");

        QVERIFY2(usage.code == 0, usage.err);
        QVERIFY2(usage.out.contains("root  0 changes, 0 B"), usage.out);
        const auto object = QJsonDocument::fromJson(json.out.left(json.out.indexOf('\n'))).object();
        for (const auto *key :
             {"signInName", "changes", "bytes", "quarantined", "quarantineBytes", "attachmentBytes", "unfinishedUploads", "chains", "strayDigests"})
            QVERIFY2(object.contains(QLatin1String(key)), key);
        QCOMPARE(run("alarms").code, 0);
    }

    void aBackupIsAServer()
    {
        const auto listed = run({QStringLiteral("account"), QStringLiteral("list")}, {}, "backup");

        QVERIFY2(listed.code == 0, listed.err);
        QVERIFY(listed.out.contains("beside"));
    }

    void aCertificateIsRenewedForTheSameHosts()
    {
        const auto before = run("certificate show");
        QFile file(path("server/tls/server.pem"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto old = file.readAll();

        QCOMPARE(run("certificate renew").code, 0);
        const auto after = run("certificate show");

        QFile renewed(path("server/tls/server.pem"));
        QVERIFY(renewed.open(QIODevice::ReadOnly));
        QVERIFY(renewed.readAll() != old);
        QVERIFY(before.out.contains("127.0.0.1") && before.out.contains("localhost"));
        // The CA, its digest, and whom it is for stay; only the date moves.
        const auto withoutDate = [](const QByteArray &text) {
            return QString::fromUtf8(text).remove(QRegularExpression(QStringLiteral("until.*\n")));
        };
        QCOMPARE(withoutDate(before.out), withoutDate(after.out));
    }
};

REDOUBT_TEST(TestServerProgram)
#include "TestServerProgram.moc"
