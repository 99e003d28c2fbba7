// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kinds/ProductKinds.h"
#include "core/json/Json.h"
#include "feed/kinds/AccountKinds.h"
#include "server/ServerIdentity.h"
#include "server/auth/Throttle.h"
#include "server/storage/WriteBatch.h"
#include "server/storage/sqlite/SqliteStorage.h"
#include "server/streams/ServerHand.h"
#include "server/streams/StreamService.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace redoubt;

namespace {
const QByteArray StrangersPassword = "correct horse battery";
/// Clears the screen by an escape and by a C1 control, turns the direction, begins a line of its own, is no UTF-8.
const std::string Hostile = "x\x1b[2J\xc2\x9b"
                            "2J\xe2\x80\xae\nroot  locked\xff";
const std::string HostileUtf8 = Hostile.substr(0, Hostile.size() - 1);

struct Answered
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// Whether a terminal is asked to do anything but show a character or begin a new line; what is not UTF-8 counts too.
bool isPlain(const QByteArray &output)
{
    const auto text = QString::fromUtf8(output);
    for (const auto c : text) {
        const bool isUnseen = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::ReplacementCharacter;
        if (isUnseen && c != u'\n')
            return false;
    }
    return true;
}
} // namespace

/// redoubt-server and names that strangers chose: two processes at once, hostile names in an older database, files of other encodings.
class TestStrangersNames : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList withData(const QStringList &arguments) const { return QStringList{QStringLiteral("--data"), path("server")} + arguments; }
    static QString program() { return QStringLiteral(REDOUBT_BINARY_DIR "/redoubt-server"); }

    Answered run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start(program(), withData(arguments));
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    int unitCount() const { return static_cast<int>(run({"unit", "list"}).out.count('\n')); }

    /// What a version that checked no names has left: an account, a unit and a console whose names a terminal would obey.
    void plantHostileNames() const
    {
        SystemClock clock;
        SystemRandom random;
        server::SqliteOptions options;
        options.path = path("server/redoubt.sqlite").toStdString();
        options.mayCreate = false;
        auto storage = server::SqliteStorage::open(std::move(options)).value();
        const auto kinds = productKinds();
        server::InlineWriter writer(*storage);
        server::StreamService streams(*storage, writer, server::loadIdentity(*storage).value(), kinds, clock, random);
        Result<void> planted = fail(ErrorCode::Internal);
        const auto work = [&](server::ServerHand &hand) -> Result<void> {
            feed::UnitRecord unit;
            unit.name = HostileUtf8; // what travels is JSON, and that is UTF-8
            REDOUBT_ASSIGN(const auto id, hand.add(feed::directoryStream(streams.identity().id), feed::UnitRecord::Kind, toJsonObject(unit)));
            hand.storage().putAccount({hand.newId(), Hostile, Hostile, id, "", false, false, hand.now()});
            // A console on which root failed five times, and an alarm about it.
            server::InstallationRow console;
            console.id = hand.newId();
            console.name = Hostile;
            console.enrolledAt = hand.now();
            hand.storage().putInstallation(console);
            const auto failures = server::ThrottleScope::pair({}, "root", console.id);
            for (int i = 0; i < failures.tries; ++i)
                (void)server::countFailure(hand.storage(), failures, hand.now());
            hand.storage().addAlarm({hand.now(), "account_limit", {}, Hostile});
            return {};
        };
        QVERIFY(writer.submit(streams.serverTask(work, [&](const Result<void> &committed) { planted = committed; })));
        QVERIFY2(planted, planted ? "" : planted.error().detail.c_str());
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        QDir(path("server")).removeRecursively();
        const auto made = run({"init", "--name", "Bureau", "--admin", "root", "--password-stdin"}, StrangersPassword + '\n');
        QVERIFY2(made.code == 0, made.err);
    }

    void twoImportsOfOneFileAtOnceAreOne()
    {
        constexpr int Units = 5000;
        QByteArray csv = "name,parent\n";
        for (int i = 0; i < Units; ++i)
            csv += "Unit " + QByteArray::number(i) + ",Bureau\n";
        write("units.csv", csv);
        const auto import = withData({"unit", "import", path("units.csv")});
        QProcess first;
        QProcess second;

        first.start(program(), import);
        second.start(program(), import);

        for (auto *process : {&first, &second}) {
            QVERIFY(process->waitForFinished(240'000));
            const auto err = process->readAllStandardError();
            QVERIFY2(process->exitCode() == 0, err);
        }
        QCOMPARE(unitCount(), Units + 1);
        const auto told = first.readAllStandardOutput() + second.readAllStandardOutput();
        QVERIFY2(told.contains("5000 added or changed") && told.contains(" 0 added or changed"), told);
    }

    void everyListingIsSafeOnATerminal_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("showsTheName");
        const auto hostile = QString::fromUtf8(HostileUtf8.c_str());
        const auto row = [](const char *what, const QStringList &arguments, bool shows) { QTest::newRow(what) << arguments << shows; };
        row("account list", {"account", "list"}, true);
        row("account list as JSON", {"account", "list", "--json"}, true);
        row("usage", {"usage"}, true);
        row("usage as JSON", {"usage", "--json"}, true);
        row("alarms", {"alarms"}, true);
        row("alarms as JSON", {"alarms", "--json"}, true);
        row("locks that are lifted", {"account", "unlock", "root"}, true);
        row("a new password", {"account", "password", "root", "--password-stdin"}, true);
        row("unit list", {"unit", "list"}, true);
        row("certificate show", {"certificate", "show"}, false);
        row("settings", {"settings"}, false);
        row("help", {"--help"}, false);
        row("an account of such a name", {"account", "lock", hostile}, true);
        row("an account that is not there", {"account", "lock", "nobody" + hostile}, true);
        row("a unit that is not there", {"grant", "root", "judge", "--unit", "no" + hostile}, true);
        row("a role that is none", {"grant", "root", hostile, "--unit", "Bureau"}, true);
        row("a new account", {"account", "add", hostile, "--unit", "Bureau", "--password-stdin"}, false);
        row("a stream that is none", {"grant", "root", "judge", "--stream", hostile}, false);
        row("a unit that is named", {"unit", "remove", hostile}, true);
        row("a merge", {"unit", "merge", hostile, "Bureau"}, true);
        row("a command that is none", {hostile}, true);
        row("an option that is none", {"account", "list", "--" + hostile}, true);
        row("a file that is not there", {"unit", "import", hostile}, true);
        row("a ticket's name", {"enrol", "--name", hostile, "--url", "https://a:1"}, false);
        row("a ticket's address", {"enrol", "--url", "https://" + hostile}, true);
        row("a host", {"certificate", "renew", "--host", hostile}, true);
        row("a backup", {"backup", "/nonexistent/" + hostile}, false);
        row("a configuration", {"--config", "/nonexistent/" + hostile, "settings", "--check"}, true);
    }
    void everyListingIsSafeOnATerminal()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, showsTheName);
        plantHostileNames();

        const auto outcome = run(arguments, StrangersPassword + '\n');
        const auto all = outcome.out + outcome.err;

        QVERIFY(!all.isEmpty());
        QVERIFY2(isPlain(all), all.toPercentEncoding());
        // A line that the name begins would be taken for the program's own.
        QVERIFY2(!all.contains("\nroot  locked"), all);
        if (showsTheName)
            QVERIFY2(all.contains("[2J"), all);
    }

    void jsonOfAHostileNameIsItsValue()
    {
        plantHostileNames();

        bool found = false;
        for (const auto &line : run({"account", "list", "--json"}).out.split('\n')) {
            const auto value = parseJson(line.toStdString());
            found = found || (value && value->at("unitName") == json::value(HostileUtf8));
        }

        QVERIFY(found);
    }

    void aFileOfAnotherEncodingIsReadAndItIsSaidWhich_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        // 县区 in GBK, in UTF-16 and with UTF-8's mark.
        QTest::newRow("GBK") << QByteArray("name,parent\n\xcf\xd8\xc7\xf8,Bureau\n") << QByteArray("units.csv was read as GB18030.");
        QTest::newRow("a mark") << QByteArray("\xef\xbb\xbfname,parent\r\n县区,Bureau\r\n") << QByteArray();
        QByteArray wide("\xff\xfe");
        for (const auto c : QStringLiteral("name,parent\n县区,Bureau\n"))
            wide.append(static_cast<char>(c.unicode() & 0xff)).append(static_cast<char>(c.unicode() >> 8));
        QTest::newRow("UTF-16") << wide << QByteArray("units.csv was read as UTF-16.");
    }
    void aFileOfAnotherEncodingIsReadAndItIsSaidWhich()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, says);
        write("units.csv", bytes);

        const auto imported = run({"unit", "import", path("units.csv")});

        QVERIFY2(imported.code == 0, imported.err);
        QVERIFY(run({"unit", "list"}).out.contains("县区"));
        QCOMPARE(imported.err.isEmpty(), says.isEmpty());
        QVERIFY2(imported.err.contains(says), imported.err);
    }

    void aFileThatIsNoTextIsRefusedByNameAndLine()
    {
        write("units.csv", "name,parent\nA,Bureau\ncaf\xe9\n");

        const auto refused = run({"unit", "import", path("units.csv")});

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("units.csv: line 3 is not UTF-8, nor GB18030"), refused.err);
    }

    void settingsOfAnotherEncodingAreRead()
    {
        write("redoubt.toml", "# \xcf\xd8\xc7\xf8\ndata = \"/nonexistent\"\n");

        const auto checked = run({"--config", path("redoubt.toml"), "settings", "--check"});

        QVERIFY2(checked.code == 0, checked.err);
        QVERIFY2(checked.err.contains("was read as GB18030"), checked.err);
    }

    void aPasswordFromAFileWithAMarkIsThePassword()
    {
        const auto added = run({"account", "add", "judge", "--unit", "Bureau", "--password-stdin"}, "\xef\xbb\xbf" + StrangersPassword + "\r\n");
        QVERIFY2(added.code == 0, added.err);

        const auto refused = run({"account", "add", "other", "--unit", "Bureau", "--password-stdin"}, "\xef\xbb\xbf\r\n");

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("an empty password"), refused.err);
    }

    void unitsAreRemovedAndMergedByName()
    {
        write("units.csv", "name,parent\nOld,Bureau\nNew,Bureau\nDesk,Old\nClerks,Bureau\n");
        QVERIFY(run({"unit", "import", path("units.csv")}).code == 0);
        QVERIFY(run({"account", "add", "clerk", "--unit", "Clerks", "--password-stdin"}, StrangersPassword + '\n').code == 0);

        const auto named = run({"unit", "remove", "Clerks"});
        const auto merged = run({"unit", "merge", "Old", "New"});
        const auto removed = run({"unit", "remove", "New", "Desk"});
        const auto twins = run({"unit", "merge", "--twins"});

        QCOMPARE(named.code, 1);
        QVERIFY2(named.err.contains("the account clerk"), named.err);
        QVERIFY2(merged.code == 0 && merged.out.contains("1 units merged"), merged.err);
        QVERIFY2(removed.code == 0, removed.err);
        QVERIFY2(twins.out.contains("0 units merged"), twins.err);
        QCOMPARE(run({"unit", "merge", "Bureau"}).code, 1);
        QCOMPARE(unitCount(), 2);
    }
};

REDOUBT_TEST(TestStrangersNames)
#include "TestStrangersNames.moc"
