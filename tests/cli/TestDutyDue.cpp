// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/LedgerFile.h"
#include "duty/due/EscalationRules.h"
#include "duty/kinds/Escalation.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/Change.h"
#include "feed/Chain.h"
#include "tests/cli/CliRun.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using cli::testing::runCli;

namespace {
/// 2026-04-16 02:00 in Shanghai.
constexpr Instant nightOfDuty{1'776'276'000'000};
constexpr std::int64_t minuteOfDuty = 60'000;

/// A ledger of an office: a shift from 08:30 of the day before, and a critical matter of 02:11 to be answered by 02:41.
class OfficeLedger
{
public:
    OfficeLedger() : m_writer(begin()) { m_text = QByteArray::fromStdString(m_writer.begin()); }

    template <class T>
    Id add(const T &value, std::optional<Id> id = {})
    {
        feed::Change change;
        change.id = change.record = id.value_or(m_ids.next());
        change.kind = T::Kind;
        change.fields = toJsonObject(value);
        change.hlc = {nightOfDuty.ms + m_seq, 0};
        change.pos = ++m_seq;
        const feed::PulledLine pulled{{m_seq, nightOfDuty, change.hlc, {m_account, m_account}, {}}, feed::mintLine(change).value()};
        m_head = feed::nextInStream(m_head, pulled.envelope, digestOf(pulled.line.bytes));
        m_text += QByteArray::fromStdString(m_writer.add(pulled).value());
        return change.record;
    }
    QByteArray whole()
    {
        const feed::WireCheckpoint checkpoint{1, m_seq, m_head.toString(), nightOfDuty, Bytes(64)};
        return m_text + QByteArray::fromStdString(m_writer.end(checkpoint).value());
    }
    [[nodiscard]] const QByteArray &unfinished() const { return m_text; }
    [[nodiscard]] const Id &office() const { return m_header.stream; }
    [[nodiscard]] const Id &account() const { return m_account; }

private:
    ledger::Header begin()
    {
        m_header.server = m_ids.next();
        m_header.stream = m_ids.next();
        m_header.epoch = 1;
        m_header.serverKey = Bytes(32);
        m_account = m_ids.next();
        m_head = feed::streamGenesis(m_header.server, m_header.stream, m_header.epoch);
        return m_header;
    }

    ManualClock m_clock;
    SeededRandom m_random{3};
    IdSource m_ids{m_clock, m_random};
    ledger::Header m_header;
    Id m_account;
    Digest m_head;
    std::int64_t m_seq = 0;
    ledger::Writer m_writer;
    QByteArray m_text;
};
} // namespace

