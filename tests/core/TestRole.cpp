// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/Described.h"
#include "core/roles/Role.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;

class TestRole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What each role may do, stated once more and by hand: a change of the table must be meant.
    void theTableIsAsIntended_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QStringList>("may");
        const QStringList nothing;
        QTest::newRow("an administrator keeps the directory and nothing of an exercise") << "administrator" << QStringList{"administer_directory"};
        QTest::newRow("a coordinator plans, runs, judges, publishes and admits, and claims nothing")
            << "coordinator" << QStringList{"plan_exercise", "run_exercise", "judge_claim", "reverse_score", "publish_board", "admit_quarantined"};
        QTest::newRow("a chief judge judges, publishes and admits what was quarantined")
            << "chief_judge" << QStringList{"judge_claim", "reverse_score", "publish_board", "admit_quarantined"};
        QTest::newRow("a judge judges") << "judge" << QStringList{"judge_claim", "reverse_score"};
        QTest::newRow("a commander only looks") << "commander" << nothing;
        QTest::newRow("red claims") << "red_member" << QStringList{"submit_claim"};
        QTest::newRow("blue claims") << "blue_member" << QStringList{"submit_claim"};
        QTest::newRow("a member only reads") << "member" << nothing;
        QTest::newRow("a duty leader admits what was quarantined") << "duty_leader" << QStringList{"admit_quarantined"};
        QTest::newRow("an approver of incidents admits what was quarantined") << "incident_approver" << QStringList{"admit_quarantined"};
        for (const char *role : {"duty_planner", "duty_officer", "liaison", "content_keeper", "incident_drafter", "superior", "auditor"})
            QTest::addRow("a %s does what its trade's kinds say, and nothing of an exercise", role) << role << nothing;
    }
    void theTableIsAsIntended()
    {
        QFETCH(QString, role);
        QFETCH(QStringList, may);

        QStringList actual;
        for (const auto permission : permissionsOf(enumFromName<Role>(role.toStdString()).value()))
            actual << QString::fromStdString(enumName(permission));

        QCOMPARE(actual, may);
    }

    void whoAnswersForAnExerciseOrAnOfficeReadsWhoSigned()
    {
        QStringList readers;
        for (const auto &[role, name] : described::enumNames<Role>()) {
            if (mayVerifyLedger(role))
                readers << QString::fromStdString(name);
        }

        QCOMPARE(readers,
                 (QStringList{"coordinator", "chief_judge", "judge", "commander", "duty_planner", "duty_officer", "duty_leader", "incident_drafter",
                              "incident_approver", "auditor"}));
    }

    void everyRoleStandsInTheTable()
    {
        std::vector<std::string> names;
        for (const auto &[role, name] : described::enumNames<Role>())
            names.push_back(name);

        QVERIFY((names
                 == std::vector<std::string>{"administrator", "coordinator", "chief_judge", "judge", "commander", "red_member", "blue_member",
                                             "member", "duty_planner", "duty_officer", "duty_leader", "liaison", "content_keeper", "incident_drafter",
                                             "incident_approver", "superior", "auditor"}));
    }

    void noRoleBothClaimsAndJudges()
    {
        for (const auto &[role, name] : described::enumNames<Role>())
            QVERIFY2(!(may(role, Permission::SubmitClaim) && may(role, Permission::JudgeClaim)), name.c_str());
    }

    void aValueOutsideTheListsMayNothing()
    {
        QVERIFY(!may(static_cast<Role>(99), Permission::JudgeClaim) && !may(Role::Coordinator, static_cast<Permission>(99)));
    }
};

REDOUBT_TEST(TestRole)
#include "TestRole.moc"
