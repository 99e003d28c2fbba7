// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/ShiftTab.h"
#include "app/console/areas/search/SearchArea.h"
#include "feed/kinds/UnitStreams.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/ShiftPage.h"
#include "views/frame/MainFrame.h"
#include "views/search/SearchNameDialog.h"
#include "views/search/SearchPage.h"
#include "views/widgets/FormField.h"

#include <QDir>
#include <QFile>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;

/// A line that an officer writes is found at once on their own console, after sync on a colleague's, and never by who may not read the office.
class TestSearchFinds : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    Id m_office;

    static views::SearchPage &search(console::Console &console) { return console.workbench()->area<console::SearchArea>().searchPage(); }
    /// Hits, without the heads of groups; their names.
    static QStringList hits(console::Console &console)
    {
        QStringList names;
        const auto *model = search(console).list()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->flags(model->index(row, 0)).testFlag(Qt::ItemIsSelectable))
                names += model->index(row, 0).data().toString();
        }
        return names;
    }
    static const duty::OfficeBoard *office(console::Console &console, const Id &id)
    {
        return console.session() ? console::DutyShelf::of(console.session()->desk()).board(id) : nullptr;
    }

    static QStringList keptNames(console::Console &console)
    {
        QStringList names;
        for (const auto &each : console.workbench()->area<console::SearchArea>().searches().searches().searches)
            names << QString::fromStdString(each.name);
        return names;
    }
    static views::SearchNameDialog *nameDialog(console::Console &console)
    {
        for (auto *dialog : console.workbench()->frame().window()->findChildren<views::SearchNameDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    /// Within the duty office, under a name of its own; removed, and another one kept.
    void keepsIt(console::Console &officer)
    {
        auto &page = search(officer);
        Q_EMIT page.scopeChosen(QStringLiteral("duty/") + QString::fromStdString(m_office.toString()));
        QTRY_COMPARE_WITH_TIMEOUT(hits(officer).size(), 1, kPatience);
        Q_EMIT page.keepWanted();
        QTRY_VERIFY_WITH_TIMEOUT(nameDialog(officer), kPatience);
        Q_EMIT nameDialog(officer)->requested(QStringLiteral("门户的事"));
        QTRY_COMPARE_WITH_TIMEOUT(keptNames(officer), QStringList{QStringLiteral("门户的事")}, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!nameDialog(officer), kPatience);
        // The name is taken: the dialog says so and stays.
        Q_EMIT page.keepWanted();
        QTRY_VERIFY_WITH_TIMEOUT(nameDialog(officer), kPatience);
        Q_EMIT nameDialog(officer)->requested(QStringLiteral("门户的事"));
        QTRY_VERIFY_WITH_TIMEOUT(nameDialog(officer)->findChild<views::FormField *>()->hasError(), kPatience);
        QCOMPARE(keptNames(officer).size(), 1);
        nameDialog(officer)->reject();
        Q_EMIT page.removeRequested(QStringLiteral("门户的事"));
        QTRY_COMPARE_WITH_TIMEOUT(keptNames(officer), QStringList(), kPatience);
        page.lookFor(QStringLiteral("别的"));
        QTRY_COMPARE_WITH_TIMEOUT(hits(officer), QStringList(), kPatience);
        Q_EMIT page.keepWanted();
        QTRY_VERIFY_WITH_TIMEOUT(nameDialog(officer), kPatience);
        Q_EMIT nameDialog(officer)->requested(QStringLiteral("别的"));
        QTRY_COMPARE_WITH_TIMEOUT(keptNames(officer), QStringList{QStringLiteral("别的")}, kPatience);
        page.lookFor(QStringLiteral("勒索软体 县区c"));
        QTRY_COMPARE_WITH_TIMEOUT(hits(officer).size(), 1, kPatience);
    }
    /// Whole or not at all: what stood there stays where it cannot be written.
    void exportsIt(console::Console &officer)
    {
        auto &area = officer.workbench()->area<console::SearchArea>();
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("hits.csv"));
        QSignalSpy saved(&area, &console::Area::saved);
        QSignalSpy failed(&area, &console::Area::failed);
        area.exportTo(views::SearchExportForm::Csv, path);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(QStringLiteral("勒索软体 县区c")));                 // the question
        QVERIFY(text.contains(QStringLiteral("县区Ｃ来电：门户被勒索軟體加密"))); // and the hit as it was written
        area.exportTo(views::SearchExportForm::Workbook, folder.filePath(QStringLiteral("none/hits.xlsx")));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("hits.xlsx")));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("hits.csv")});
        QCOMPARE(saved.size(), 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_house->addAccount("officer", Role::DutyOfficer);
        m_house->addAccount("colleague", Role::DutyOfficer);
        m_house->addAccount("liaison", Role::Liaison);
        QVERIFY(m_house->admin().openUnitStreams(m_house->bureau,
                                                 {{StreamPurpose::DutyOffice, json::object{{"name", "市网信办值班室"}, {"zone", "Asia/Shanghai"}}}}));
        m_office = feed::unitStream(m_house->streams->identity().id, m_house->bureau, StreamPurpose::DutyOffice);
    }

    void whatIsWrittenIsFoundByWhoMayReadIt()
    {
        auto officer = console("officer");
        enter(*officer, "officer");
        QTRY_VERIFY_WITH_TIMEOUT(office(*officer, m_office), kPatience);
        auto &shift = officer->workbench()->area<console::DutyArea>().tab<console::ShiftTab>()->shiftPage();
        Q_EMIT shift.beginRequested();
        QTRY_VERIFY_WITH_TIMEOUT(office(*officer, m_office)->running(), kPatience);
        Q_EMIT shift.logRequested({duty::LogSort::Phone, QStringLiteral("县区Ｃ来电：门户被勒索軟體加密"), {}, {}, {}, {}});

        Q_EMIT officer->workbench()->frame().searchWanted(QStringLiteral("勒索软件 县区c")); // as the palette does
        QCOMPARE(officer->workbench()->frame().currentPage(), QString::fromLatin1(console::pages::Search));
        QTRY_COMPARE_WITH_TIMEOUT(hits(*officer), QStringList(), kPatience); // 軟體 is 软体, another word than 软件
        search(*officer).lookFor(QStringLiteral("勒索软体 县区c"));
        QTRY_COMPARE_WITH_TIMEOUT(hits(*officer), QStringList{QStringLiteral("县区Ｃ来电：门户被勒索軟體加密")}, kPatience);
        keepsIt(*officer);
        exportsIt(*officer);
        // It opens where it stands.
        Q_EMIT search(*officer).openRequested(search(*officer).chosenId());
        QCOMPARE(officer->workbench()->frame().currentPage(), QStringLiteral("duty"));

        // What is kept is there still when one comes again.
        officer.reset();
        officer = console("officer");
        comeBack(*officer, "officer");
        QTRY_COMPARE_WITH_TIMEOUT(keptNames(*officer), QStringList{QStringLiteral("别的")}, kPatience);

        auto colleague = console("colleague");
        enter(*colleague, "colleague");
        colleague->workbench()->frame().showPage(QString::fromLatin1(console::pages::Search));
        search(*colleague).lookFor(QStringLiteral("门户"));
        // It comes while one looks.
        QTRY_COMPARE_WITH_TIMEOUT(hits(*colleague).size(), 1, kPatience);

        auto liaison = console("liaison");
        enter(*liaison, "liaison");
        liaison->workbench()->frame().showPage(QString::fromLatin1(console::pages::Search));
        search(*liaison).lookFor(QStringLiteral("officer"));
        QTRY_VERIFY_WITH_TIMEOUT(!hits(*liaison).isEmpty(), kPatience); // the person, in the directory
        search(*liaison).lookFor(QStringLiteral("门户"));
        QTRY_COMPARE_WITH_TIMEOUT(hits(*liaison), QStringList(), kPatience);
    }
};

REDOUBT_TEST(TestSearchFinds)
#include "TestSearchFinds.moc"
