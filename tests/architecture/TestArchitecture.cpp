// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/SourceRules.h"
#include "tests/testkit/TestRegistry.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QtTest>

using namespace redoubt::architecture;

/// The table of DESIGN §1 and the house rules that a machine can check, over every source of the repository.
class TestArchitecture : public QObject
{
    Q_OBJECT

    static QStringList sources()
    {
        const QDir root(REDOUBT_SOURCE_DIR);
        QStringList result;
        QDirIterator files(root.path(), {"*.cpp", "*.h", "CMakeLists.txt", "*.cmake", "*.sh", "*.py", "Makefile"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto path = root.relativeFilePath(files.next());
            if (!path.startsWith("build") && !path.startsWith('.'))
                result << path;
        }
        result.sort();
        return result;
    }

    static bool isInRepository(const QString &path) { return QFile::exists(QStringLiteral(REDOUBT_SOURCE_DIR "/") + path); }

    static QString textOf(const QString &path)
    {
        QFile file(QStringLiteral(REDOUBT_SOURCE_DIR "/") + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// The folder whose sources are compiled in batches with that of @p path: the next above with a CMakeLists.txt.
    static QString batchesOf(const QString &path)
    {
        auto folder = path.section('/', 0, -2);
        while (!folder.isEmpty() && !isInRepository(folder + "/CMakeLists.txt"))
            folder = folder.section('/', 0, -2);
        return folder;
    }

    /// A fuzzer or a bench is a program of its own.
    static bool isOfNoBatch(const QString &path) { return path.startsWith("tests/fuzz/") || path.startsWith("bench/"); }

    static QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return QString::fromLocal8Bit(process.readAllStandardOutput());
    }

private Q_SLOTS:
    void everySourceKeepsTheRules()
    {
        QStringList violations;
        const auto paths = sources();
        for (const auto &path : paths) {
            QFile file(QStringLiteral(REDOUBT_SOURCE_DIR "/") + path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            violations += violationsOf(path, QString::fromUtf8(file.readAll()), isInRepository);
        }

        QVERIFY2(paths.size() > 100, "the walk finds the sources");
        QVERIFY2(violations.isEmpty(), qPrintable("\n" + violations.join("\n")));
    }

    void sourcesOfOneModuleHideNamesThatDiffer()
    {
        QHash<QString, QString> whose; // module, and name
        QStringList clashes;
        int seen = 0;
        const auto paths = sources();
        // A source may hide no name of another of its batch, nor one that a header offers which any of them includes.
        QHash<QString, std::pair<QString, bool>> called; // by whom last, and whether by anybody with an argument that may be left out
        QHash<QString, std::pair<QString, bool>> sorts;  // by whom first, and whether it is a function: a value of that name is another thing
        const auto otherSort = [&](const QString &path, const QString &name) {
            const auto key = batchesOf(path) + ' ' + name.section('(', 0, 0);
            if (!sorts.contains(key))
                sorts.insert(key, {path, name.contains('(')});
            const auto [owner, isFunction] = sorts.value(key);
            return owner != path && isFunction != name.contains('(') ? owner : QString();
        };
        for (const auto &path : paths) {
            if (!path.endsWith(".h") || isOfNoBatch(path))
                continue;
            const auto names = declaredNamesIn(textOf(path));
            for (const auto &name : names) {
                whose[batchesOf(path) + ' ' + name] = path;
                (void)otherSort(path, name);
                if (name.contains('=') && name.contains('('))
                    called[batchesOf(path) + ' ' + name.section('(', 0, 0)] = {path, true};
            }
        }
        const auto offered = whose.size();
        QHash<QString, QString> aliases; // by module and name
        for (const auto &path : paths) {
            if (!path.endsWith(".cpp") || isOfNoBatch(path))
                continue;
            const auto names = hiddenNamesIn(textOf(path));
            // So is another name for something, in no namespace at all: what else is called so in the batch is ambiguous from then on.
            static const QRegularExpression alias("^using (\\w+) = .*$", QRegularExpression::MultilineOption);
            for (auto found = alias.globalMatch(textOf(path)); found.hasNext();) {
                const auto line = found.next();
                const auto key = batchesOf(path) + ' ' + line.captured(1);
                const auto owner = whose.value(key);
                if (names.contains(line.captured(1)) || (!owner.isEmpty() && aliases.value(key) == line.captured()))
                    continue; // hidden already, or the same
                if (!owner.isEmpty())
                    clashes << line.captured(1) + ": " + owner + " and " + path;
                whose[key] = path;
                aliases[key] = line.captured();
            }
            for (const auto &name : names) {
                // With an argument left out, two that differ in it are called alike.
                auto &alike = called[batchesOf(path) + ' ' + name.section('(', 0, 0)];
                if (!alike.first.isEmpty() && alike.first != path && (alike.second || name.contains('=')))
                    clashes << name + ": " + alike.first + " and " + path;
                alike = {path, alike.second || name.contains('=')};
                if (const auto other = otherSort(path, name); !other.isEmpty())
                    clashes << name + ", a value and a function: " + other + " and " + path;
                auto &owner = whose[batchesOf(path) + ' ' + name];
                if (!owner.isEmpty())
                    clashes << name + ": " + owner + " and " + path;
                owner = path;
                ++seen;
            }
        }

        QVERIFY2(seen > 500 && offered > 1000, "the walk finds names");
        QVERIFY2(clashes.isEmpty(), qPrintable("\n" + clashes.join("\n")));
    }

    void tradesOfferNamesThatDiffer()
    {
        QHash<QString, QString> whose;
        QStringList clashes;
        const auto paths = sources();
        for (const auto &path : paths) {
            const auto trade = tradeOf(path);
            if (trade.isEmpty() || !path.endsWith(".h"))
                continue;
            QFile file(QStringLiteral(REDOUBT_SOURCE_DIR "/") + path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto names = offeredNamesIn(QString::fromUtf8(file.readAll()));
            for (const auto &name : names) {
                const auto owner = whose.value(name, path);
                if (tradeOf(owner) != trade)
                    clashes << name + ": " + owner + " and " + path;
                whose[name] = owner;
            }
        }

        QVERIFY2(whose.size() > 300, "the walk finds names");
        QVERIFY2(clashes.isEmpty(), qPrintable("\n" + clashes.join("\n")));
    }

    void offeredNamesAreThoseOfTheTop()
    {
        QCOMPARE(offeredNamesIn("namespace redoubt::duty {\nclass Later;\nnamespace marks {\n}\nstruct Row\n{\n    struct Inner\n    {\n    };\n};\n"
                                "enum class Mood : char;\nclass Page final : public QWidget\n{\n};\nclass Bare : public Page\n{\n};\n}\n"),
                 (QStringList{"marks", "Row", "Page", "Bare"}));
        QCOMPARE(tradeOf("views/duty/roster/X.h"), QString("duty"));
        QCOMPARE(tradeOf("duty/X.h"), QString("duty"));
        QCOMPARE(tradeOf("views/frame/duty.h"), QString());
    }

    void hiddenNamesAreThoseOfTheTop()
    {
        const auto names =
            hiddenNamesIn("namespace a {\nint shown();\n}\nnamespace {\nstruct Scene\n{\n    int inner = 0;\n};\nstruct Later;\nusing Row = int;\n"
                          "constexpr int kMost = 3;\nQString page(int number)\n{\n    return at(number);\n}\n"
                          "template <class T> T read(QString text) { return T(text); }\n} // namespace\nint after(int);\n");

        QCOMPARE(names, (QStringList{"Scene", "Row", "kMost", "page(int number)", "read(QString text)"}));
        // A constant that is called like a namespace of a header in its batch is ambiguous too.
        QCOMPARE(declaredNamesIn("#pragma once\nnamespace redoubt::duty::bounds {\ninline constexpr int posts = 8;\n} // namespace\n"),
                 (QStringList{"bounds", "posts"}));
    }

    void plantedViolationsAreFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto include = [](const char *name, const char *path, const char *line, const char *says) {
            QTest::newRow(name) << path << QString("#pragma once\n#include ") + line + "\n" << says;
        };
        include("core includes feed", "core/X.h", "\"feed/Fold.h\"", "core may not include");
        include("feed includes a domain", "feed/X.h", "\"exercise/Y.h\"", "feed may not include");
        include("feed includes the store", "feed/X.h", "\"store/Cache.h\"", "feed may not include");
        include("siblings", "exercise/X.h", "\"duty/Y.h\"", "exercise may not include");
        include("a domain includes the server", "incident/X.h", "\"server/Y.h\"", "incident may not include");
        include("the store includes a domain", "store/X.h", "\"exercise/Y.h\"", "store may not include");
        include("the engine includes the client", "sync/engine/X.h", "\"sync/client/Y.h\"", "sync/engine may not include");
        include("the engine includes the store", "sync/engine/X.h", "\"store/Cache.h\"", "sync/engine may not include");
        include("the client includes the store", "sync/client/X.h", "\"store/Cache.h\"", "sync/client may not include");
        include("the server includes the store", "server/X.h", "\"store/Cache.h\"", "server may not include");
        include("the server includes sync", "server/http/X.h", "\"sync/client/Y.h\"", "server/http may not include");
        include("streams include the database", "server/streams/X.h", "\"server/storage/sqlite/Y.h\"", "server/streams may not include");
        include("streams include sockets", "server/streams/X.h", "\"server/http/Y.h\"", "server/streams may not include");
        include("a model includes a view", "models/X.h", "\"views/Y.h\"", "models may not include");
        include("a model includes the store", "models/X.h", "\"store/Cache.h\"", "models may not include");
        include("a view includes sync", "views/exercise/X.h", "\"sync/engine/Y.h\"", "views may not include");
        include("a view includes the server", "views/X.h", "\"server/Y.h\"", "views may not include");
        include("a view includes the app", "views/X.h", "\"app/console/Y.h\"", "which wires it");
        include("the server program includes the console", "app/server/X.h", "\"app/console/Y.h\"", "without Qt");
        include("product code includes a test", "feed/X.h", "\"tests/testkit/Y.h\"", "a test");
        include("Qt in core", "core/X.h", "<QString>", "Qt only");
        include("Qt in the store", "store/X.h", "<QtCore/QObject>", "Qt only");
        include("Qt in the server program", "app/server/X.h", "<QCoreApplication>", "Qt only");
        include("Qt in app/link", "app/link/X.h", "<QObject>", "Qt only");
        include("a C name of Qt", "server/X.h", "<qglobal.h>", "Qt only");
        include("Beast in the engine", "sync/engine/X.h", "<boost/beast/core.hpp>", "Beast only");
        include("Beast in auth", "server/auth/X.h", "<boost/beast/http.hpp>", "Beast only");
        include("Beast in the console", "app/console/X.h", "<boost/beast.hpp>", "Beast only");
        include("SQLite in server/http", "server/http/X.h", "<SQLiteCpp/SQLiteCpp.h>", "SQLite only");
        include("SQLite in a model", "models/X.h", "<sqlite3.h>", "SQLite only");
        include("core includes its texts", "core/X.h", "\"core/text/ShownName.h\"", "core may not include");
        include("texts include feed", "core/text/X.h", "\"feed/Fold.h\"", "core/text may not include");
        include("ICU in a domain", "exercise/X.h", "<unicode/uchar.h>", "ICU only");
        include("the database of zones in civil time", "core/calendar/X.h", "<date/tz.h>", "the database of time zones only");
        include("the database of zones in a program", "app/cli/X.h", "<date/tz.h>", "the database of time zones only");
        include("a domain asks for a zone", "duty/X.h", "\"core/zones/ZoneDatabase.h\"", "duty may not include");
        include("civil time asks for a zone", "core/calendar/X.h", "\"core/zones/ZoneDatabase.h\"", "core/calendar may not include");
        include("the server's logic asks for a zone", "server/streams/X.h", "\"core/zones/ZoneDatabase.h\"", "server/streams may not include");
        include("libical in a domain", "duty/X.h", "<libical/ical.h>", "libical only");
        include("libzip in a domain", "duty/X.h", "<zip.h>", "libzip and pugixml only");
        include("Pango in a domain", "duty/X.h", "<pango/pangocairo.h>", "Pango and Cairo only");
        include("Cairo in the console", "app/console/X.h", "<cairo-pdf.h>", "Pango and Cairo only");
        include("a domain writes a file", "duty/X.h", "\"documents/write/Pdf.h\"", "duty may not include");
        include("papers know a domain", "documents/model/X.h", "\"duty/Y.h\"", "documents/model may not include");
        include("a view draws papers", "views/X.h", "\"documents/write/Pdf.h\"", "views may not include");
        include("pugixml in a program", "app/cli/X.h", "<pugixml.hpp>", "libzip and pugixml only");
        include("a domain reads calendars", "duty/X.h", "\"documents/ical/CalendarFile.h\"", "duty may not include");
        include("ICU in a test", "tests/core/X.h", "<unicode/uchar.h>", "ICU only");
        include("files in a domain", "exercise/X.h", "<fstream>", "no I/O");
        include("a socket in the engine", "sync/engine/X.h", "<boost/asio.hpp>", "no I/O");
        include("a thread in the fold", "feed/X.h", "<thread>", "no I/O");
        include("a log in streams", "server/streams/X.h", "<spdlog/spdlog.h>", "no I/O");
        include("a path from elsewhere", "feed/X.h", "\"Fold.h\"", "no path from the root");
        include("blanks in the directive", "core/X.h", "  \"feed/Fold.h\"", "core may not include");
        QTest::newRow("a folder that nobody planned") << "common/X.h"
                                                      << "#pragma once\n"
                                                      << "does not know";
        QTest::newRow("no include guard") << "core/X.h"
                                          << "struct X;\n"
                                          << "#pragma once";
        QTest::newRow("a vague file") << "core/StringUtils.h"
                                      << "#pragma once\n"
                                      << "says nothing";
        QTest::newRow("a vague class") << "core/X.h"
                                       << "#pragma once\nclass SessionManager;\n"
                                       << "SessionManager";
        QTest::newRow("a vague struct") << "core/X.h"
                                        << "#pragma once\nstruct PathHelper {};\n"
                                        << "PathHelper";
        QTest::newRow("names that end without a word") << "core/X.h"
                                                       << "#pragma once\nnamespace {\nint a = 1;\n}\n"
                                                       << "does not end with";
        QTest::newRow("connect by string") << "views/X.h"
                                           << "#pragma once\nconnect(a, SIG" + QString("NAL(clicked()), b, SL") + "OT(x()));\n"
                                           << "by string";
        QTest::newRow("a document in a view") << "views/X.h"
                                              << "#pragma once\nclass QTextBrowser;\n"
                                              << "what strangers write";
        QTest::newRow("the editor of reports guesses at HTML") << "views/incident/report/SectionEdit.h"
                                                               << "#pragma once\nvoid setWords(const QString &words) { setText(words); }\n"
                                                               << "takes text for HTML";
        QTest::newRow("HTML in the console") << "app/console/X.h"
                                             << "#pragma once\nlabel->setTextFormat(Qt::RichText);\n"
                                             << "what strangers write";
        QTest::newRow("the fold asks for the time") << "feed/X.h"
                                                    << "#pragma once\nauto t = std::chrono::system_clock::now();\n"
                                                    << "core/Clock";
        QTest::newRow("the frame names a trade") << "views/frame/X.h"
                                                 << "#pragma once\nQString duty;\n"
                                                 << "names a trade: duty";
        QTest::newRow("the workbench holds a trade's page") << "app/console/X.h"
                                                            << "#pragma once\nclass ExercisePage;\n"
                                                            << "names a trade: ExercisePage";
        QTest::newRow("the desk includes a trade") << "app/console/desk/X.h"
                                                   << "#pragma once\n#include \"exercise/board/Y.h\"\n"
                                                   << "names a trade: exercise";
        QTest::newRow("the session knows a kind") << "app/console/session/X.h"
                                                  << "#pragma once\nconst char *kind = \"incident.report\";\n"
                                                  << "names a trade: incident";
        QTest::newRow("pictures of the frame name a trade") << "app/console/screens/X.h"
                                                            << "#pragma once\nvoid openRemediation();\n"
                                                            << "names a trade: openRemediation";
        QTest::newRow("attachments know a trade") << "app/console/attachments/X.h"
                                                  << "#pragma once\n#include \"views/exercise/Requests.h\"\n"
                                                  << "names a trade: exercise";
        QTest::newRow("the pages of sync know a trade") << "app/console/areas/sync/X.h"
                                                        << "#pragma once\nbool isDutyOffice();\n"
                                                        << "names a trade: isDutyOffice";
        QTest::newRow("the store knows a kind") << "store/X.h"
                                                << "#pragma once\nconst char *kind = \"exercise.claim\"; // why not\n"
                                                << "names a trade: exercise";
        QTest::newRow("sync knows a trade") << "sync/engine/X.h"
                                            << "#pragma once\nbool isDuty = false;\n"
                                            << "names a trade: isDuty";
        QTest::newRow("the server knows a trade") << "server/streams/X.h"
                                                  << "#pragma once\nvoid openIncident();\n"
                                                  << "names a trade: openIncident";
        QTest::newRow("an area includes another trade's") << "app/console/areas/duty/X.h"
                                                          << "#pragma once\n#include \"app/console/areas/exercise/Y.h\"\n"
                                                          << "of another trade or area";
        QTest::newRow("an area includes that of sync") << "app/console/areas/exercise/X.h"
                                                       << "#pragma once\n#include \"app/console/areas/sync/Y.h\"\n"
                                                       << "of another trade or area";
        QTest::newRow("a trade's page includes another's") << "views/duty/X.h"
                                                           << "#pragma once\n#include \"views/exercise/Y.h\"\n"
                                                           << "of another trade or area";
        QTest::newRow("a trade's acts include another's") << "app/drafts/duty/X.h"
                                                          << "#pragma once\n#include \"app/drafts/exercise/Y.h\"\n"
                                                          << "of another trade or area";
        QTest::newRow("another header comes first") << "feed/Fold.cpp"
                                                    << "#include \"core/Id.h\"\n#include \"feed/Fold.h\"\n"
                                                    << "own header first";
    }
    void plantedViolationsAreFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, says);

        const auto violations =
            violationsOf(path, "// SPDX-License-Identifier: GPL-3.0-or-later\n" + text, [](const QString &target) { return target != "Fold.h"; });

        QVERIFY2(violations.join("\n").contains(says), qPrintable(violations.join("\n")));
        QCOMPARE(violations.size(), 1);
    }

    void whatIsAllowedPasses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::newRow("feed includes core") << "feed/X.h"
                                            << "\"core/Id.h\"";
        QTest::newRow("the database of zones in its place") << "core/zones/X.h"
                                                            << "<date/tz.h>";
        QTest::newRow("civil time in a domain") << "duty/X.h"
                                                << "\"core/calendar/CivilDate.h\"";
        QTest::newRow("a program asks for a zone") << "app/cli/X.h"
                                                   << "\"core/zones/ZoneDatabase.h\"";
        QTest::newRow("ICU in the texts") << "core/text/X.h"
                                          << "<unicode/uchar.h>";
        QTest::newRow("a domain includes the texts") << "exercise/X.h"
                                                     << "\"core/text/ShownName.h\"";
        QTest::newRow("a folder includes itself") << "exercise/rules/X.h"
                                                  << "\"exercise/Y.h\"";
        QTest::newRow("a view includes a model") << "views/X.h"
                                                 << "\"models/Y.h\"";
        QTest::newRow("Beast in the client") << "sync/client/X.h"
                                             << "<boost/beast/core.hpp>";
        QTest::newRow("SQLite in the storage") << "server/storage/sqlite/X.h"
                                               << "<SQLiteCpp/SQLiteCpp.h>";
        QTest::newRow("Qt in the console") << "app/console/X.h"
                                           << "<QObject>";
        QTest::newRow("the console wires everything") << "app/console/X.h"
                                                      << "\"sync/client/Y.h\"";
        QTest::newRow("an area includes its trade") << "app/console/areas/exercise/X.h"
                                                    << "\"views/exercise/Y.h\"";
        QTest::newRow("an area includes the desk") << "app/console/areas/exercise/X.h"
                                                   << "\"app/console/desk/Desk.h\"";
        QTest::newRow("an area includes what all areas have") << "app/console/areas/exercise/X.h"
                                                              << "\"app/console/areas/Area.h\"";
        QTest::newRow("the list of areas names each") << "app/console/areas/Areas.cpp"
                                                      << "\"app/console/areas/Areas.h\"\n#include \"app/console/areas/exercise/Y.h\"";
        QTest::newRow("the frame's comments speak of a trade") << "views/frame/X.h"
                                                               << "\"core/Id.h\" // as a duty officer sees it";
        QTest::newRow("a name that merely begins with q") << "core/X.h"
                                                          << "<queue>";
        QTest::newRow("a test uses what it likes") << "tests/server/X.h"
                                                   << "<boost/beast/core.hpp>";
    }
    void whatIsAllowedPasses()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);

        const auto violations = violationsOf(path, "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n#include " + line + "\n",
                                             [](const QString &) { return true; });

        QVERIFY2(violations.isEmpty(), qPrintable(violations.join("\n")));
    }

    void theLicenceStandsFirst()
    {
        const auto anything = [](const QString &) { return true; };

        QVERIFY(violationsOf("scripts/x.sh", "#!/bin/bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n", anything).isEmpty());
        QCOMPARE(violationsOf("scripts/x.sh", "#!/bin/bash\necho\n", anything).size(), 1);
        QCOMPARE(violationsOf("core/CMakeLists.txt", "redoubt_module(core)\n# SPDX-License-Identifier: GPL-3.0-or-later\n", anything).size(), 1);
        QCOMPARE(violationsOf("core/X.h", "// SPDX-License-Identifier: MIT\n#pragma once\n", anything).size(), 1);
    }

    void serverAndCliLinkNoQt_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("redoubt-server") << "redoubt-server";
        QTest::newRow("redoubt-cli") << "redoubt-cli";
    }
    void serverAndCliLinkNoQt()
    {
        QFETCH(QString, program);
        QStringList built;
        for (const char *folder : {"/", "/bin/", "/app/server/", "/app/cli/"}) {
            if (const auto path = QStringLiteral(REDOUBT_BINARY_DIR) + folder + program; QFile::exists(path))
                built << path;
        }
        if (built.isEmpty())
            QSKIP("not built");

        const auto libraries = run("ldd", built);

        QVERIFY(libraries.contains("libc.so"));
        QCOMPARE(qtLibrariesIn(libraries), QStringList());
        QVERIFY2(qtLibrariesIn(run("ldd", {QCoreApplication::applicationFilePath()})).contains("libQt6Core.so"), "the check would find Qt");
    }
};

REDOUBT_TEST(TestArchitecture)
#include "TestArchitecture.moc"
