// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentArea.h"
#include "feed/kinds/UnitStreams.h"
#include "models/Text.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/incident/BeginIncidentDialog.h"
#include "views/incident/FactDialogs.h"
#include "views/incident/FactFilesEdit.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/SheetFiles.h"
#include "views/widgets/Button.h"

#include <QCryptographicHash>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QtTest>

#include <algorithm>

using namespace redoubt;

/// What a line of the course and a sending are proved by: attached at one console, some of it without a network, and there with the same bytes at
/// another. What cannot be taken in is said and writes nothing. Real consoles with their windows, a real server.
class TestFilesOfIncidents : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    std::unique_ptr<console::Console> m_officer;
    std::unique_ptr<console::Console> m_leader;

    std::unique_ptr<console::Console> seated(const char *account)
    {
        auto result = console(account);
        enter(*result, account);
        return result;
    }
    static console::IncidentArea &area(console::Console &console) { return console.workbench()->area<console::IncidentArea>(); }
    static views::IncidentSheet *sheet(console::Console &console) { return area(console).incidentsPage().sheet(); }
    static std::vector<models::CourseRow> courseOf(console::Console &console, models::CourseRow::Sort sort)
    {
        std::vector<models::CourseRow> rows;
        if (sheet(console)->values())
            std::ranges::copy_if(sheet(console)->values()->course, std::back_inserter(rows), [sort](const auto &row) { return row.sort == sort; });
        return rows;
    }
    template <class Dialog>
    static Dialog *opened(console::Console &console)
    {
        for (auto *dialog : console.window().findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static bool says(const QWidget *where, const QString &words)
    {
        return std::ranges::any_of(where->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->isVisibleTo(where) && label->text().contains(words); });
    }
    static views::Button *buttonCalled(const QWidget *where, const QString &text)
    {
        const auto all = where->findChildren<views::Button *>();
        const auto found = std::ranges::find_if(all, [&](const auto *button) { return button->isVisibleTo(where) && button->text() == text; });
        return found == all.end() ? nullptr : *found;
    }
    QString written(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    static QByteArray noise(int bytes)
    {
        QByteArray all(bytes, '\0');
        quint32 state = 20260416;
        for (auto &each : all) {
            state = state * 1664525 + 1013904223;
            each = static_cast<char>(state >> 24);
        }
        return all;
    }
    views::CourseLineDialog *lineForm(const QString &words)
    {
        Q_EMIT sheet(*m_officer)->lineWanted();
        auto *dialog = opened<views::CourseLineDialog>(*m_officer);
        if (dialog)
            dialog->findChild<QPlainTextEdit *>()->setPlainText(words);
        return dialog;
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_house->addAccount("officer", Role::DutyOfficer);
        m_house->addAccount("leader", Role::DutyLeader);
        const json::object office{{"name", "市网信办值班室"}, {"zone", "Asia/Shanghai"}};
        const json::object kept{{"name", "市网信办事件登记簿"}, {"zone", "Asia/Shanghai"}};
        QVERIFY(m_house->admin().openUnitStreams(m_house->bureau, {{StreamPurpose::DutyOffice, office}, {StreamPurpose::IncidentRegister, kept}}));
        m_officer = seated("officer");
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_officer).controller().mayBegin(), kPatience);
        area(*m_officer).controller().begin();
        auto *dialog = opened<views::BeginIncidentDialog>(*m_officer);
        QVERIFY(dialog);
        views::BeginForm alarm;
        alarm.title = QStringLiteral("门户首页疑似被篡改");
        alarm.parties = {"cii_operator"};
        alarm.discovered = m_clock.now() + -120'000;
        Q_EMIT dialog->requested(alarm);
        QTRY_VERIFY_WITH_TIMEOUT(sheet(*m_officer)->values().has_value(), kPatience);
        m_leader = seated("leader");
        QTRY_VERIFY_WITH_TIMEOUT(sheet(*m_leader)->values().has_value(), kPatience);
    }

    /// The network is away: the file is sealed, the line written, and both go when it is back.
    void aFileAttachedOfflineArrivesWithTheSameBytes()
    {
        const auto bytes = noise(3'000'000);
        const auto path = written("首页截图.png", bytes);
        m_house->unplug();
        QTRY_VERIFY_WITH_TIMEOUT(!m_officer->session()->isOnline(), kPatience);
        auto *dialog = lineForm(QStringLiteral("首页已被替换，截图取证"));
        QVERIFY(dialog);
        dialog->files()->addFiles({path, path}); // chosen twice, it is listed once
        QCOMPARE(dialog->files()->inputs().size(), std::size_t{1});
        QVERIFY(dialog->acceptButton()->isEnabled());
        dialog->acceptButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(courseOf(*m_officer, models::CourseRow::Sort::Measure).size(), std::size_t{1}, kPatience);
        QVERIFY(!opened<views::CourseLineDialog>(*m_officer));
        const auto files = courseOf(*m_officer, models::CourseRow::Sort::Measure).front().files;
        QCOMPARE(files.size(), std::size_t{1});
        QCOMPARE(files.front().name, std::string("首页截图.png"));
        QCOMPARE(files.front().size, std::int64_t{3'000'000});
        const auto digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QCOMPARE(QByteArray::fromStdString(files.front().digest), "sha256:" + digest);
        QTRY_VERIFY_WITH_TIMEOUT(says(sheet(*m_officer), QString::fromLatin1(digest.left(12))), kPatience);
        QCOMPARE(sealedFiles("officer").size(), 1);

        m_house->plugIn();
        m_officer->session()->syncNow();
        m_leader->session()->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(courseOf(*m_leader, models::CourseRow::Sort::Measure).size(), std::size_t{1}, kPatience);
        // It is small enough to be brought without asking.
        QTRY_VERIFY_WITH_TIMEOUT(buttonCalled(sheet(*m_leader), QStringLiteral("另存…")), kPatience);
        const auto target = m_folder.filePath(QStringLiteral("副本.png"));
        buttonCalled(sheet(*m_leader), QStringLiteral("另存…"))->click();
        auto *chooser = m_leader->window().findChild<QFileDialog *>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(target);
        chooser->close();
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(target).size(), qint64(bytes.size()), kPatience);
        QFile copy(target);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QVERIFY(copy.readAll() == bytes);
        QVERIFY(m_officer->session()->desk().quarantine().empty());
    }

    void whatCannotBeTakenInIsSaidAndNothingIsWritten()
    {
        auto *dialog = lineForm(QStringLiteral("见附件"));
        QVERIFY(dialog);
        // Known when it is chosen: its row says why, and the form cannot be sent.
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                QFile large(m_folder.filePath(QStringLiteral("全流量.pcap")));
                return large.open(QIODevice::WriteOnly) && large.resize(qint64(64) << 30); // a hole, no bytes
            }(),
            1000);
        dialog->files()->addFiles({m_folder.filePath(QStringLiteral("全流量.pcap")), m_folder.path(), written("空.txt", {})});
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("大于")), kPatience);
        QVERIFY(says(dialog, QStringLiteral("文件夹")));
        QVERIFY(!dialog->acceptButton()->isEnabled());
        dialog->reject();
        // Known only when it is read: it has gone.
        dialog = lineForm(QStringLiteral("见附件"));
        const auto here = written("日志.txt", "1\n");
        const auto gone = written("日志2.txt", "2\n");
        dialog->files()->addFiles({here, gone});
        QVERIFY(dialog->acceptButton()->isEnabled());
        QVERIFY(QFile::remove(gone));
        const auto sealed = sealedFiles("officer");
        dialog->acceptButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("没有写入")), kPatience);
        QVERIFY(dialog->isVisible());
        QCOMPARE(courseOf(*m_officer, models::CourseRow::Sort::Measure).size(), std::size_t{1});
        QCOMPARE(sealedFiles("officer"), sealed);
        QCOMPARE(unfinishedFiles("officer"), QStringList());
        dialog->reject();
    }

    /// Put away in the midst of sealing, or when all is sealed and refused by a rule.
    void aFormPutAwayLeavesNothingBehind()
    {
        const auto sealed = sealedFiles("officer");
        const auto path = written("内存镜像.raw", noise(24 << 20));
        auto *dialog = lineForm(QStringLiteral("取内存镜像"));
        QVERIFY(dialog);
        dialog->files()->addFiles({path});
        dialog->acceptButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!unfinishedFiles("officer").isEmpty() || says(dialog, QStringLiteral(" / ")), kPatience);
        dialog->reject();
        QTRY_COMPARE_WITH_TIMEOUT(unfinishedFiles("officer"), QStringList(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(sealedFiles("officer"), sealed, kPatience);
        QTest::qWait(300);
        QCOMPARE(courseOf(*m_officer, models::CourseRow::Sort::Measure).size(), std::size_t{1});

        dialog = lineForm(QStringLiteral("见附件"));
        dialog->files()->addFiles({written("小文件.txt", "abc")});
        views::LineForm refused;
        refused.at = m_clock.now(); // without a word: no form of ours sends it
        Q_EMIT dialog->requested(refused);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible() && dialog->acceptButton()->isEnabled(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(sealedFiles("officer"), sealed, kPatience);
        QCOMPARE(courseOf(*m_officer, models::CourseRow::Sort::Measure).size(), std::size_t{1});
        dialog->reject();
    }

    /// A sending keeps its receipt when it is corrected at a console that does not have the bytes' maker; one can be taken out, another put in.
    void aSendingIsCorrectedAndKeepsItsFiles()
    {
        const auto clocks = sheet(*m_officer)->values()->clocks;
        const auto first = std::ranges::find_if(clocks, [](const auto &row) { return row.clock.state != incident::HopState::NoLongerOwed; });
        QVERIFY(first != clocks.end());
        const auto regime = models::text(first->regime);
        const auto hop = models::text(first->hop);
        Q_EMIT sheet(*m_officer)->sendingWanted(regime, hop);
        auto *dialog = opened<views::SendingDialog>(*m_officer);
        QVERIFY(dialog);
        dialog->files()->addFiles({written("回执.txt", "已收 0416-17\n"), written("误附.txt", "与此无关\n")});
        dialog->acceptButton()->click();
        using Sort = models::CourseRow::Sort;
        QTRY_COMPARE_WITH_TIMEOUT(courseOf(*m_officer, Sort::Sent).size(), std::size_t{1}, kPatience);
        QCOMPARE(courseOf(*m_officer, Sort::Sent).front().files.size(), std::size_t{2});
        m_officer->session()->syncNow();
        m_leader->session()->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(courseOf(*m_leader, Sort::Sent).size(), std::size_t{1}, kPatience);

        Q_EMIT sheet(*m_leader)->sendingWanted(regime, hop);
        auto *correction = opened<views::SendingDialog>(*m_leader);
        QVERIFY(correction);
        QCOMPARE(correction->files()->inputs().size(), std::size_t{2});
        for (auto *away : correction->files()->findChildren<views::Button *>()) {
            if (away->accessibleName().contains(QStringLiteral("误附")))
                away->click();
        }
        QCOMPARE(correction->files()->inputs().size(), std::size_t{1});
        correction->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("误附一个文件"));
        QTRY_VERIFY_WITH_TIMEOUT(correction->acceptButton()->isEnabled(), kPatience);
        correction->acceptButton()->click();
        const auto corrected = [&](console::Console &console) {
            const auto rows = courseOf(console, Sort::Sent);
            return rows.size() == 1 && rows.front().files.size() == 1 && rows.front().files.front().name == "回执.txt";
        };
        QTRY_VERIFY_WITH_TIMEOUT(corrected(*m_leader), kPatience);
        m_leader->session()->syncNow();
        m_officer->session()->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(corrected(*m_officer), kPatience);
        QVERIFY(m_leader->session()->desk().quarantine().empty());
    }

    void cleanupTestCase()
    {
        m_leader.reset();
        m_officer.reset();
    }
};

REDOUBT_TEST(TestFilesOfIncidents)
#include "TestFilesOfIncidents.moc"
