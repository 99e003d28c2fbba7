// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Console.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/drafts/exercise/PlanDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "core/json/Described.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "tests/testkit/console/HeadlessConsole.h"
#include "tests/wire/WireHouse.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

namespace redoubt::testkit {

using namespace exercise;

/// A real server, an exercise planned on it, and consoles with their windows: what the tests of whole paths start from.
class ConsoleHouse
{
protected:
    static constexpr int kPatience = 30'000;
    static constexpr const char *kPassword = WireHouse::Password;

    std::unique_ptr<WireHouse> m_house;
    views::Theme m_theme;
    SystemClock m_clock;
    SystemRandom m_random;
    feed::KindRegistry m_kinds = productKinds();
    QTemporaryDir m_folder;
    Id m_exercise;
    Id m_redTeam;
    bool m_starts = false; ///< whether what is planned is started too: only then do teams submit claims

    QString folder(const char *name)
    {
        const auto path = m_folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(path);
        return path;
    }

    /// The attachments that @p account's console holds whole.
    QStringList sealedFiles(const char *account) { return filesBelow(folder(account), QStringLiteral("*.sealed")); }
    /// Those that are still being written.
    QStringList unfinishedFiles(const char *account) { return filesBelow(folder(account), QStringLiteral("*.part")); }

