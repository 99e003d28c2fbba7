// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/ShiftTab.h"
#include "app/console/areas/duty/TemplateShelf.h"
#include "app/console/areas/duty/TemplateTab.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "duty/template/TemplatePack.h"
#include "feed/kinds/UnitStreams.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/MattersPane.h"
#include "views/duty/ShiftPage.h"
#include "views/duty/SignDialog.h"
#include "views/duty/template/PackDialog.h"
#include "views/duty/template/ProcedureDialog.h"
#include "views/duty/template/TemplateDialog.h"
#include "views/duty/template/TemplatesPage.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

#include <algorithm>

using namespace redoubt;

/// A city publishes a pack of templates. A county's officer, who may not, begins a shift with the city's checklist and follows its procedure at a
/// matter; the relief takes duty over offline, goes on with the procedure, and keeps a version of their own. Real consoles, a real server, TLS,
/// SQLite.
class TestTemplatesReachCounties : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    Id m_county;
    Id m_officer;
    Id m_next;
    Id m_office;
    Id m_cityCast;

    Id streamOf(const Id &unit, StreamPurpose purpose) const { return feed::unitStream(m_house->streams->identity().id, unit, purpose); }
    void openDuty(const Id &unit, const char *name)
    {
        duty::Office office;
        office.unit = unit;
        office.name = name;
        office.zone = "Asia/Shanghai";
        auto fields = toJsonObject(office);
        fields.erase("unit");
        const json::object named{{"name", name}};
        QVERIFY(m_house->admin().openUnitStreams(
            unit, {{StreamPurpose::DutyOffice, fields}, {StreamPurpose::UnitBroadcast, named}, {StreamPurpose::UnitChannel, named}}));
    }
    Id addOfficer(const char *name)
    {
        const auto id = m_house->admin().addAccount({name, name, m_county, kPassword, false});
        if (!id || !m_house->admin().grantUnitRole(name, m_county, Role::DutyOfficer))
            qFatal("no account %s", name);
        return *id;
    }
    static const duty::TemplateBoard &templates(console::Console &console)
    {
        return console::TemplateShelf::of(console.session()->desk()).templates();
    }
    static const duty::ProcedureBoard &procedures(console::Console &console)
    {
        return console::TemplateShelf::of(console.session()->desk()).procedures();
    }
    static const duty::OfficeBoard *board(console::Console &console, const Id &office)
    {
        return console.session() ? console::DutyShelf::of(console.session()->desk()).board(office) : nullptr;
    }
    static console::TemplateTab *tabOf(console::Console &console)
    {
        return console.workbench() ? console.workbench()->area<console::DutyArea>().tab<console::TemplateTab>() : nullptr;
    }
    static views::ShiftPage &page(console::Console &console)
    {
        return console.workbench()->area<console::DutyArea>().tab<console::ShiftTab>()->shiftPage();
    }
    void sign(console::Console &console, duty::HandoverSide side, const Id &account)
    {
        Q_EMIT page(console).signRequested(side);
        auto *dialog = console.window().findChild<views::SignDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->requested(account, QString::fromLatin1(kPassword));
    }
    /// @p account has signed in once on the console of @p other, and may sign there.
    void signInOnceAt(const char *account, const char *other)
    {
        testkit::HeadlessConsole::Options options;
        options.folder = folder(other).toStdString();
        options.registry = &m_kinds;
        options.profile.cost = {64, 1};
        auto opened = testkit::HeadlessConsole::open(std::move(options));
        QVERIFY(opened);
        QVERIFY((*opened)->enrol(m_house->ticket(other), other));
        QVERIFY((*opened)->signIn(account, kPassword));
    }
    static bool says(const QWidget &root, const QString &words)
    {
        const auto labels = root.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    }
    /// Publishes what the dialog of the city's console shows, from @p from on.
    static void publish(console::Console &city, calendar::CivilDate from)
    {
        auto *dialog = city.window().findChild<views::PackDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->requested(from);
    }

    /// Items of the list that @p shift keeps; those with rounds stand several times on its page.
    std::size_t itemsIn(console::Console &console, const Id &shift) const
    {
        std::set<std::string> items;
        for (const auto &check : board(console, m_office)->checks(shift))
            items.insert(check.item.key);
        return items.size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        IdSource ids(m_house->clock, m_house->random);
        m_county = ids.next();
        QVERIFY(m_house->admin().importUnits({{m_county, m_house->bureau, "县区A"}}));
        openDuty(m_house->bureau, "市网信办");
        openDuty(m_county, "县区A");
        m_office = streamOf(m_county, StreamPurpose::DutyOffice);
        m_cityCast = streamOf(m_house->bureau, StreamPurpose::UnitBroadcast);
        m_house->addAccount("leader", Role::DutyLeader);
        m_officer = addOfficer("officer");
        m_next = addOfficer("next");
        signInOnceAt("next", "officer");
    }

    void aShiftBelowBeginsWithItAndAMatterFollowsAProcedureOverAHandover()
    {
        // The city's leader publishes what comes with the product.
        auto city = console("leader");
        enter(*city, "leader");
        QTRY_VERIFY_WITH_TIMEOUT(tabOf(*city) && tabOf(*city)->templates().mayPublish(), kPatience);
        tabOf(*city)->templates().importExamples();
        publish(*city, calendar::EarliestDate);
        QTRY_VERIFY_WITH_TIMEOUT(templates(*city).series({m_cityCast}).size() >= 8, kPatience);
        const auto published = templates(*city).series({m_cityCast}).size();
        // Importing it again offers nothing, and publishes nothing.
        tabOf(*city)->templates().importExamples();
        publish(*city, calendar::EarliestDate);
        QCOMPARE(templates(*city).series({m_cityCast}).size(), published);
        for (const auto &series : templates(*city).series({m_cityCast}))
            QCOMPARE(series.versions.size(), 1U);

        // The county reads it, may not publish, and is told why.
        auto officer = console("officer");
        comeBack(*officer, "officer");
        QTRY_VERIFY_WITH_TIMEOUT(tabOf(*officer) && board(*officer, m_office), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(templates(*officer).series({m_cityCast}).size(), published, kPatience);
        QVERIFY(!tabOf(*officer)->templates().mayPublish());
        QTRY_VERIFY_WITH_TIMEOUT(says(tabOf(*officer)->templatesPage(), QStringLiteral("带班领导和内容管理员")), kPatience);

        Q_EMIT page(*officer).beginRequested();
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer, m_office)->running(), kPatience);
        const Id first = board(*officer, m_office)->running()->id;
        QVERIFY(board(*officer, m_office)->checks(first).size() > 10);
        const auto &copies = board(*officer, m_office)->copiedChecklists();
        QCOMPARE(copies.size(), 1U);
        QCOMPARE(copies.begin()->second.value.origin.unit, std::string("Bureau"));
        QCOMPARE(templates(*officer).isFaithful(copies.begin()->second.value), std::optional(true));

        // A matter that runs a procedure from its beginning.
        const auto ransom = templates(*officer).seriesOf(m_cityCast, duty::TemplateSort::Procedure, "勒索病毒处置");
        QVERIFY(ransom);
        views::NewMatter matter;
        matter.sort = duty::MatterSort::Incident;
        matter.title = QStringLiteral("县区A 一台主机文件被加密");
        matter.procedure = ransom->latest().id;
        Q_EMIT page(*officer).matterRequested(matter);
        QTRY_COMPARE_WITH_TIMEOUT(board(*officer, m_office)->openMatters().size(), 1U, kPatience);
        const Id open = board(*officer, m_office)->openMatters().front().matter.id;
        QTRY_VERIFY_WITH_TIMEOUT(procedures(*officer).at(open), kPatience);
        Q_EMIT page(*officer).matters()->procedureWanted(open);
        auto *steps = officer->window().findChild<views::ProcedureDialog *>();
        QVERIFY(steps && steps->values().steps.front().isNext);
        Q_EMIT steps->marked({steps->values().steps.front().key, duty::StepOutcome::Done, QStringLiteral("已拔线")});
        QTRY_COMPARE_WITH_TIMEOUT(procedures(*officer).at(open)->done(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(steps->values().steps.front().done && steps->values().steps[1].isNext, kPatience);

        // Meanwhile the city publishes another version, which holds at once; the shift keeps its own.
        auto wish = templates(*city).seriesOf(m_cityCast, duty::TemplateSort::Checklist, "网信办值班室检查清单")->latest();
        views::TemplateForm form;
        form.wish = wish.value;
        form.wish.changes = "少一项";
        form.wish.content.items->pop_back();
        form.madeOf = wish.id;
        tabOf(*city)->choose(QStringLiteral("duty.template:") + QString::fromStdString(wish.id.toString()));
        Q_EMIT tabOf(*city)->templatesPage().newRequested(); // the form of a new one takes what is asked for here
        auto *dialog = city->window().findChild<views::TemplateDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->requested(form);
        QTRY_COMPARE_WITH_TIMEOUT(templates(*officer).seriesOf(m_cityCast, duty::TemplateSort::Checklist, "网信办值班室检查清单")->versions.size(),
                                  2U, kPatience);
        const auto before = itemsIn(*officer, first);
        QTRY_VERIFY_WITH_TIMEOUT(says(page(*officer), QStringLiteral("下一班")), kPatience);

        // Relief, offline, at one console.
        m_house->unplug();
        Q_EMIT page(*officer).prepareRequested({{m_next}, {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer, m_office)->handoverOf(first), kPatience);
        sign(*officer, duty::HandoverSide::Outgoing, m_officer);
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer, m_office)->handoverOf(first)->outgoing, kPatience);
        sign(*officer, duty::HandoverSide::Incoming, m_next);
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer, m_office)->running()->id != first, kPatience);
        const Id second = board(*officer, m_office)->running()->id;
        QCOMPARE(itemsIn(*officer, second), before - 1);
        QCOMPARE(itemsIn(*officer, first), before);
        m_house->plugIn();

        // On another machine the relief goes on where the first officer stopped.
        auto next = console("next");
        enter(*next, "next");
        QTRY_VERIFY_WITH_TIMEOUT(board(*next, m_office) && board(*next, m_office)->running() && board(*next, m_office)->running()->id == second,
                                 kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(procedures(*next).at(open) && procedures(*next).at(open)->done() == 1, kPatience);
        Q_EMIT page(*next).matters()->procedureWanted(open);
        auto *others = next->window().findChild<views::ProcedureDialog *>();
        QVERIFY(others);
        Q_EMIT others->marked({others->values().steps[1].key, duty::StepOutcome::Done, {}});
        QTRY_COMPARE_WITH_TIMEOUT(procedures(*officer).at(open)->done(), 2, kPatience);
        // Closing names what is owed, and is done with a reason.
        Q_EMIT page(*next).closeWithoutStepsRequested(open, QStringLiteral("误报"), QStringLiteral("经查为加密软件，余下步骤不适用"));
        QTRY_VERIFY_WITH_TIMEOUT(board(*next, m_office)->openMatters().empty(), kPatience);
        QVERIFY(procedures(*next).at(open)->owed().empty());
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer, m_office)->openMatters().empty(), kPatience);
        for (auto *each : {city.get(), officer.get(), next.get()})
            QVERIFY(each->session()->desk().quarantine().empty());
    }

    void whatHoldsGoesOutAsOnePackThatAddsNothingWhereItCameFrom()
    {
        auto city = console("leader");
        comeBack(*city, "leader");
        QTRY_VERIFY_WITH_TIMEOUT(tabOf(*city) && !tabOf(*city)->templates().heldToday().empty(), kPatience);
        auto &controller = tabOf(*city)->templates();
        const auto held = controller.heldToday();
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("全部模板.json"));
        QSignalSpy saved(&controller, &console::TemplateController::saved);
        controller.exportTo(path, duty::writeTemplatePack("全部", held));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kPatience);

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto pack = duty::readTemplatePack(file.readAll().toStdString());
        QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
        QCOMPARE(pack->templates.size(), held.size());
        for (std::size_t i = 0; i < held.size(); ++i)
            QCOMPARE(pack->templates[i].content, held[i].content);
        for (const auto &step : duty::packSteps(*pack, templates(*city).series({m_cityCast})))
            QVERIFY2(step.what != duty::PackStep::What::New, step.packed.name.c_str());
    }

    void aFileThatIsNoPackChangesNothing()
    {
        auto city = console("leader");
        comeBack(*city, "leader");
        QTRY_VERIFY_WITH_TIMEOUT(tabOf(*city) && tabOf(*city)->templates().mayPublish(), kPatience);
        const auto published = templates(*city).series({m_cityCast}).size();
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("pack.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\":\"redoubt-duty-templates\",\"formatVersion\":1,\"name\":\"半份\",\"note\":\"\",\"templates\":[");
        file.close();
        tabOf(*city)->templates().importFile(file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(says(tabOf(*city)->templatesPage(), QStringLiteral("什么也没有导入")), kPatience);
        QVERIFY(!city->window().findChild<views::PackDialog *>());
        QCOMPARE(templates(*city).series({m_cityCast}).size(), published);
    }
};

REDOUBT_TEST(TestTemplatesReachCounties)
#include "TestTemplatesReachCounties.moc"
