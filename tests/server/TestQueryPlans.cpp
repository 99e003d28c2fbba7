// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/SqliteStorage.h"
#include "tests/testkit/TestRegistry.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace redoubt;
using namespace redoubt::server;

namespace {
/// The literals behind `query(`, joined as the compiler does.
QStringList statementsOf(const QString &source)
{
    static const QRegularExpression call(QStringLiteral("query\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"));
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QStringList result;
    for (auto calls = call.globalMatch(source); calls.hasNext();) {
        const auto parts = calls.next().captured(1);
        QString statement;
        for (auto pieces = literal.globalMatch(parts); pieces.hasNext();)
            statement += pieces.next().captured(1).replace("\\\"", "\"");
        result << statement;
    }
    return result;
}
} // namespace

/// What a statement reads does not grow with what others, or the same account, have put in: a walk through a whole table is for commands that an
/// administrator types, and each such statement is named here with its reason.
class TestQueryPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noStatementOfARequestWalksThroughATableThatGrows()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath("s.db").toStdString();
        QVERIFY(SqliteStorage::open({path, true, 1, {}}));
        sqlite3 *db = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &db), SQLITE_OK);
        // As many accounts and consoles as an office has; all else grows with every change.
        const QStringList small{"identity", "accounts", "installations"};
        // Every hour: old tries are forgotten.
        const QString oldTries = QStringLiteral("DELETE FROM throttles WHERE since < ?1 AND (locked_until IS NULL OR locked_until < ?1)");
        // For `unit remove` and `unit merge`: what names a unit is looked for everywhere.
        const QString everyRecord = QStringLiteral("SELECT s.id, r.body FROM records r JOIN streams s ON s.no = r.stream WHERE s.purpose <> ?");
        QStringList walks;
        int read = 0;
        QDirIterator files(QStringLiteral(REDOUBT_SOURCE_DIR "/server/storage/sqlite"), {"*.cpp"}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const auto &statement : statementsOf(QString::fromUtf8(file.readAll()))) {
                sqlite3_stmt *plan = nullptr;
                const auto sql = ("EXPLAIN QUERY PLAN " + statement).toUtf8();
                if (sqlite3_prepare_v2(db, sql.constData(), -1, &plan, nullptr) != SQLITE_OK)
                    continue; // a pragma
                ++read;
                while (sqlite3_step(plan) == SQLITE_ROW) {
                    const auto step = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(plan, 3)));
                    const auto words = step.split(' ');
                    const bool isBounded =
                        statement.contains(" LIMIT ") || small.contains(words.value(1)) || statement == everyRecord || statement == oldTries;
                    if (words.value(0) == "SCAN" && !isBounded)
                        walks << step + ": " + statement;
                }
                sqlite3_finalize(plan);
            }
        }
        sqlite3_close(db);

        QVERIFY2(read > 50, "the statements are found");
        QVERIFY2(walks.isEmpty(), qPrintable('\n' + walks.join('\n')));
    }
};

REDOUBT_TEST(TestQueryPlans)
#include "TestQueryPlans.moc"