    static QStringList filesBelow(const QString &folder, const QString &pattern)
    {
        QStringList files;
        QDirIterator all(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files << all.next();
        return files;
    }

    std::unique_ptr<HeadlessConsole> headless(const char *account)
    {
        HeadlessConsole::Options options;
        options.folder = folder(account).toStdString();
        options.registry = &m_kinds;
        options.profile.cost = {64, 1};
        auto opened = HeadlessConsole::open(std::move(options));
        if (!opened)
            qFatal("no profile: %s", opened.error().detail.c_str());
        auto console = std::move(*opened);
        if (!console->enrol(m_house->ticket(account), account) || !console->signIn(account, kPassword))
            qFatal("%s could not sign in", account);
        return console;
    }

    static Result<Id> room(HeadlessConsole &console)
    {
        return console.withCache([](store::Cache &cache) -> Result<Id> {
            REDOUBT_ASSIGN(const auto page, cache.list(Room::Kind, {}, 0, 10));
            if (page.records.empty())
                return fail(ErrorCode::NotFound);
            return page.records.front().stream;
        });
    }

    static ExerciseBoard boardOf(HeadlessConsole &console, const Id &exercise)
    {
        ExerciseBoard board(exercise);
        console.withCache([&](store::Cache &cache) {
            for (const char *kind : {Exercise::Kind, Room::Kind, NoticeBoard::Kind, PackText::Kind, Team::Kind, Target::Kind, Claim::Kind,
                                     Ruling::Kind, RulingNotice::Kind, ScoreEntryRecord::Kind}) {
                (void)cache.forEach(kind, {}, [&](const store::RecordView &view) {
                    board.take(view.stream, view.state);
                    return true;
                });
            }
            return true;
        });
        return board;
    }

    /// A server that has just been set up, and a coordinator.
    void setUpHouse()
    {
        m_theme.apply();
        m_house = std::make_unique<WireHouse>(nullptr, 15 * 60 * 1000, productKinds());
        m_house->addAccount("coordinator", Role::Coordinator);
    }

    /// The same, and an exercise: "judge" and "commander" are in it, "red" and "blue" are members of its teams.
    void setUpExercise()
    {
        setUpHouse();
        const auto judge = m_house->addAccount("judge");
        const auto commander = m_house->addAccount("commander");
        const auto red = m_house->addAccount("red");
        const auto blue = m_house->addAccount("blue");
        plan(judge, commander, red, blue);
    }

    void plan(const Id &judge, const Id &commander, const Id &red, const Id &blue)
    {
        auto coordinator = headless("coordinator");
        drafts::ExercisePlan plan;
        plan.unit = m_house->bureau;
        plan.name = "磐石-2026 市级攻防演练";
        for (const auto &pack : resources::shippedRulePacks()) {
            if (pack.fileName == "municipal-attack.json")
                plan.packText = std::string(pack.text);
        }
        plan.teams = {{TeamSide::Red, "红03", "听涛", {}, false, 1}, {TeamSide::Blue, "蓝", "", m_house->bureau, false, 0}};
        Target target;
        target.name = "集中运维管控平台";
        target.unit = m_house->bureau;
        target.unitName = "市大数据局";
        target.keyUnit = true;
        plan.targets = {target};
        plan.members = {{judge, "裁判03", Role::Judge, {}},
                        {commander, "指挥员01", Role::Commander, {}},
                        {red, "红03队员", Role::RedMember, "红03"},
                        {blue, "蓝队员", Role::BlueMember, "蓝"}};
        const auto planned = drafts::planDrafts(plan, [&] { return coordinator->withCache([](store::Cache &cache) { return cache.newId(); }); });
        QVERIFY(planned);
        m_exercise = planned->exercise;
        QVERIFY(coordinator->waitFor([](const sync::Status &status) { return status.state == sync::SyncState::Online; }));
        for (const auto &group : planned->groups) {
            const auto committed = coordinator->commit(group);
            QVERIFY2(committed, committed ? "" : committed.error().detail.c_str());
        }
        QVERIFY(coordinator->waitUntilDrained());
        const auto board = boardOf(*coordinator, m_exercise);
        for (const auto &[id, team] : board.teams()) {
            if (team.value.side == TeamSide::Red)
                m_redTeam = id;
        }
        if (!m_starts)
            return;
        const auto notices = *board.exercise()->value.noticeBoard;
        QVERIFY(coordinator->commit({drafts::setOf<Exercise>(m_exercise, m_exercise, {{"state", "running"}}),
                                     drafts::setOf<NoticeBoard>(notices, notices, {{"state", "running"}})}));
        QVERIFY(coordinator->waitUntilDrained());
    }

    std::unique_ptr<console::Console> console(const char *account)
    {
        auto result = std::make_unique<console::Console>(
            console::ConsoleOptions{folder(account), QString::fromLatin1(account), QStringLiteral("zh_CN"), {64, 1}}, m_theme, m_clock, m_random);
        result->window().resize(1920, 1080);
        result->window().show();
        return result;
    }

    /// First run by ticket file, then sign-in through the form.
    void enter(console::Console &console, const char *account)
    {
        QSignalSpy firstRun(&console, &console::Console::firstRunShown);
        QSignalSpy signIn(&console, &console::Console::signInShown);
        QSignalSpy workbench(&console, &console::Console::workbenchShown);
        console.start();
        QTRY_COMPARE_WITH_TIMEOUT(firstRun.count(), 1, kPatience);
        const auto path = m_folder.filePath(QString::fromLatin1(account) + QStringLiteral(".ticket"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(writeJson(toJson(m_house->ticket(account)))));
        file.close();
        console.enrolment().openFile(path);
        console.enrolment().accept();
        QTRY_COMPARE_WITH_TIMEOUT(signIn.count(), 1, kPatience);
        console.signIn().signIn(QString::fromLatin1(account), QString::fromLatin1(kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(workbench.count(), 1, kPatience);
    }

    /// Sign-in through the form where the machine is enrolled already.
    static void comeBack(console::Console &console, const char *account)
    {
        QSignalSpy signIn(&console, &console::Console::signInShown);
        QSignalSpy workbench(&console, &console::Console::workbenchShown);
        console.start();
        if (!QTest::qWaitFor([&] { return signIn.count() == 1; }, kPatience))
            qFatal("%s: no sign-in", account);
        console.signIn().signIn(QString::fromLatin1(account), QString::fromLatin1(kPassword));
        if (!QTest::qWaitFor([&] { return workbench.count() == 1; }, kPatience))
            qFatal("%s: no workbench", account);
    }

    static const ExerciseBoard *board(console::Console &console, const Id &exercise)
    {
        return console.session() ? console::ExerciseShelf::of(console.session()->desk()).board(exercise) : nullptr;
    }
};

} // namespace redoubt::testkit
