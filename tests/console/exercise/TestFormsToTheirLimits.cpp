// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/console/areas/exercise/ExercisesController.h"
#include "app/console/areas/sync/SyncArea.h"
#include "exercise/kinds/Limits.h"
#include "feed/FieldBounds.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/PlanDialogs.h"
#include "views/exercise/PlanPage.h"
#include "views/exercise/ReasonBox.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/frame/MainFrame.h"
#include "views/sync/QuarantinePage.h"
#include "views/sync/SyncPage.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace redoubt;
using namespace redoubt::exercise;

/// Whatever a form lets through, the server takes; and what it does not take nevertheless can be written again with its files.
class TestFormsToTheirLimits : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    /// @p count characters, the first of which is two UTF-16 units and four bytes.
    static QString chinese(int count, QChar fill = u'演') { return QStringLiteral("\U00020BB7") + QString(count - 1, fill); }

    /// More than fits into every line of @p form, as if pasted.
    static int overfill(QWidget &form, QChar fill = u'演')
    {
        int lines = 0;
        for (auto *edit : form.findChildren<QLineEdit *>()) {
            if (qobject_cast<QAbstractSpinBox *>(edit->parent()) || qobject_cast<QComboBox *>(edit->parent()))
                continue;
            edit->clear();
            edit->insert(chinese(5000, fill));
            ++lines;
        }
        return lines;
    }
    static int length(const std::string &text) { return static_cast<int>(feed::characters(text)); }
    static bool isDrained(console::Console &console)
    {
        return console.session()->desk().outboxCount() == 0 && console.session()->status().state == sync::SyncState::Online;
    }
    QString quarantined(console::Console &console) const
    {
        QStringList codes;
        for (const auto &entry : console.session()->desk().quarantine())
            codes << QString::fromStdString(entry.code + ' ' + (entry.line ? entry.line->change.kind : ""));
        return codes.join(QLatin1Char(' '));
    }
    static views::Button *button(QWidget &where, const QString &text)
    {
        for (auto *one : where.findChildren<views::Button *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    QStringList filesNamed(const QString &name, int count)
    {
        QStringList paths;
        for (int i = 0; i < count; ++i) {
            paths << m_folder.filePath(QStringLiteral("%1-%2.txt").arg(name).arg(i));
            QFile file(paths.back());
            if (!file.open(QIODevice::WriteOnly) || file.write(paths.back().toUtf8()) < 1)
                qFatal("no file");
        }
        return paths;
    }
    views::TeamRoomPage *openRoom(console::Console &console)
    {
        console.workbench()->area<console::ExerciseArea>().open(m_exercise);
        console.workbench()->area<console::ExerciseArea>().exercisePage()->showTab(views::ExercisePage::Tab::Room);
        auto *room = console.workbench()->area<console::ExerciseArea>().exercisePage()->roomPage();
        room->openForm();
        return room;
    }

    std::unique_ptr<console::Console> m_coordinator;
    std::unique_ptr<console::Console> m_red;

private Q_SLOTS:
    void initTestCase()
    {
        m_starts = true;
        setUpExercise();
    }

    void aPlanAsLongAsItsFormsAllow()
    {
        auto coordinator = console("coordinator-2"); // the plan was made on the first machine
        enter(*coordinator, "coordinator");
        auto &desk = coordinator->session()->desk();
        QTRY_VERIFY_WITH_TIMEOUT(!console::unitsToPlanIn(desk).empty() && board(*coordinator, m_exercise), kPatience);
        auto *page = coordinator->workbench()->frame().findChild<views::ExercisesPage *>();

        Q_EMIT page->newExerciseRequested();
        auto *dialog = page->findChild<views::NewExerciseDialog *>();
        QVERIFY(dialog);
        QCOMPARE(overfill(*dialog), 5); // its name and four phases'
        auto *summary = dialog->findChild<QPlainTextEdit *>();
        summary->setPlainText(chinese(limits::Summary + 1));
        QVERIFY(!dialog->acceptButton()->isEnabled());
        summary->setPlainText(chinese(limits::Summary));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->acceptButton()->isEnabled(), kPatience);
        dialog->acceptButton()->click();

        QTRY_VERIFY_WITH_TIMEOUT(console::ExerciseShelf::of(desk).exercises().size() == 2 && isDrained(*coordinator), kPatience);
        QCOMPARE(quarantined(*coordinator), QString());
        const auto made = console::ExerciseShelf::of(desk).exercises().front() == m_exercise ? console::ExerciseShelf::of(desk).exercises().back()
                                                                                             : console::ExerciseShelf::of(desk).exercises().front();
        QCOMPARE(length(console::ExerciseShelf::of(desk).board(made)->name()), limits::ExerciseName);
        QCOMPARE(length(*console::ExerciseShelf::of(desk).board(made)->exercise()->value.summary), limits::Summary);
        for (const auto &phase : console::ExerciseShelf::of(desk).board(made)->orderedPhases())
            QCOMPARE(length(phase.value.name), limits::PhaseName);

        // The same plan edited, and copied.
        for (const bool copies : {false, true}) {
            coordinator->workbench()->area<console::ExerciseArea>().open(made);
            auto *shown = coordinator->workbench()->area<console::ExerciseArea>().exercisePage();
            if (copies)
                Q_EMIT shown->copyRequested();
            else
                Q_EMIT shown->editRequested();
            auto *frame = page->findChildren<views::NewExerciseDialog *>().back();
            QVERIFY(frame != dialog);
            QCOMPARE(overfill(*frame, u'练'), 5);
            frame->findChild<QPlainTextEdit *>()->setPlainText(chinese(limits::Summary, u'练'));
            QTRY_VERIFY_WITH_TIMEOUT(frame->acceptButton()->isEnabled(), kPatience);
            frame->acceptButton()->click();
            QTRY_VERIFY_WITH_TIMEOUT(console::ExerciseShelf::of(desk).exercises().size() == (copies ? 3 : 2) && isDrained(*coordinator), kPatience);
            QTRY_VERIFY_WITH_TIMEOUT(console::ExerciseShelf::of(desk).board(made)->name().ends_with("练"), kPatience);
            QCOMPARE(quarantined(*coordinator), QString());
            QCOMPARE(length(console::ExerciseShelf::of(desk).board(made)->name()), limits::ExerciseName);
        }

        coordinator->workbench()->area<console::ExerciseArea>().open(m_exercise);
        auto *plan = coordinator->workbench()->area<console::ExerciseArea>().exercisePage()->planPage();
        const QList<views::UnitChoice> units{{m_house->bureau, chinese(900)}};
        auto *team = new views::TeamDialog({}, units, {}, plan);
        connect(team, &views::TeamDialog::saveRequested, plan, &views::PlanPage::teamSaveRequested);
        QCOMPARE(overfill(*team), 2);
        team->acceptButton()->click();
        auto *target = new views::TargetDialog({}, units, plan);
        connect(target, &views::TargetDialog::saveRequested, plan, &views::PlanPage::targetSaveRequested);
        QCOMPARE(overfill(*target), 1);
        target->acceptButton()->click();

        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise)->targets().size() == 2 && isDrained(*coordinator), kPatience);
        QCOMPARE(quarantined(*coordinator), QString());
        bool found = false;
        for (const auto &[id, each] : board(*coordinator, m_exercise)->teams())
            found = found || (length(each.value.code) == limits::TeamCode && length(each.value.name) == limits::TeamName);
        QVERIFY(found);
    }

    void whatCannotBeSeenIsSaidWithItsField_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("field");
        QTest::newRow("a new exercise") << 0 << QStringLiteral("名称");
        QTest::newRow("an exercise that is edited") << 1 << QStringLiteral("名称");
        QTest::newRow("a phase of an exercise that is edited") << 2 << QStringLiteral("阶段");
        QTest::newRow("an exercise that is copied") << 3 << QStringLiteral("名称");
        QTest::newRow("a team's code") << 4 << QStringLiteral("编号");
        QTest::newRow("a team's name") << 5 << QStringLiteral("名称");
        QTest::newRow("a target") << 6 << QStringLiteral("名称");
    }
    /// Pasted from somewhere: it is not saved, and nothing ends up in quarantine.
    void whatCannotBeSeenIsSaidWithItsField()
    {
        QFETCH(int, form);
        QFETCH(QString, field);
        auto &coordinator = m_coordinator;
        if (!coordinator) {
            coordinator = console("coordinator-5");
            enter(*coordinator, "coordinator");
            QTRY_VERIFY_WITH_TIMEOUT(!console::unitsToPlanIn(coordinator->session()->desk()).empty() && board(*coordinator, m_exercise)
                                         && board(*coordinator, m_exercise)->rulePack(),
                                     kPatience);
            coordinator->workbench()->area<console::ExerciseArea>().open(m_exercise);
        }
        auto *list = coordinator->workbench()->frame().findChild<views::ExercisesPage *>();
        auto *page = coordinator->workbench()->area<console::ExerciseArea>().exercisePage();
        auto *exercises = coordinator->workbench()->area<console::ExerciseArea>().findChild<console::ExercisesController *>();
        QVERIFY(exercises);
        QSignalSpy ofList(exercises, &console::ExercisesController::failed);
        QSignalSpy ofPage(coordinator->workbench()->area<console::ExerciseArea>().exercise(), &console::ExerciseController::failed);
        const auto pasted = QStringLiteral("磐\u200b石");
        if (form <= 3) {
            if (form == 0)
                Q_EMIT list->newExerciseRequested();
            else if (form == 3)
                Q_EMIT page->copyRequested();
            else
                Q_EMIT page->editRequested();
            const auto dialogs = list->findChildren<views::NewExerciseDialog *>();
            QVERIFY(!dialogs.isEmpty());
            auto *dialog = dialogs.back();
            auto asked = dialog->request();
            asked.phases = {{PhaseKind::AttackWindow, form == 2 ? pasted : QStringLiteral("窗口"), {}, {}, {}}};
            if (form != 2)
                asked.name = pasted;
            Q_EMIT dialog->createRequested(asked);
            dialog->close();
        } else if (form == 6) {
            views::TargetRequest target;
            target.name = pasted;
            target.unit = m_house->bureau;
            Q_EMIT page->planPage()->targetSaveRequested(target);
        } else {
            views::TeamRequest team;
            team.code = form == 4 ? pasted : QStringLiteral("红88");
            team.name = form == 5 ? pasted : QString();
            Q_EMIT page->planPage()->teamSaveRequested(team);
        }

        QTRY_COMPARE_WITH_TIMEOUT(ofList.count() + ofPage.count(), 1, kPatience);
        const auto said = (ofList.isEmpty() ? ofPage : ofList).front().front().toString();
        QVERIFY2(said.contains(QStringLiteral("“%1”").arg(field)), qPrintable(said));
        QTRY_VERIFY_WITH_TIMEOUT(isDrained(*coordinator), kPatience);
        QCOMPARE(quarantined(*coordinator), QString());
    }

    void aNameThatIsTakenIsSaidWithTheOther_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("the same in full width") << QStringLiteral("红０３") << QStringLiteral("“红０３”与已被占用的“红03”是同一个名称");
        QTest::newRow("a letter for a digit") << QStringLiteral("红O3") << QStringLiteral("“红O3”看上去与已被占用的“红03”相同");
        QTest::newRow("the very same") << QStringLiteral("红03") << QStringLiteral("“红03”已被占用");
    }
    void aNameThatIsTakenIsSaidWithTheOther()
    {
        QFETCH(QString, code);
        QFETCH(QString, says);
        QVERIFY(m_coordinator);
        QSignalSpy refusals(m_coordinator->workbench()->area<console::ExerciseArea>().exercise(), &console::ExerciseController::failed);
        views::TeamRequest team;
        team.code = code;

        Q_EMIT m_coordinator->workbench()->area<console::ExerciseArea>().exercisePage()->planPage()->teamSaveRequested(team);

        QTRY_COMPARE_WITH_TIMEOUT(refusals.count(), 1, kPatience);
        QVERIFY2(refusals.front().front().toString().contains(says), qPrintable(refusals.front().front().toString()));
    }

    void whatAClaimHidesIsSaidAndItsDraftStays_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("技术") << QStringLiteral("技术");
        QTest::newRow("漏洞") << QStringLiteral("漏洞");
        QTest::newRow("标题") << QStringLiteral("标题");
    }
    void whatAClaimHidesIsSaidAndItsDraftStays()
    {
        QFETCH(QString, field);
        m_coordinator.reset();
        if (!m_red) {
            m_red = console("red-5");
            enter(*m_red, "red");
            QTRY_VERIFY_WITH_TIMEOUT(board(*m_red, m_exercise) && !board(*m_red, m_exercise)->rooms().empty(), kPatience);
        }
        auto *room = openRoom(*m_red);
        const auto before = board(*m_red, m_exercise)->claims().size();
        views::ClaimDraft draft;
        draft.title = QStringLiteral("取得权限");
        draft.targetName = QStringLiteral("门户");
        draft.narrative = QStringLiteral("见日志");
        const auto pasted = QStringLiteral("T1190\u200b");
        (field == QStringLiteral("技术") ? draft.technique : field == QStringLiteral("漏洞") ? draft.vulnerability : draft.title) = pasted;
        room->setDraft(draft);
        QSignalSpy refusals(m_red->workbench()->area<console::ExerciseArea>().exercise(), &console::ExerciseController::failed);

        Q_EMIT room->submitRequested(room->form()->draft());

        QTRY_COMPARE_WITH_TIMEOUT(refusals.count(), 1, kPatience);
        const auto said = refusals.front().front().toString();
        QVERIFY2(said.contains(QStringLiteral("“%1”").arg(field)), qPrintable(said));
        QCOMPARE(room->form()->draft().title, draft.title);
        QCOMPARE(board(*m_red, m_exercise)->claims().size(), before);
        QTRY_VERIFY_WITH_TIMEOUT(isDrained(*m_red), kPatience);
        QCOMPARE(quarantined(*m_red), QString());
    }

    /// A file that cannot be attached now may be mended; its row and what it shows come back with the draft after a restart.
    void aRowThatCannotBeAttachedStaysInTheDraft()
    {
        QVERIFY(m_red);
        const auto path = m_folder.filePath(QStringLiteral("empty.log"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        auto *room = openRoom(*m_red);
        views::ClaimDraft draft;
        draft.title = QStringLiteral("日志还没有写完");
        draft.evidence = {{path, QStringLiteral("全程")}};
        room->setDraft(draft);
        QVERIFY(room->form()->evidence()->hasRefused());
        Q_EMIT room->draftChanged(room->form()->draft());
        m_red.reset();

        auto red = console("red-5");
        comeBack(*red, "red");
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise) && !board(*red, m_exercise)->rooms().empty(), kPatience);
        auto *form = openRoom(*red)->form();

        QTRY_COMPARE_WITH_TIMEOUT(form->draft().title, draft.title, kPatience);
        QCOMPARE(form->draft().evidence.size(), std::size_t(1));
        QCOMPARE(form->draft().evidence.front().path, path);
        QCOMPARE(form->draft().evidence.front().note, QStringLiteral("全程"));
        QVERIFY(form->evidence()->hasRefused());
    }

    void aClaimAndItsRulingAsLongAsTheirFormsAllow()
    {
        auto red = console("red");
        enter(*red, "red");
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise) && !board(*red, m_exercise)->rooms().empty(), kPatience);
        auto *room = openRoom(*red);
        auto *form = room->form();
        form->evidence()->addFiles(filesNamed(QStringLiteral("evidence"), limits::Evidence));
        QCOMPARE(overfill(*form), 5 + limits::Evidence);
        form->findChild<QSpinBox *>()->setValue(std::numeric_limits<int>::max());
        auto *narrative = form->findChild<QPlainTextEdit *>();
        auto *submit = button(*form, QStringLiteral("提交成果报告"));
        QVERIFY(submit);
        narrative->setPlainText(chinese(limits::Narrative + 1));
        QVERIFY(!submit->isEnabled());
        narrative->setPlainText(chinese(limits::Narrative));
        QTRY_VERIFY_WITH_TIMEOUT(submit->isEnabled(), kPatience);
        form->evidence()->addFiles(filesNamed(QStringLiteral("one-more"), 1));
        Q_EMIT form->evidence()->edited();
        QVERIFY(!submit->isEnabled());
        auto inputs = form->evidence()->inputs();
        inputs.pop_back();
        form->evidence()->setInputs(inputs);
        Q_EMIT form->evidence()->edited();
        QVERIFY(submit->isEnabled());

        submit->click();
        auto *asks = form->findChild<views::ConfirmDialog *>(); // it says no time
        QVERIFY(asks);
        Q_EMIT asks->confirmed({});
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise)->claims().size() == 1 && isDrained(*red), kPatience);
        QCOMPARE(quarantined(*red), QString());
        const auto claim = board(*red, m_exercise)->claims().front().claim;
        QCOMPARE(length(claim.value.title), limits::ClaimTitle);
        QCOMPARE(length(claim.value.narrative), limits::Narrative);
        QCOMPARE(length(claim.value.targetName), limits::TargetName);
        QCOMPARE(length(claim.value.unitName), limits::UnitName);
        QCOMPARE(length(claim.value.vulnerability), limits::Vulnerability);
        QCOMPARE(length(*claim.value.technique), limits::Technique);
        QCOMPARE(claim.value.points, limits::PointsAsked);
        QCOMPARE(int(claim.value.evidence.size()), limits::Evidence);
        QCOMPARE(length(claim.value.evidence.front().note), limits::EvidenceNote);

        auto judge = console("judge");
        enter(*judge, "judge");
        QTRY_VERIFY_WITH_TIMEOUT(board(*judge, m_exercise) && board(*judge, m_exercise)->claim(claim.id), kPatience);
        judge->workbench()->area<console::ExerciseArea>().open(m_exercise);
        auto *judging = judge->workbench()->area<console::ExerciseArea>().exercisePage()->judgingPage();
        auto *reason = judging->findChild<views::ReasonBox *>();
        QVERIFY(reason);
        reason->setText(chinese(limits::Reason + 1));
        QVERIFY(!reason->require(QString()));
        reason->setText(chinese(limits::Reason));
        QVERIFY(reason->require(QString()));
        views::RulingRequest ruling;
        ruling.claim = claim.id;
        ruling.decision = Decision::Return;
        ruling.reason = reason->text();
        Q_EMIT judging->rulingRequested(ruling);
        QTRY_VERIFY_WITH_TIMEOUT(board(*judge, m_exercise)->claim(claim.id)->status == ClaimStatus::Returned && isDrained(*judge), kPatience);
        QCOMPARE(quarantined(*judge), QString());

        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise)->claim(claim.id)->status == ClaimStatus::Returned, kPatience);
        Q_EMIT room->supplementRequested({claim.id, QString(limits::Narrative, u'补'), {}});
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise)->claim(claim.id)->status == ClaimStatus::Waiting && isDrained(*red), kPatience);
        QCOMPARE(quarantined(*red), QString());
    }

    void aClaimThatWasNotTakenIsADraftAgainWithItsFiles()
    {
        auto blue = console("blue");
        enter(*blue, "blue");
        QTRY_VERIFY_WITH_TIMEOUT(board(*blue, m_exercise) && !board(*blue, m_exercise)->rooms().empty(), kPatience);
        auto *room = openRoom(*blue);
        views::ClaimDraft draft;
        draft.title = QStringLiteral("发现扫描");
        draft.target = m_house->bureau; // no target of the catalogue: no form offers it, a script can
        draft.targetName = QStringLiteral("门户");
        draft.narrative = QStringLiteral("见日志");
        draft.points = 30;
        draft.evidence = {{filesNamed(QStringLiteral("log"), 1).front(), QStringLiteral("全程")}};
        Q_EMIT room->submitRequested(draft);
        auto &desk = blue->session()->desk();
        QTRY_COMPARE_WITH_TIMEOUT(desk.quarantine().size(), std::size_t(1), kPatience);
        QCOMPARE(quarantined(*blue), QStringLiteral("not_found exercise.claim"));
        QTRY_VERIFY_WITH_TIMEOUT(board(*blue, m_exercise)->claims().empty(), kPatience);
        QVERIFY(QFile::remove(draft.evidence.front().path)); // only the sealed one is left
        QCOMPARE(sealedFiles("blue").size(), 1);

        // What is being typed stays.
        auto *form = room->form();
        views::ClaimDraft other;
        other.title = QStringLiteral("正在写的另一件");
        room->setDraft(other);
        auto *list = blue->workbench()->area<console::SyncArea>().syncPage().findChild<views::QuarantinePage *>();
        blue->workbench()->area<console::SyncArea>().syncPage().showTab(views::SyncPage::Tab::Quarantine);
        auto *open = button(*list, QStringLiteral("作为草稿打开"));
        QVERIFY(open);
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), kPatience);
        QSignalSpy refusals(blue->workbench()->area<console::ExerciseArea>().exercise(), &console::ExerciseController::failed);
        open->click();
        QTRY_COMPARE_WITH_TIMEOUT(refusals.count(), 1, kPatience);
        QCOMPARE(form->draft().title, other.title);

        room->setDraft({});
        open->click();
        QTRY_COMPARE_WITH_TIMEOUT(form->draft().title, draft.title, kPatience);
        const auto again = form->draft();
        QCOMPARE(again.narrative, draft.narrative);
        QCOMPARE(again.targetName, draft.targetName);
        QCOMPARE(again.points, draft.points);
        QCOMPARE(again.evidence.size(), std::size_t(1));
        QCOMPARE(again.evidence.front().note, draft.evidence.front().note);
        QVERIFY(!again.target);

        // Thrown away in the list: the draft holds its file.
        Q_EMIT blue->workbench()->area<console::SyncArea>().syncPage().quarantineReadRequested(desk.quarantine().front().line->change.id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.quarantine().empty(), kPatience);
        QCOMPARE(sealedFiles("blue").size(), 1);

        Q_EMIT form->submitRequested(form->draft());
        QTRY_VERIFY_WITH_TIMEOUT(board(*blue, m_exercise)->claims().size() == 1 && isDrained(*blue), kPatience);
        QCOMPARE(quarantined(*blue), QString());
        const auto taken = board(*blue, m_exercise)->claims().front().claim.value;
        QCOMPARE(taken.evidence.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(taken.evidence.front().name), QStringLiteral("log-0.txt"));
        QCOMPARE(sealedFiles("blue").size(), 1);
        QVERIFY(form->draft() == views::ClaimDraft());
    }

    void whatIsStoppedTakesNoClaimAndKeepsWhatWasTyped()
    {
        auto coordinator = console("coordinator-3");
        enter(*coordinator, "coordinator");
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise) && board(*coordinator, m_exercise)->exercise(), kPatience);
        const auto notices = board(*coordinator, m_exercise)->exercise()->value.noticeBoard.value();
        coordinator->session()->place().committer.commit(this,
                                                         std::vector{drafts::setOf<Exercise>(m_exercise, m_exercise, {{"state", "stopped"}}),
                                                                     drafts::setOf<NoticeBoard>(notices, notices, {{"state", "stopped"}})},
                                                         [](const Result<store::CommitReceipt> &receipt) { QVERIFY(receipt); });
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise)->state() == ExerciseState::Stopped && isDrained(*coordinator), kPatience);
        auto red = console("red-2");
        enter(*red, "red");
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise) && board(*red, m_exercise)->state() == ExerciseState::Stopped, kPatience);
        auto *room = openRoom(*red);
        const auto before = board(*red, m_exercise)->claims().size();
        views::ClaimDraft draft;
        draft.title = QStringLiteral("停止之后");
        draft.targetName = QStringLiteral("门户");
        draft.narrative = QStringLiteral("见日志");
        room->setDraft(draft);
        QSignalSpy refusals(red->workbench()->area<console::ExerciseArea>().exercise(), &console::ExerciseController::failed);

        Q_EMIT room->submitRequested(draft);

        QTRY_COMPARE_WITH_TIMEOUT(refusals.count(), 1, kPatience);
        QVERIFY(refusals.front().front().toString().contains(QStringLiteral("演练已停止")));
        QCOMPARE(room->form()->draft().title, draft.title);
        QCOMPARE(board(*red, m_exercise)->claims().size(), before);
    }
};

REDOUBT_TEST(TestFormsToTheirLimits)
#include "TestFormsToTheirLimits.moc"
