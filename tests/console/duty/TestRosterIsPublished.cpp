// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "app/console/areas/duty/RosterTab.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "models/duty/roster/RosterValues.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/roster/ReadInDialog.h"
#include "views/duty/roster/RosterPage.h"
#include "views/duty/roster/RosterWhyPane.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"

#include <QFile>
#include <QHash>
#include <QLabel>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace redoubt;

/// The way of a roster: its planner makes a plan by hand and publishes a month, an officer finds it on their console and asks another one for a swap,
/// who consents on theirs; a leader approves, and everybody sees who stands. Real consoles with their windows, a real server, TLS, SQLite.
class TestRosterIsPublished : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    Id m_office;
    Id m_planner;
    Id m_officer;
    Id m_next;
    calendar::CivilDate m_month; ///< the next one: all its shifts are to come

    static const duty::RosterBoard *roster(console::Console &console, const Id &id)
    {
        return console.session() ? console::RosterShelf::of(console.session()->desk()).board(id) : nullptr;
    }
    static console::RosterTab *tab(console::Console &console) { return console.workbench()->area<console::DutyArea>().tab<console::RosterTab>(); }
    static views::RosterPage &page(console::Console &console) { return tab(console)->rosterPage(); }
    [[nodiscard]] duty::RosterPlace place(console::Console &console) const
    {
        const auto &shelf = console::RosterShelf::of(console.session()->desk());
        return {shelf.zoneOf(m_office, {}), shelf.calendar(), m_clock.now()};
    }
    /// Who stands on the first days of the month, one after another.
    [[nodiscard]] QStringList stands(console::Console &console, int days) const
    {
        QStringList people;
        const auto *board = roster(console, m_office);
        if (!board || !board->plan())
            return people;
        const auto view = duty::viewRoster(*board, place(console), {m_month, m_month + days, false, {}});
        for (const auto &spot : view.spots)
            people << models::memberNames(*board, spot.cell.stands);
        return people;
    }
    [[nodiscard]] models::RosterKey keyOf(console::Console &console, int day) const
    {
        const auto view = duty::viewRoster(*roster(console, m_office), place(console), {m_month + day, m_month + day + 1, false, {}});
        const auto &cell = view.spots.front().cell;
        return {cell.post, cell.start, cell.end};
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// GBK of digits, letters and the words of the test's table.
    static std::string gbk(const QString &text)
    {
        static const QHash<QChar, QByteArray> table{{u'日', "\xC8\xD5"}, {u'期', "\xC6\xDA"}, {u'主', "\xD6\xF7"},
                                                    {u'班', "\xB0\xE0"}, {u'值', "\xD6\xB5"}, {u'员', "\xD4\xB1"}};
        QByteArray bytes;
        for (const auto letter : text)
            bytes += letter.unicode() < 128 ? QByteArray(1, static_cast<char>(letter.unicode())) : table.value(letter);
        return bytes.toStdString();
    }
    static bool says(const QWidget &page, const QString &words)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    }
    static views::PlanPersonForm person(const char *name, const Id &account) { return {{}, QString::fromUtf8(name), account, {true}}; }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_planner = m_house->addAccount("planner", Role::DutyPlanner);
        m_officer = m_house->addAccount("officer", Role::DutyOfficer);
        m_next = m_house->addAccount("next", Role::DutyOfficer);
        m_house->addAccount("leader", Role::DutyLeader);
        duty::Office office;
        office.unit = m_house->bureau;
        office.name = "市网信办值班室";
        office.zone = "Asia/Shanghai";
        auto fields = toJsonObject(office);
        fields.erase("unit");
        QVERIFY(m_house->admin().openUnitStreams(m_house->bureau, {{StreamPurpose::DutyOffice, fields}}));
        m_office = feed::unitStream(m_house->streams->identity().id, m_house->bureau, StreamPurpose::DutyOffice);
    }

    void plannedPublishedSwappedAndSeenByEverybody()
    {
        auto planner = console("planner");
        enter(*planner, "planner");
        QTRY_VERIFY_WITH_TIMEOUT(tab(*planner), kPatience);
        const auto today = tab(*planner)->controller().month();
        m_month = duty::nextMonth(today);
        QVERIFY(!roster(*planner, m_office));

        views::PlanForm form;
        form.posts = {{{}, QStringLiteral("主班"), false}};
        form.people = {person("值班员01", m_officer), person("值班员02", m_next), person("值班员03", m_planner)};
        form.from = models::qDate(m_month);
        form.handOver = QTime(8, 30);
        form.bySort = false;
        Q_EMIT page(*planner).planMade(form);
        QTRY_VERIFY_WITH_TIMEOUT(roster(*planner, m_office) && roster(*planner, m_office)->plan(), kPatience);
        QVERIFY(stands(*planner, 3).isEmpty()); // nobody was told anything yet

        Q_EMIT page(*planner).monthRequested(1);
        QCOMPARE(tab(*planner)->controller().month(), m_month);
        QVERIFY(page(*planner).publishButton()->isEnabled());
        Q_EMIT page(*planner).publishRequested();
        auto *asked = planner->window().findChild<views::ConfirmDialog *>();
        QVERIFY(asked);
        Q_EMIT asked->confirmed({});
        asked->close();
        const QStringList told{QStringLiteral("值班员01"), QStringLiteral("值班员02"), QStringLiteral("值班员03")};
        QTRY_COMPARE_WITH_TIMEOUT(stands(*planner, 3), told, kPatience);

        auto officer = console("officer");
        enter(*officer, "officer");
        QTRY_COMPARE_WITH_TIMEOUT(stands(*officer, 3), told, kPatience);
        QVERIFY(!page(*officer).publishButton()->isVisibleTo(&officer->window()));
        Q_EMIT page(*officer).swapMade({keyOf(*officer, 0), roster(*officer, m_office)->memberOf(m_next)->id, keyOf(*officer, 1), {}});
        QTRY_COMPARE_WITH_TIMEOUT(roster(*officer, m_office)->swaps().size(), 1U, kPatience);
        const auto swap = roster(*officer, m_office)->swaps().front().request.id;

        auto next = console("next");
        enter(*next, "next");
        QTRY_VERIFY_WITH_TIMEOUT(roster(*next, m_office) && !roster(*next, m_office)->swaps().empty(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(tab(*next)->badge(), 1, kPatience); // it waits for them, and for nobody else
        QCOMPARE(tab(*officer)->badge(), 0);
        QVERIFY(tab(*next)->choose(tab(*next)->waiting().front().place));
        Q_EMIT page(*next).why()->consentRequested(swap);
        QTRY_VERIFY_WITH_TIMEOUT(roster(*next, m_office)->swap(swap)->answer, kPatience);
        QCOMPARE(stands(*next, 3), told); // until it is approved, everybody stands as they were told

        auto leader = console("leader");
        enter(*leader, "leader");
        QTRY_VERIFY_WITH_TIMEOUT(
            roster(*leader, m_office) && !roster(*leader, m_office)->swaps().empty() && roster(*leader, m_office)->swap(swap)->answer, kPatience);
        Q_EMIT page(*leader).why()->approveRequested(swap, false);
        const QStringList swapped{QStringLiteral("值班员02"), QStringLiteral("值班员01"), QStringLiteral("值班员03")};
        QTRY_COMPARE_WITH_TIMEOUT(stands(*leader, 3), swapped, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(stands(*officer, 3), swapped, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(stands(*planner, 3), swapped, kPatience);
        for (auto *each : {planner.get(), officer.get(), next.get(), leader.get()})
            QVERIFY(each->session()->desk().quarantine().empty());

        // On paper and in files: what people were told, swap and all; read in again there is nothing to change.
        QTemporaryDir files;
        auto &papers = tab(*planner)->papers();
        QSignalSpy written(&papers, &console::RosterPapers::saved);
        QSignalSpy refused(&papers, &console::RosterPapers::failed);
        const auto as = [&](views::RosterPaperAct act, const char *name) {
            const auto path = files.filePath(QString::fromUtf8(name));
            papers.writeTo(act, path);
            return path;
        };
        const auto pdf = as(views::RosterPaperAct::Pdf, "值班表.pdf");
        const auto workbook = as(views::RosterPaperAct::Workbook, "值班表.xlsx");
        const auto feed = as(views::RosterPaperAct::Calendar, "值班表.ics");
        const auto own = as(views::RosterPaperAct::OwnCalendar, "我的班.ics");
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), 4, kPatience);
        QCOMPARE(refused.count(), 0);
        QVERIFY(bytesOf(pdf).startsWith("%PDF-"));
        const auto shifts =
            duty::viewRoster(*roster(*planner, m_office), place(*planner), {m_month, duty::nextMonth(m_month), false, {}}).spots.size();
        QCOMPARE(bytesOf(feed).count("BEGIN:VEVENT"), static_cast<qsizetype>(shifts));
        QCOMPARE(bytesOf(own).count("BEGIN:VEVENT"), bytesOf(own).count("值班员03"));
        QVERIFY(bytesOf(own).count("BEGIN:VEVENT") >= 9); // one of three, a month long
        papers.readIn(workbook);
        const auto dialog = [&] { return planner->window().findChild<views::ReadInDialog *>(); };
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), kPatience);
        QVERIFY(!dialog()->acceptButton()->isEnabled());
        QVERIFY2(!says(*dialog(), QStringLiteral("→")), "nothing is otherwise");
        dialog()->reject();
        papers.readIn(feed);
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), kPatience);
        QVERIFY(!dialog()->acceptButton()->isEnabled());
        QVERIFY2(!says(*dialog(), QStringLiteral("→")), "nor in a calendar");
        dialog()->reject();
        // Of a calendar that somebody edited, one shift is otherwise, and leave is no shift.
        auto edited = bytesOf(feed);
        const auto own03 = edited.indexOf("值班员03");
        QVERIFY(own03 > 0);
        edited.replace(own03, qsizetype(std::strlen("值班员03")), "值班员99");
        const auto sentFeed = files.filePath(QStringLiteral("sent.ics"));
        QVERIFY(console::writePaperFile(sentFeed, edited.toStdString()));
        papers.readIn(sentFeed);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && says(*dialog(), QStringLiteral("值班员99")), kPatience);
        QVERIFY(!dialog()->acceptButton()->isEnabled()); // nobody is called so
        dialog()->reject();

        // A table as a colleague sends it, in GBK: the third day goes to 值班员01.
        const auto third = QString::fromStdString((m_month + 2).toString());
        const auto table = QStringLiteral("日期,主班\n%1,值班员01\n").arg(third);
        const auto csv = files.filePath(QStringLiteral("sent.csv"));
        QVERIFY(console::writePaperFile(csv, gbk(table)));
        papers.readIn(csv);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->acceptButton()->isEnabled(), kPatience);
        QVERIFY(says(*dialog(), QStringLiteral("值班员03 → 值班员01")));
        dialog()->acceptButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(roster(*planner, m_office)->fills().size(), 1U, kPatience);
        QCOMPARE(stands(*planner, 3), swapped); // before the month is published again
        // What cannot be read changes nothing, and says so.
        QVERIFY(console::writePaperFile(csv, "neither a table nor a roster"));
        papers.readIn(csv);
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kPatience);

        // The shift begins by the roster: from when until when, and who comes next.
        const auto start = keyOf(*officer, 0).start;
        const auto watch = console::RosterShelf::of(officer->session()->desk()).watchAt(m_office, start + 60'000);
        QVERIFY(watch);
        QCOMPARE(watch->from, start);
        QCOMPARE(watch->people.front().account, std::optional(m_next));
        QCOMPARE(watch->people.front().insteadOf, std::optional<std::string>("值班员01"));
    }
};

REDOUBT_TEST(TestRosterIsPublished)
#include "TestRosterIsPublished.moc"
