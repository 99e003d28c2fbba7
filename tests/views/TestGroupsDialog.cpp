// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoBulletins.h"
#include "views/duty/bulletin/GroupsDialog.h"
#include "views/widgets/Button.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoBulletins;

/// The form in which a unit sorts those below it.
class TestGroupsDialog : public QObject
{
    Q_OBJECT

    static GroupForm group(const char *name, bool within, std::vector<Id> units) { return {{}, QString::fromUtf8(name), within, std::move(units)}; }
    static std::vector<UnitChoice> units()
    {
        return {{DemoBulletins::id(1), QStringLiteral("市教育局")},
                {DemoBulletins::id(2), QStringLiteral("市水务局")},
                {DemoBulletins::id(3), QStringLiteral("县区A")}};
    }
    static std::vector<GroupForm> groups()
    {
        return {group("市直部门", false, {}), group("政府部门", true, {DemoBulletins::id(1)}), group("县区", false, {DemoBulletins::id(3)})};
    }
    static Button *button(const GroupsDialog &dialog, const char *name)
    {
        for (auto *each : dialog.findChildren<Button *>()) {
            if (each->text() == QLatin1String(name) || each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    static QStringList names(const GroupsDialog &dialog)
    {
        QStringList all;
        for (const auto &each : dialog.groups())
            all << (each.isWithin ? QStringLiteral(" ") : QString()) + each.name;
        return all;
    }

private Q_SLOTS:
    void aUnitIsInOneGroupAtMost()
    {
        GroupsDialog dialog(units(), groups(), nullptr);
        dialog.show();
        auto *list = dialog.findChild<QListWidget *>();
        const auto boxes = dialog.findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 3);
        list->setCurrentRow(2);
        QVERIFY(!boxes[0]->isChecked() && boxes[2]->isChecked());
        QVERIFY2(boxes[0]->text().contains(QStringLiteral("政府部门")), qPrintable(boxes[0]->text()));
        boxes[0]->click();
        QVERIFY(dialog.groups()[1].units.empty());
        QVERIFY((dialog.groups()[2].units == std::vector<Id>{DemoBulletins::id(3), DemoBulletins::id(1)}));
        boxes[2]->click();
        QVERIFY((dialog.groups()[2].units == std::vector<Id>{DemoBulletins::id(1)}));
    }

    void groupsMoveWithWhatLiesInThem()
    {
        GroupsDialog dialog(units(), groups(), nullptr);
        dialog.show();
        auto *list = dialog.findChild<QListWidget *>();
        list->setCurrentRow(2);
        button(dialog, "Further up")->click();
        QCOMPARE(names(dialog), (QStringList{QStringLiteral("县区"), QStringLiteral("市直部门"), QStringLiteral(" 政府部门")}));
        QCOMPARE(list->currentRow(), 0);
        button(dialog, "Further down")->click();
        QCOMPARE(names(dialog), (QStringList{QStringLiteral("市直部门"), QStringLiteral(" 政府部门"), QStringLiteral("县区")}));
        QCOMPARE(list->currentRow(), 2);
        button(dialog, "Further down")->click(); // the last stays
        QCOMPARE(list->currentRow(), 2);
        // One that lies in another moves among its neighbours only.
        list->setCurrentRow(1);
        button(dialog, "Further up")->click();
        QCOMPARE(names(dialog), (QStringList{QStringLiteral("市直部门"), QStringLiteral(" 政府部门"), QStringLiteral("县区")}));
    }

    void whatHasNoNameIsNotSaved()
    {
        GroupsDialog dialog(units(), groups(), nullptr);
        QSignalSpy requested(&dialog, &GroupsDialog::requested);
        dialog.show();
        QVERIFY(dialog.acceptButton()->isEnabled());
        dialog.findChild<QListWidget *>()->setCurrentRow(0);
        button(dialog, "Within it")->click();
        QCOMPARE(names(dialog), (QStringList{QStringLiteral("市直部门"), QStringLiteral(" 政府部门"), QStringLiteral(" "), QStringLiteral("县区")}));
        QVERIFY(!dialog.acceptButton()->isEnabled());
        auto *name = dialog.findChild<QLineEdit *>(QString(), Qt::FindChildrenRecursively);
        for (auto *edit : dialog.findChildren<QLineEdit *>()) {
            if (edit->placeholderText().isEmpty())
                name = edit;
        }
        name->setText(QString());
        QTest::keyClicks(name, "x");
        QVERIFY(dialog.acceptButton()->isEnabled());
        dialog.acceptButton()->click();
        QCOMPARE(requested.count(), 1);
        QCOMPARE(dialog.groups()[2].name, QStringLiteral("x"));
    }

    void aGroupGoesWithWhatLiesInItAndItsUnitsStay()
    {
        GroupsDialog dialog(units(), groups(), nullptr);
        dialog.show();
        dialog.findChild<QListWidget *>()->setCurrentRow(0);
        button(dialog, "Take the group away; its units stay, in no group")->click();
        QCOMPARE(names(dialog), QStringList{QStringLiteral("县区")});
        QCOMPARE(dialog.findChildren<QCheckBox *>().size(), 3);
    }
};

REDOUBT_TEST(TestGroupsDialog)
#include "TestGroupsDialog.moc"