/// What waits in an office, by the very code of the console, from a file.
class TestDutyDue : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Id m_matter;

    QString fileOf(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("office.ledger")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    /// @p told: the leader was told.
    QByteArray ledgerOf(bool told)
    {
        OfficeLedger ledger;
        duty::Office office;
        office.unit = ledger.account();
        office.name = "市网信办值班室";
        office.zone = "Asia/Shanghai";
        ledger.add(office, ledger.office());
        duty::Shift shift;
        shift.startsAt = shift.begunAt = nightOfDuty + -(17 * 60 + 30) * minuteOfDuty;
        shift.endsAt = shift.startsAt + 24 * 60 * minuteOfDuty;
        duty::DutyPerson leader{"带班领导", ledger.account(), "带班领导A", shift.startsAt, {}, true, {}};
        shift.people = {leader};
        const auto stood = ledger.add(shift);
        duty::OpenMatter matter;
        matter.shift = stood;
        matter.sort = duty::MatterSort::Incident;
        matter.title = "门户网站无法访问";
        matter.critical = true;
        matter.question = "该找谁？";
        matter.answer = "运营商";
        matter.openedAt = nightOfDuty + 11 * minuteOfDuty;
        matter.openedBy = "值班员01";
        matter.respondBy = matter.openedAt + 30 * minuteOfDuty;
        m_matter = ledger.add(matter);
        if (told) {
            duty::Escalation escalation;
            escalation.subject = m_matter;
            escalation.due = *matter.respondBy;
            escalation.step.to = duty::EscalateTo::Leader;
            escalation.person = ledger.account();
            escalation.name = "带班领导A";
            escalation.key = duty::escalationKey(escalation);
            escalation.at = escalation.due;
            escalation.by = "值班员01";
            ledger.add(escalation);
        }
        return ledger.whole();
    }

private Q_SLOTS:
    void itSaysWhatWaitsAndWhoIsToldNext_data()
    {
        QTest::addColumn<bool>("told");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QStringList>("items"); // what and title
        QTest::addColumn<QStringList>("notTold");
        QTest::addColumn<QString>("nextStep");
        const QString respond = QStringLiteral("answer 门户网站无法访问");
        const QString relief = QStringLiteral("hand over ");
        QTest::newRow("before its time") << false << "2026-04-16T02:40:00+08:00" << QStringList{respond, relief} << QStringList{}
                                         << "2026-04-16T02:41:00+08:00";
        QTest::newRow("nobody was told yet") << false << "2026-04-16T02:41:00+08:00" << QStringList{respond, relief}
                                             << QStringList{QStringLiteral("leader 带班领导A")} << "2026-04-16T03:11:00+08:00";
        QTest::newRow("the leader was told and has not taken it")
            << true << "2026-04-16T02:45:00+08:00" << QStringList{QStringLiteral("take 门户网站无法访问, 带班领导A"), respond, relief}
            << QStringList{} << "2026-04-16T03:11:00+08:00";
    }

    void itSaysWhatWaitsAndWhoIsToldNext()
    {
        QFETCH(bool, told);
        QFETCH(QString, at);
        QFETCH(QStringList, items);
        QFETCH(QStringList, notTold);
        QFETCH(QString, nextStep);

        const auto run = runCli({QStringLiteral("duty"), QStringLiteral("due"), fileOf(ledgerOf(told)), QStringLiteral("--at"), at,
                                 QStringLiteral("--format"), QStringLiteral("json")});

        QVERIFY2(run.exitCode == 0, run.err);
        const auto said = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(said["office"].toString(), QStringLiteral("市网信办值班室"));
        QCOMPARE(said["at"].toString(), at);
        QStringList found;
        for (const auto &item : said["items"].toArray())
            found << item.toObject()["what"].toString() + QLatin1Char(' ') + item.toObject()["title"].toString();
        QCOMPARE(found, items);
        QStringList wanted;
        for (const auto &each : said["notTold"].toArray())
            wanted << each.toObject()["to"].toString() + QLatin1Char(' ') + each.toObject()["name"].toString();
        QCOMPARE(wanted, notTold);
        QCOMPARE(said["nextStep"].toString(), nextStep);
    }

    void badInputHasASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        OfficeLedger cut;
        QTest::newRow("cut off") << cut.unfinished() << QStringList{} << 1 << QByteArray("not whole");
        QTest::newRow("no ledger") << QByteArray("hello\n") << QStringList{} << 1 << QByteArray("line 1");
        QTest::newRow("of no office") << OfficeLedger().whole() << QStringList{} << 1 << QByteArray("no ledger of a duty office");
        QTest::newRow("no time") << ledgerOf(false) << QStringList{QStringLiteral("--at"), QStringLiteral("soon")} << 2 << QByteArray("--at");
    }

    void badInputHasASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, more);
        QFETCH(int, code);
        QFETCH(QByteArray, says);

        const auto run = runCli(QStringList{QStringLiteral("duty"), QStringLiteral("due"), fileOf(bytes)} + more);

        QCOMPARE(run.exitCode, code);
        QVERIFY2(run.err.contains(says), run.err);
        QVERIFY(run.out.isEmpty());
    }
};

REDOUBT_TEST(TestDutyDue)
#include "TestDutyDue.moc"
